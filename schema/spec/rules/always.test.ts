import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'
import { step } from '../../interpreter/step.ts'
import type { Effect, Event, State } from '../../interpreter/types.ts'

const bot = () =>
  aBot()
    .settings({ welcome: 'Hello, I’m a bot.', human: 'Call 123.', contact: 'tel:123' })
    .variable('name')
    .variable('city', { fromPage: true })
    .main((f) =>
      f
        .start('i')
        .input('i', 'Your name?', 'text', { variable: 'name', next: 'c' })
        .choice('c', '{{name}}, which?', [
          ['A', 'a'],
          ['B', 'b'],
        ])
        .message('a', 'A!', 'q')
        .message('b', 'B!', 'q')
        .question('q', 'What else?', { misses: 2 })
        .message('h', 'Somebody will call.', 'c'),
    )
    .entry('hours', 'Opening hours', 'Nine to five.', 'when are you open')

describe('throughout', () => {
  it.each([
    ['a choice', ['Zoé']],
    ['an open question', ['Zoé', 'A']],
  ])('R9.1 never repeats an own sentence at %s', (_, before) => {
    const t = talk(bot().build()).type(...before)
    let last: string | undefined
    for (let n = 0; n < 6; n++) {
      const [said] = t.type('xyzzy').said
      expect(said).not.toBe(last)
      last = said
    }
  })
  it('R9.1 never repeats an own sentence at an input', () => {
    const t = talk(
      aBot()
        .main((f) => f.start('i').input('i', 'How many?', 'number', { retries: 9 }))
        .build(),
    )
    const said = ['a', 'b', 'c'].map((text) => t.type(text).said[0])
    expect(said[0]).not.toBe(said[1])
    expect(said[1]).not.toBe(said[2])
  })
  it('R9.1 never repeats an answer', () => {
    const t = talk(bot().build()).type('Zoé')
    const said = ['when are you open?', 'opening hours', 'when do you open'].map((text) => t.type(text).said[0])
    expect(said).toEqual(['Nine to five.', t.spec.words.same, 'Nine to five.'])
    expect(t.effects.filter((effect) => effect.do === 'say')).toMatchObject([{ entry: 0 }])
  })
  it('R9.1 a step in between makes it new again', () => {
    const t = talk(bot().build()).type('Zoé', 'when are you open?').press('A')
    expect(t.type('when are you open?').said[0]).toBe('Nine to five.')
  })
  const odd: Event[] = [
    { is: 'matched', found: { certain: 'sure', candidates: [{ kind: 'entry', at: 99, score: 1 }] } },
    { is: 'matched', found: { certain: 'sure', candidates: [] } },
    {
      is: 'matched',
      found: {
        certain: 'unsure',
        candidates: [
          { kind: 'option', at: -5, score: 1 },
          { kind: 'skill', at: NaN, score: 1 },
        ],
      },
    },
    { is: 'matched', found: { certain: 'no', candidates: [], several: [0, 9] } },
    { is: 'matched', found: { certain: 'no', candidates: [], value: 5, beyond: true } },
    { is: 'matched', found: { certain: 'no', candidates: [], command: 'back' } },
    { is: 'pick', options: [0, 1] },
    { is: 'pick', options: [] },
    { is: 'acted', step: 1, exit: 0, values: { name: 'x' } },
    { is: 'acted', step: 0.5, exit: 0, values: { name: 'x' } },
    { is: 'correct', answer: 5 },
    { is: 'values', values: JSON.parse('{"__proto__":{"x":1},"city":{"toString":1}}') as Record<string, string> },
    { is: 'press', option: Infinity },
    { is: 'text', text: '\ud800\u0000\u202e' },
    { is: 'dance' } as unknown as Event,
  ]
  it.each(odd)('R9.2 %j does no harm', (event) => {
    const { spec, state } = talk(bot().build()).type('Zoé')
    const asked = step(spec, state, { is: 'text', text: 'xyzzy' }).state
    for (const from of [state, asked]) expect(step(spec, from, event).effects.at(-1)).toMatchObject({ do: 'path' })
  })
  it('R9.3 goes on the same from written JSON', () => {
    const t = talk(bot().build()).type('Zoé', 'xyzzy')
    const copy = JSON.parse(JSON.stringify(t.state)) as State
    expect(step(t.spec, copy, { is: 'press', option: 1 })).toEqual(step(t.spec, t.state, { is: 'press', option: 1 }))
  })
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'R9.4 a variable named %s pollutes nothing',
    (id) => {
      const values = JSON.parse(`{ ${JSON.stringify(id)}: "polluted" }`) as Record<string, string>
      const t = talk(bot().variable(id, { fromPage: true }).build(), { values })
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      expect(t.value(id)).toBe('polluted')
      expect(talk(bot().variable(id, { fromPage: true }).build()).value(id)).toBe('')
    },
  )
  it.each(['__proto__', 'constructor', 'toString'])('R9.4 so does a field named %s', (field) => {
    const t = talk(
      aBot()
        .variable('r', { type: 'record' })
        .main((f) =>
          f
            .start('s')
            .set('s', { [`r.${field}`]: 'polluted' }, 'm')
            .message('m', `[{{r.${field}}}]`),
        )
        .build(),
    )
    expect(Object.getPrototypeOf(t.value('r'))).toBe(Object.prototype)
    expect(t.said[1]).toBe('[polluted]')
    expect(String({})).toBe('[object Object]')
  })
  it('R9.5 tells the way', () => {
    const t = talk(bot().build())
    expect(t.path).toEqual(['start_main>next', 'i'])
    expect(t.type('Zoé').path).toEqual(['i>next', 'c'])
    expect(t.press('B').path).toEqual(['c>c_2', 'b>next', 'q'])
    expect(t.effects.at(-1)).toMatchObject({ do: 'path' })
  })
  it('R9.6 waits for the match, and lets another event take its place', () => {
    const t = talk(bot().build()).type('Zoé')
    const asked = step(t.spec, t.state, { is: 'text', text: 'xyzzy' })
    expect(asked.effects).toEqual([
      { do: 'match', today: '', text: 'xyzzy', options: ['A', 'B'] },
      { do: 'path', steps: [] },
    ] satisfies Effect[])
    const pressed = step(t.spec, asked.state, { is: 'press', option: 0 })
    const nothing = { certain: 'no' as const, candidates: [] }
    const late = step(t.spec, pressed.state, { is: 'matched', found: nothing })
    expect(late.state).toEqual(pressed.state)
  })
  it('R9.6 lets new values come', () => {
    const t = talk(bot().build()).type('Zoé')
    const asked = step(t.spec, t.state, { is: 'text', text: 'a' }).state
    const { state } = step(t.spec, asked, { is: 'values', values: { city: 'Nantes' } })
    const found = { certain: 'sure' as const, candidates: [{ kind: 'option' as const, at: 0, score: 1 }] }
    expect(step(t.spec, state, { is: 'matched', found }).effects[0]).toMatchObject({ do: 'say', text: 'A!' })
  })
  it('R9.7 begins anew after a thousand answers', () => {
    const t = talk(bot().build()).type('Zoé')
    for (let n = 0; n < 1_000; n++) t.send({ is: 'human' })
    expect(t.state.answers).toEqual([])
    expect(t.at).toBe('i')
  })
  it('R9.8 is had again in another language', () => {
    const built = aBot('en', 'fr')
      .settings({ welcome: { en: 'Hello.', fr: 'Bonjour.' } })
      .variable('status')
      .variable('drink')
      .main((f) =>
        f
          .start('c')
          .choice(
            'c',
            { en: 'Which?', fr: 'Laquelle ?' },
            [
              [{ en: 'Tea', fr: 'Thé' }, 'i'],
              [{ en: 'Coffee', fr: 'Café' }, 'i'],
            ],
            { variable: 'drink' },
          )
          .input('i', { en: 'Your name?', fr: 'Votre nom ?' }, 'text', { variable: 'name', next: 'k' })
          .call('k', { results: { status: '' } }, { next: 'm' })
          .message('m', { en: '{{drink}}: {{status}}', fr: '{{drink}} : {{status}}' }, 'q')
          .question('q', { en: 'What else?', fr: 'Autre chose ?' }),
      )
      .variable('name')
      .build()
    const t = talk(built, { locale: 'en' }).press('Coffee').type('Zoé').act('next', { status: 'ok' })
    const french = t.compiled.specs.fr!
    const { state, effects } = step(french, t.state, { is: 'again' })
    const said = effects.flatMap((effect) => ('text' in effect && effect.text ? [effect.text] : []))
    expect(said.map((text) => text.replace('\u202f', ' ').replace('\u00a0', ' '))).toEqual([
      'Bonjour.',
      'Laquelle ?',
      'Café',
      'Votre nom ?',
      'Zoé',
      'Café : ok',
      'Autre chose ?',
    ])
    expect(effects.filter((effect) => effect.do === 'act')).toEqual([])
    const told = talk(built, { locale: 'fr' }).press('Café').type('Zoé').act('next', { status: 'ok' })
    expect(state).toEqual(told.state)
  })
})
