import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'
import { step } from '../../interpreter/step.ts'
import { initialValues } from '../../bot/fields.ts'
import { kinds } from '../../kinds/kinds.ts'
import type { Given } from '../../testing/draw.ts'
import type { Value } from '../spec.ts'

const called = (id: string, label: string, phrasings: string, value = '') => ({
  ...initialValues(kinds.choice.fields.options.of),
  id,
  label: { en: label },
  phrasings: { en: phrasings },
  value,
})

const bot = () => aBot().settings({ welcome: 'Hello, I’m a bot.' })

/** Brings something back: it is asked what, unless that was said. */
const bringing = (values: Given<'choice'> = {}) =>
  bot()
    .variable('x')
    .variable('page', { fromPage: true })
    .main((f) => f.start('q').question('q', 'What is it about?'))
    .skill('return', { phrasings: 'I want to return something\nsend it back' }, (f) =>
      f
        .start('c')
        .step(
          'choice',
          'c',
          {
            text: { en: 'Which article?' },
            variable: 'x',
            told: true,
            options: [
              called('s', 'Shoes', 'trainers\nrunning shoes', 'shoes'),
              called('h', 'Hat', 'cap'),
              called('o', 'Not opened', ''),
              called('d', 'Opened', ''),
            ],
            ...values,
          },
          { s: 'm', h: 'm', o: 'm', d: 'm' },
        )
        .message('m', 'Back goes {{x}}', 'b')
        .end('b'),
    )
    .build()

describe('what a choice is told', () => {
  const first = (text: string, values?: Given<'choice'>) => talk(bringing(values)).type(text).said[0]
  it.each([
    ['I want to return my trainers', 'Back goes shoes'],
    ['send my running shoe back', 'Back goes shoes'],
    ['I want to return something, the cap', 'Back goes Hat'],
    ['I want to return something not opened', 'Back goes Not opened'],
    ['I want to return an opened cap', 'Which article?'],
    ['I want to return something, but not the cap', 'Which article?'],
    ['I want to return something', 'Which article?'],
  ])('R3.12 %j leads to %j', (text, said) => expect(first(text)).toBe(said))
  it('R3.12 is asked where the author wishes so', () =>
    expect(first('I want to return my trainers', { told: false })).toBe('Which article?'))
  it('R3.12 counts once', () =>
    expect(talk(bringing()).type('I want to return my trainers').type('send it back').said[0]).toBe('Which article?'))
  it('R3.12 isn’t told by its own answer', () => {
    const t = talk(bringing()).type('I want to return something').type('the cap please')
    expect(t.said[0]).toBe('Back goes Hat')
    expect(t.type('send it back').said[0]).toBe('Which article?')
  })
  it('R3.12 passes over what isn’t shown', () => {
    const test = { id: 't', variable: 'page', field: '', operator: 'is' as const, value: 'x', upTo: '' }
    const options = [{ ...called('s', 'Shoes', 'trainers'), tests: [test] }, called('h', 'Hat', '')]
    expect(first('I want to return my trainers', { options })).toBe('Which article?')
  })
  it('R3.12 is told again when the conversation is played again', () => {
    const t = talk(bringing()).type('I want to return my trainers').type('send it back').press('Hat')
    expect(t.send({ is: 'back' }).value('x')).toBe('shoes')
  })
  it.each(['trainers', 'Trainers!', 'the trainers please', 'running shoes', '1'])(
    'R3.2 by %j an option is meant',
    (typed) => expect(talk(bringing()).type('I want to return something').type(typed).value('x')).toBe('shoes'),
  )
})

