import { describe, expect, it } from 'vitest'
import { aBot } from '../testing/build.ts'
import { talk } from '../testing/talk.ts'
import { step } from './step.ts'
import type { Effect, Event, State } from './types.ts'

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

describe('a human', () => {
  it('R7.1 says whom to reach and goes on waiting', () => {
    const t = talk(bot().build()).type('Zoé').send({ is: 'human' })
    expect(t.effects[0]).toEqual({ do: 'human', contact: 'tel:123' })
    expect(t.said).toEqual(['Call 123.'])
    expect(t.ask).toMatchObject({ options: ['A', 'B'], again: true })
  })
  it('R7.1 goes to the step named for it', () => {
    const t = talk(bot().settings({ humanStep: 'h' }).build()).type('Zoé', 'I want to talk to a human')
    expect(t.effects[0]).toEqual({ do: 'human', contact: 'tel:123' })
    expect(t.said).toEqual(['Somebody will call.', 'Zoé, which?'])
  })
  it.each(['', 'h'])('R7.2 says something else the second time (%j)', (humanStep) => {
    const t = talk(bot().settings({ humanStep }).build()).type('Zoé').send({ is: 'human' })
    const first = t.said
    expect(t.send({ is: 'human' }).said).not.toEqual(first)
  })
})

describe('back and restart', () => {
  it('R8.1 replays without the last answer', () => {
    const t = talk(bot().build()).type('Zoé').press('A').send({ is: 'back' })
    expect(t.effects[0]).toEqual({ do: 'rewind', answers: 1 })
    expect(t.said).toEqual(['Zoé, which?'])
    expect(t.send({ is: 'back' }).effects[0]).toEqual({ do: 'rewind', answers: 0 })
    expect(t.said).toEqual(['Hello, I’m a bot.', 'Your name?'])
    expect(t.value('name')).toBe('')
  })
  it('R8.2 the same answer leads to the same state, without a matcher', () => {
    const t = talk(bot().build()).type('Zoé', 'xyzzy', 'when are you open?').press('A').type('plugh')
    const { state } = t
    const back = step(t.spec, state, { is: 'back' })
    expect(back.effects.map((effect) => effect.do)).not.toContain('match')
    t.state = back.state
    expect(t.type('plugh').state).toEqual(state)
  })
  it('R8.3 says once that this is the beginning', () => {
    const t = talk(bot().build()).send({ is: 'back' })
    expect(t.said).toEqual([t.spec.words.back])
    expect(t.send({ is: 'back' }).said).toEqual([])
    expect(t.at).toBe('i')
  })
  it('R8.4 begins anew', () => {
    const t = talk(bot().build(), { values: { city: 'Nantes' } })
      .type('Zoé')
      .type('start again')
    expect(t.effects[0]).toEqual({ do: 'rewind', answers: 0 })
    expect(t.said).toEqual([t.spec.words.restart, 'Hello, I’m a bot.', 'Your name?'])
    expect([t.value('name'), t.value('city'), t.state.answers]).toEqual(['', 'Nantes', []])
  })
})

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
      { do: 'match', text: 'xyzzy', options: ['A', 'B'] },
      { do: 'path', steps: [] },
    ] satisfies Effect[])
    const pressed = step(t.spec, asked.state, { is: 'press', option: 0 })
    const nothing = { certain: 'no' as const, candidates: [] }
    const late = step(t.spec, pressed.state, { is: 'matched', found: nothing })
    expect(late.state).toEqual(pressed.state)
  })
  it('R9.7 begins anew after a thousand answers', () => {
    const t = talk(bot().build()).type('Zoé')
    for (let n = 0; n < 1_000; n++) t.send({ is: 'human' })
    expect(t.state.answers).toEqual([])
    expect(t.at).toBe('i')
  })
})
