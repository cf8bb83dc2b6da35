/** Generators of bots, for property tests. */
import fc from 'fast-check'
import type { Bot } from '../bot/bot.ts'
import { testOperators } from '../bot/tests.ts'
import type { Operation } from '../kinds/set.ts'
import { inputTypes } from '../spec/spec.ts'
import { aBot } from './build.ts'
import type { FlowBuilder, Test } from './draw.ts'

export const variables = ['name', 'count', 'city', 'day', 'ok', 'basket', 'order'] as const
/** Variables and what of them tests and templates name. */
const parts = [...variables, 'basket.count', 'basket.1', 'basket.last.to', 'order.price', 'order.to', 'today', 'nobody']
const skills = ['first', 'second']
export const sentences = [
  'Where is my parcel?',
  'I want to **return** it',
  'Hello {{name}}',
  '- a\n- b',
  '[site](https://a.fr/{{count}})',
  'Été à Nîmes',
  'In {{basket.count}} parts: {{basket}}',
  'For {{order.to}}, {{order.price}} by {{day}}',
  '👍',
  'yes',
  '{{count}} + 1',
  '12',
  '2026-03-01',
]
/** What variables are compared with, and given. */
const sides = [
  '',
  'yes',
  '12',
  '{{count}}',
  '{{basket.1}}',
  '{{today}} + 3 days',
  'Nice; {{name}}',
  'été',
  '{{count}} * 2',
]
const givens: Record<(typeof variables)[number], [Operation, string][]> = {
  name: [
    ['is', '{{basket.1}}'],
    ['is', ' as {{city}} is '],
    ['add', ' {{count}}'],
    ['remove', 'x'],
  ],
  city: [['is', '{{name}}']],
  count: [
    ['is', '{{count}} + 1'],
    ['is', '(2 + {{basket.count}}) / 3 * {{count}}'],
    ['is', '{{today}} - {{day}}'],
    ['is', 'a lot'],
    ['add', '{{order.price}}'],
    ['remove', '1,5'],
    ['add', 'a lot'],
  ],
  day: [
    ['is', '{{today}} + 3 days - 1 month'],
    ['is', '31/01/2028'],
    ['is', 'tomorrow'],
    ['add', '{{basket.count}} months'],
    ['remove', '2 weeks'],
  ],
  ok: [
    ['is', 'yes'],
    ['is', 'non'],
    ['is', '{{ok}}'],
    ['add', 'maybe'],
  ],
  basket: [
    ['is', 'Nice; {{name}} ;; Rome'],
    ['is', '{{basket}}'],
    ['add', '{{order}}'],
    ['add', 'été'],
    ['remove', 'ETE'],
    ['remove', '{{basket.last}}'],
  ],
  order: [['is', '{{basket.last}}']],
}
const fields: [name: string, Operation, value: string][] = [
  ['order.to', 'is', 'To {{name}}'],
  ['order.price', 'is', '12,5'],
  ['order.price', 'add', '{{count}}'],
]

const sentence = fc.constantFrom(...sentences)
const variable = fc.constantFrom(...variables)
/** Which of a flow's steps an exit leads to; beyond them, nowhere. */
const target = fc.nat(11)
const side = fc.constantFrom(...sides)
const test: fc.Arbitrary<Test> = fc.tuple(
  fc.constantFrom(...parts),
  fc.constantFrom(...testOperators),
  fc.oneof(sentence, side),
  side,
)
const assignment = fc.oneof(
  variable.chain((id) => fc.constantFrom(...givens[id]).map(([operation, value]) => [id, operation, value] as const)),
  fc.constantFrom(...fields),
)

type Draw = (flow: FlowBuilder, id: string, to: (target: number | undefined) => string) => void
/** A step of what is drawn by lot. */
const draw = <T>(lot: fc.Arbitrary<T>, step: (lot: T, ...drawn: Parameters<Draw>) => void): fc.Arbitrary<Draw> =>
  lot.map((drawn) => (flow, id, to) => step(drawn, flow, id, to))
const targets = (count: number) => fc.array(target, { minLength: count, maxLength: count })