describe('choices', () => {
  const choosing = (other = '') =>
    bot()
      .variable('x')
      .main((f) =>
        f
          .start('c')
          .choice(
            'c',
            'Which do you want?',
            [
              ['Track a parcel', 't'],
              ['Return', 'r'],
            ],
            { other, variable: 'x' },
          )
          .message('t', 'Track', 'e')
          .message('r', 'Return it', 'e')
          .message('o', 'Something else')
          .end('e'),
      )
  it('R3.1 pressing takes the exit and keeps the label', () => {
    const t = talk(choosing().build()).press('Return')
    expect(t.said).toEqual(['Return it'])
    expect(t.value('x')).toBe('Return')
  })
  const values: [string, Value][] = [
    ['fr', 'fr'],
    ['{{x}} {{l.count}}', 'before 2'],
    ['{{l}}', ['a', 'b']],
    ['{{l.last}}', 'b'],
    ['', 'Label'],
  ]
  it.each(values)('R3.1 the value %j gives %j', (value, kept) => {
    const built = bot()
      .variable('x', { initial: 'before' })
      .variable('l', { type: 'list', initial: 'a; b' })
      .main((f) =>
        f.start('c').choice(
          'c',
          'Which?',
          [
            ['Label', '', undefined, value],
            ['Other', '', undefined, 'o'],
          ],
          {
            variable: 'x',
          },
        ),
      )
    expect(talk(built.build()).press('Label').value('x')).toEqual(kept)
  })
  it.each(['track a parcel', 'TRACK A PARCEL!', 'i want to track a parcel', '1', 'the first one', 'trak a parcell'])(
    'R3.2 %j is the first option',
    (text) => {
      const t = talk(choosing().build()).type(text)
      expect(t.said).toEqual(['Track'])
      expect(t.value('x')).toBe('Track a parcel')
    },
  )
  it.each(['👍', '👎', 'été'])('R3.2 %s is the option that reads so', (label) => {
    const built = bot()
      .variable('x')
      .main((f) => f.start('c').choice('c', 'Which?', [['👍'], ['👎'], ['Été']], { variable: 'x' }))
    expect(talk(built.build()).type(label).value('x')).toBe(label === 'été' ? 'Été' : label)
  })
  it('R3.3 takes `other`', () => expect(talk(choosing('o').build()).type('xyzzy').said).toEqual(['Something else']))
  it('R3.3 offers the options again without end where `other` leads nowhere', () => {
    const t = talk(choosing().build())
    for (let n = 0; n < 20; n++)
      expect(t.type('xyzzy').ask).toMatchObject({ text: '', options: ['Track a parcel', 'Return'], again: true })
  })
  it.each([-1, 2, 0.5, NaN, 1e9])('R3.4 ignores option %d', (option) => {
    const t = talk(choosing().build())
    const { state, effects } = step(t.spec, t.state, { is: 'press', option })
    expect(state).toEqual(t.state)
    expect(effects).toEqual([{ do: 'path', steps: [] }])
  })
  it('R3.11 pictures stand beside their labels', () => {
    const picture = (image: string) => ({ image, alternative: { en: 'A *{{x}}*' } })
    const option = { when: 'all' as const, value: '', tests: [], phrasings: {} }
    const test = { id: 't', variable: 'x', field: '', operator: 'is' as const, value: 'never', upTo: '' }
    const built = bot()
      .variable('x', { fromPage: true })
      .main((f) =>
        f.start('c').step('choice', 'c', {
          options: [
            { id: 'a', label: { en: 'A' }, ...option, ...picture('https://a.fr/{{x}}'), tests: [test] },
            { id: 'b', label: { en: 'B' }, ...option, ...picture('https://b.fr/{{x}}') },
            { id: 'd', label: { en: 'D' }, ...option, image: '', alternative: {} },
          ],
        }),
      )
    expect(talk(built.build(), { values: { x: '7' } }).ask).toMatchObject({
      options: ['B', 'D'],
      pictures: [['https://b.fr/7', 'A *7*'], 0],
    })
  })
})

