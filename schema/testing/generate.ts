/** Generators of bots and of what visitors do, for property tests. */
import fc from 'fast-check'
import type { Bot } from '../bot/bot.ts'
import type { Event } from '../interpreter/types.ts'
import { testOperators } from '../bot/tests.ts'
import { inputTypes } from '../spec/spec.ts'
import { aBot } from './build.ts'
import type { FlowBuilder } from './draw.ts'

const variables = ['name', 'count', 'city', 'day']
const skills = ['first', 'second']
const sentences = [
  'Where is my parcel?',
  'I want to **return** it',
  'Hello {{name}}',
  '- a\n- b',
  '[site](https://a.fr/{{count}})',
  'Été à Nîmes',
  '👍',
  'yes',
  '{{count}} + 1',
  '12',
  '2026-03-01',
]

const sentence = fc.constantFrom(...sentences)
const variable = fc.constantFrom(...variables)
/** Which of a flow's steps an exit leads to; beyond them, nowhere. */
const target = fc.nat(14)

type Draw = (flow: FlowBuilder, id: string, to: (target: number) => string) => void

const draws = (inSkill: boolean): fc.Arbitrary<Draw> => {
  const some: fc.Arbitrary<Draw>[] = [
    fc.tuple(sentence, target).map(
      ([text, next]) =>
        (f, id, to) =>
          f.message(id, text, to(next)),
    ),
    fc
      .tuple(
        sentence,
        fc.uniqueArray(sentence, { minLength: 1, maxLength: 4 }),
        fc.array(target, { minLength: 5, maxLength: 5 }),
        variable,
      )
      .map(
        ([text, labels, targets, kept]) =>
          (f, id, to) =>
            f.choice(
              id,
              text,
              labels.map((label, at) => [label, to(targets[at] ?? 0)]),
              { other: to(targets[4] ?? 0), variable: kept },
            ),
      ),
    fc.tuple(sentence, fc.constantFrom(...inputTypes), variable, target, target, fc.nat(3)).map(
      ([text, type, kept, next, failed, retries]) =>
        (f, id, to) =>
          f.input(id, text, type, { variable: kept, next: to(next), failed: to(failed), retries }),
    ),
    fc.tuple(sentence, target, target, fc.integer({ min: 1, max: 3 })).map(
      ([text, answered, missed, misses]) =>
        (f, id, to) =>
          f.question(id, text, { answered: to(answered), missed: to(missed), misses }),
    ),
    fc
      .tuple(
        fc.array(fc.tuple(variable, fc.constantFrom(...testOperators), sentence, target), {
          minLength: 1,
          maxLength: 3,
        }),
        target,
      )
      .map(
        ([rows, otherwise]) =>
          (f, id, to) =>
            f.condition(
              id,
              rows.map(([kept, operator, value, next]) => [kept, operator, value, to(next)]),
              to(otherwise),
            ),
      ),
    fc.tuple(variable, sentence, target).map(
      ([kept, value, next]) =>
        (f, id, to) =>
          f.set(id, { [kept]: value }, to(next)),
    ),
    fc.tuple(target).map(
      ([next]) =>
        (f, id, to) =>
          f.jump(id, to(next)),
    ),
    fc.constant((f, id) => (inSkill ? f.returns(id, 'lost') : f.end(id, 'resolved'))),
  ]
  if (!inSkill)
    some.push(
      fc.tuple(fc.constantFrom(...skills), target, target).map(
        ([flow, done, lost]) =>
          (f, id, to) =>
            f.skill(id, flow, { done: to(done), lost: to(lost) }),
      ),
    )
  return fc.oneof(...some)
}

const drawing = (prefix: string, inSkill: boolean) =>
  fc.array(draws(inSkill), { minLength: 1, maxLength: 10 }).map((steps) => (flow: FlowBuilder) => {
    const to = (at: number) => (at < steps.length ? `${prefix}${at}` : '')
    flow.start(to(0), `${prefix}start`)
    steps.forEach((draw, at) => draw(flow, `${prefix}${at}`, to))
    return flow
  })

/** Bots in two languages with every kind of step; circles, dead ends and unreachable steps included. */
export const anyBot: fc.Arbitrary<Bot> = fc
  .tuple(
    drawing('m', false),
    drawing('a', true),
    drawing('b', true),
    fc.uniqueArray(sentence, { maxLength: 4 }),
    fc.nat(3),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([main, first, second, titles, human, boldness]) => {
    const bot = aBot('fr', 'en')
      .settings({ humanStep: human < 2 ? `m${human}` : '', boldness, welcome: 'Bonjour {{city}}' })
      .variable('name')
      .variable('count', { type: 'number', initial: '1' })
      .variable('city', { fromPage: true })
      .variable('day', { type: 'date' })
      .main(main)
      .skill('first', { phrasings: { fr: 'prendre rendez-vous\nréserver', en: 'book' }, outcomes: ['lost'] }, first)
      .skill('second', { outcomes: ['lost'] }, second)
    titles.forEach((title, at) =>
      bot.entry(`e${at}`, { fr: title, en: title }, `Réponse ${at} {{name}}`, `${title} merci`),
    )
    return bot.build()
  })

/** What visitors and hosts do, sensible or not. */
export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .oneof(sentence, fc.string(), fc.constantFrom('humain', 'back', 'réserver', '3'))
      .map((text): Event => ({ is: 'text', text })),
  },
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 5 }).map((option): Event => ({ is: 'press', option })) },
  { weight: 3, arbitrary: fc.constantFrom<Event>({ is: 'human' }, { is: 'back' }, { is: 'restart' }) },
  { weight: 1, arbitrary: fc.dictionary(fc.string(), fc.string()).map((values): Event => ({ is: 'start', values })) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        certain: fc.constantFrom('sure' as const, 'unsure' as const, 'no' as const),
        candidates: fc.array(
          fc.record({
            kind: fc.constantFrom('option' as const, 'entry' as const, 'skill' as const),
            at: fc.integer({ min: -2, max: 6 }),
            score: fc.double(),
          }),
        ),
      })
      .map((found): Event => ({ is: 'matched', found })),
  },
)