const says = [
  draw(fc.tuple(sentence, target), ([text, next], f, id, to) => f.message(id, text, to(next))),
  draw(fc.tuple(sentence, target, variable), ([text, next, item], f, id, to) => {
    const words = { fr: text, en: text }
    const card = { id: 'c', title: words, text: {}, image: '', alternative: {}, label: words, address: 'https://a.fr' }
    const links = [{ id: 'l', label: words, address: 'https://a.fr/{{name}}' }]
    f.message(id, '', to(next), { items: 'basket', item, cards: [card, { ...card, id: 'd' }], links })
  }),
  draw(target, (next, f, id, to) => f.wait(id, 2, to(next))),
]
const asks = [
  draw(
    fc.record({
      text: sentence,
      labels: fc.uniqueArray(sentence, { maxLength: 4 }),
      tests: fc.array(fc.option(test, { freq: 3, nil: undefined })),
      values: fc.array(side),
      ways: targets(7),
      kept: variable,
      several: fc.boolean(),
      bounds: fc.tuple(fc.nat(2), fc.nat(3)),
      items: fc.constantFrom('', '', 'basket', 'name'),
    }),
    ({ text, labels, tests, values, ways, kept, several, bounds: [least, most], items }, f, id, to) =>
      f.choice(
        id,
        text,
        labels.map((label, at) => [label, to(ways[at]), tests[at], values[at]]),
        {
          ...{
            variable: kept,
            several,
            least,
            most,
            items,
            itemLabel: { fr: `${id} {{${kept}}} {{${kept}.to}}` },
            page: 2,
          },
          ...{ other: to(ways[4]), next: to(ways[5]), empty: to(ways[6]) },
        },
      ),
  ),
  draw(
    fc.record({
      text: sentence,
      type: fc.constantFrom(...inputTypes),
      kept: variable,
      ways: targets(2),
      retries: fc.nat(3),
      optional: fc.boolean(),
      bounds: fc.tuple(fc.constantFrom('', '', '2', '{{day}}'), fc.constantFrom('', '', '{{count}} + 20', '{{today}}')),
    }),
    ({ text, type, kept, ways: [next, failed], retries, optional, bounds: [least, most] }, f, id, to) =>
      f.input(id, text, type, {
        ...{ variable: kept, next: to(next), failed: to(failed), retries, optional },
        ...(/text|number|date/.test(type) && { least, most }),
      }),
  ),
  draw(
    fc.tuple(
      sentence,
      fc.constantFrom('thumbs', 'stars', 'ten'),
      fc.array(fc.tuple(fc.nat(10), target), { maxLength: 3 }),
      target,
      fc.boolean(),
    ),
    ([text, scale, bands, next, comment], f, id, to) =>
      f.rating(
        id,
        text,
        scale,
        bands.map(([upTo, band]) => [upTo, to(band)]),
        { next: to(next), variable: 'count', comment: comment ? `${id}, why?` : '', commentVariable: 'name' },
      ),
  ),
  draw(
    fc.tuple(sentence, target, target, fc.integer({ min: 1, max: 3 })),
    ([text, answered, missed, misses], f, id, to) =>
      f.question(id, text, { answered: to(answered), missed: to(missed), misses }),
  ),
]
const decides = [
  draw(fc.tuple(fc.array(fc.tuple(test, target), { maxLength: 3 }), target), ([rows, otherwise], f, id, to) =>
    f.condition(
      id,
      rows.map(([[name, operator, value = ''], next]) => [name, operator, value, to(next)]),
      to(otherwise),
    ),
  ),
  draw(fc.array(fc.tuple(fc.nat(100), target), { maxLength: 3 }), (branches, f, id, to) =>
    f.split(
      id,
      branches.map(([share, next]) => [share, to(next)]),
    ),
  ),
  draw(target, (next, f, id, to) => f.jump(id, to(next))),
]
const acts = [
  draw(fc.tuple(fc.array(assignment, { maxLength: 3 }), target), ([given, next], f, id, to) =>
    f.set(id, Object.fromEntries(given.map(([name, operation, value]) => [name, [operation, value]])), to(next)),
  ),
  draw(fc.tuple(variable, variable, target, target), ([sent, filled, next, failed], f, id, to) =>
    f.call(
      id,
      { address: `https://a.fr/{{${sent}}}`, results: { [filled]: 'a' } },
      { next: to(next), failed: to(failed) },
    ),
  ),
  draw(fc.tuple(sentence, targets(3)), ([text, [done, closed, nobody]], f, id, to) =>
    f.handover(id, text, { done: to(done), closed: to(closed), nobody: to(nobody) }),
  ),
  draw(fc.tuple(fc.constantFrom(...skills, ''), target, target, variable), ([flow, done, lost, kept], f, id, to) =>
    f.skill(
      id,
      flow,
      { done: to(done), lost: to(lost) },
      { inputs: { count: '{{count}} + 1' }, outputs: { [kept]: 'name' } },
    ),
  ),
]
const ends = (inSkill: boolean) =>
  draw(fc.constantFrom('', 'lost'), (outcome, f, id) => (inSkill ? f.returns(id, outcome) : f.end(id)))

const drawing = (prefix: string, inSkill: boolean) =>
  fc
    .array(fc.oneof(...says, ...asks, ...asks, ...decides, ...acts, ...acts, ends(inSkill)), {
      minLength: 2,
      maxLength: 10,
    })
    .map((steps) => (flow: FlowBuilder) => {
      const to = (at = steps.length) => (at < steps.length ? `${prefix}${at}` : '')
      flow.start(to(0), `${prefix}start`, inSkill ? ['count', 'day'] : [])
      steps.forEach((step, at) => step(flow, `${prefix}${at}`, to))
      return flow
    })

/** Bots in two languages with every kind of step; circles, dead ends and unreachable steps included. */
export const anyBot: fc.Arbitrary<Bot> = fc
  .record({
    main: drawing('m', false),
    first: drawing('a', true),
    second: drawing('b', true),
    titles: fc.uniqueArray(sentence, { maxLength: 4 }),
    human: fc.nat(3),
    misses: fc.integer({ min: 1, max: 4 }),
    boldness: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ main, first, second, titles, human, misses, boldness }) => {
    const bot = aBot('fr', 'en')
      .settings({ humanStep: human < 2 ? `m${human}` : '', misses, boldness, welcome: 'Bonjour {{city}}' })
      .variable('name')
      .variable('count', { type: 'number', initial: '1' })
      .variable('city', { fromPage: true })
      .variable('day', { type: 'date' })
      .variable('ok', { type: 'yesno', initial: 'yes' })
      .variable('basket', { type: 'list', initial: 'Nice; Rome; Brest' })
      .variable('order', { type: 'record', fromPage: true })
      .main(main)
      .skill('first', { phrasings: { fr: 'prendre rendez-vous\nréserver', en: 'book' }, outcomes: ['lost'] }, first)
      .skill('second', { outcomes: ['lost'] }, second)
    titles.forEach((title, at) =>
      bot.entry(`e${at}`, { fr: title, en: title }, `Réponse ${at} {{name}}`, `${title} merci`),
    )
    return bot.build()
  })