describe('hidden options', () => {
  const hiding = (exits = {}) =>
    bot()
      .variable('x', { fromPage: true })
      .variable('kept')
      .main((f) =>
        f
          .start('c')
          .choice(
            'c',
            'Which?',
            [
              ['A', 'a', ['x', 'is', '1']],
              ['B', 'b', ['x', 'is one of', '1; 2']],
            ],
            { variable: 'kept', ...exits },
          )
          .message('a', 'A!')
          .message('b', 'B!')
          .message('o', 'O!'),
      )
      .build()
  const rows: [string, string[]][] = [
    ['1', ['A', 'B']],
    ['2', ['B']],
  ]
  it.each(rows)('R3.5 with %j one sees %j', (x, options) =>
    expect(talk(hiding(), { values: { x } }).ask?.options).toEqual(options),
  )
  it('R3.5 what is pressed is what was shown', () => {
    const t = talk(hiding(), { values: { x: '2' } }).send({ is: 'press', option: 0 })
    expect([t.said, t.value('kept')]).toEqual([['B!'], 'B'])
    expect(talk(hiding(), { values: { x: '2' } }).type('a').said).not.toContain('A!')
  })
  it('R3.5 without any, `other` is taken at once', () => {
    const t = talk(hiding({ other: 'o' }))
    expect([t.said[1], t.path]).toEqual(['O!', ['start_main>next', 'c>other', 'o>next']])
  })
})

describe('items of a list', () => {
  const flights = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ to: `Town ${at + 1}`, price: 10 * (at + 1) }))
  const listing = (values = {}) =>
    bot()
      .variable('flights', { type: 'list', fromPage: true })
      .variable('flight', { type: 'record' })
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which flight?', [['None', 'n']], {
            items: 'flights',
            variable: 'flight',
            itemLabel: { en: '{{flight.to}}, {{flight.price}} €' },
            page: 3,
            next: 'm',
            empty: 'z',
            ...values,
          })
          .message('m', 'To {{flight.to}}')
          .message('n', 'None of them')
          .message('z', 'No flights'),
      )
      .build()
  const found = (count: number, values = {}) => talk(listing(values), { values: { flights: flights(count) } })
  it('R3.6 are options before the fixed ones', () => {
    const t = found(2)
    expect(t.ask?.options).toEqual(['Town 1, 10 €', 'Town 2, 20 €', 'None'])
    expect(t.value('flight')).toBe('')
    expect(t.press('Town 2, 20 €').said).toEqual(['To Town 2'])
    expect(t.value('flight')).toEqual({ to: 'Town 2', price: 20 })
    expect(t.path).toEqual(['c>next', 'm>next'])
    expect(found(2).press('None').said).toEqual(['None of them'])
  })
  it.each(['the last one', 'le dernier'])('R3.6 %j is the last item on show', (text) => {
    expect(found(2).type(text).said).toEqual(['To Town 2'])
    expect(found(7).type(text).said).toEqual(['To Town 3'])
    expect(found(0).type(text).said).toEqual(['None of them'])
  })
  it.each(['town 2, 20 €', 'the second one', 'to town 2 please', '2'])('R3.6 %j means the second', (text) =>
    expect(found(2).type(text).said).toEqual(['To Town 2']),
  )
  it('R3.7 come a page at a time', () => {
    const t = found(7)
    expect(t.ask?.options).toEqual(['Town 1, 10 €', 'Town 2, 20 €', 'Town 3, 30 €', 'Show more', 'None'])
    expect(t.press('Show more').ask).toMatchObject({
      text: '',
      options: ['Town 4, 40 €', 'Town 5, 50 €', 'Town 6, 60 €', 'Show more', 'None'],
      again: true,
    })
    expect(t.type('show more').ask?.options).toEqual(['Town 7, 70 €', 'None'])
    expect(t.press('Town 7, 70 €').said).toEqual(['To Town 7'])
    expect(t.send({ is: 'back' }).send({ is: 'back' }).ask?.options[0]).toBe('Town 4, 40 €')
  })
  it('R3.8 without any, fixed options are shown; without those too, `empty` is taken', () => {
    expect(found(0).ask?.options).toEqual(['None'])
    const t = found(0, { options: [] })
    expect([t.said.at(-1), t.path]).toEqual(['No flights', ['start_main>next', 'c>empty', 'z>next']])
  })
  it.each(['words', 5, { a: 1 }] as Value[])('R3.8 %j is no list', (value) =>
    expect(talk(listing({ options: [] }), { values: { flights: value } }).said.at(-1)).toBe('No flights'),
  )
})

describe('several at once', () => {
  const picking = (values = {}) =>
    bot()
      .variable('picked', { type: 'list' })
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which ones?', [['Apples'], ['Pears', '', undefined, 'p'], ['Plums']], {
            several: true,
            least: 1,
            most: 2,
            variable: 'picked',
            next: 'm',
            ...values,
          })
          .message('m', 'You took {{picked}}.')
          .message('o', 'Other'),
      )
      .build()
  it('R3.9 are kept as a list, and tell the host how many', () => {
    const t = talk(picking())
    expect(t.ask).toMatchObject({ several: [1, 2], options: ['Apples', 'Pears', 'Plums'] })
    expect(t.pick('Plums', 'Pears').said).toEqual(['You took Plums, p.'])
    expect([t.value('picked'), t.path]).toEqual([
      ['Plums', 'p'],
      ['c>next', 'm>next'],
    ])
  })
  it.each([
    ['apples and plums', ['Apples', 'Plums']],
    ['pears', ['p']],
    ['some aples', ['Apples']],
  ])('R3.9 %j names %j', (text, picked) => expect(talk(picking()).type(text).value('picked')).toEqual(picked))
  it('R3.9 may be items of a list', () => {
    const built = bot()
      .variable('towns', { type: 'list', initial: 'Nice; Rome' })
      .variable('town', { type: 'list' })
      .main((f) => f.start('c').pickFrom('c', 'Where?', ['towns', 'town', 'To {{town}}'], { several: true }))
    expect(talk(built.build()).pick('To Rome', 'To Nice').value('town')).toEqual(['Rome', 'Nice'])
  })
  it('R3.9 none where that is allowed', () => expect(talk(picking({ least: 0 })).pick().said).toEqual(['You took .']))
  const refused: [string, number[]][] = [
    ['too few', []],
    ['too many', [0, 1, 2]],
  ]
  it.each(refused)('R3.10 %s are not understood', (_, options) => {
    const t = talk(picking()).send({ is: 'pick', options })
    expect([t.said, t.value('picked'), t.at]).toEqual([[t.spec.words.missed], '', 'c'])
    expect(talk(picking({ other: 'o' })).send({ is: 'pick', options }).said).toEqual(['Other'])
  })
  it.each([[[0, 7]], [[NaN, -1]], [[7]]])('R3.4 a pick of %j isn’t on show and is ignored', (options) => {
    const { spec, state } = talk(picking())
    expect(step(spec, state, { is: 'pick', options }).state).toEqual(state)
  })
  it('R3.4 so is a pick where one is asked for, or something else is proposed', () => {
    const one = talk(
      bot()
        .main((f) => f.start('c').choice('c', 'Which?', [['A'], ['B']]))
        .build(),
    )
    expect(step(one.spec, one.state, { is: 'pick', options: [0] }).state).toEqual(one.state)
    const candidates = [{ kind: 'entry' as const, at: 0, score: 0.5 }]
    const known = { ...picking(), entries: aBot().entry('e', 'Entry', 'Answer.').build().entries }
    const t = talk(known, { matcher: { match: () => ({ certain: 'unsure', candidates }) } }).type('x')
    expect(t.ask).toMatchObject({ options: ['Entry', 'None of these'] })
    expect(step(t.spec, t.state, { is: 'pick', options: [0] }).state).toEqual(t.state)
  })
  it('R3.5 with none left to show, `other` is taken at once', () => {
    const hidden = bot()
      .variable('x')
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [['A', '', ['x', 'is', '1']]], { several: true, least: 0, other: 'm' })
          .message('m', 'None'),
      )
    expect(talk(hidden.build()).said.at(-1)).toBe('None')
  })
  it.each(['show more', 'Show more!'])('R3.7 %j shows the next items', (text) => {
    const many = bot()
      .variable('l', { type: 'list', initial: 'a; b; c' })
      .variable('x')
      .main((f) => f.start('c').pickFrom('c', 'Which?', ['l', 'x', '{{x}}'], { several: true, page: 2 }))
    expect(talk(many.build()).type(text).ask?.options).toEqual(['c'])
  })
  it('R3.10 the same twice counts once', () =>
    expect(
      talk(picking())
        .send({ is: 'pick', options: [2, 2, 2] })
        .value('picked'),
    ).toEqual(['Plums']))
})
