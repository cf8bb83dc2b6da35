import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'
import { step } from '../../interpreter/step.ts'

const calling = () =>
  aBot()
    .settings({ welcome: 'Hello, I’m a bot.', human: 'Call 123.' })
    .variable('order', { initial: 'A1' })
    .variable('status')
    .variable('secret', { initial: 'kept' })
    .main((f) =>
      f
        .start('k')
        .call(
          'k',
          { address: 'https://a.fr/{{order}}', results: { status: 'order.status' } },
          { next: 'm', failed: 'x' },
        )
        .message('m', 'It is {{status}}. {{secret}}', 'c')
        .message('x', 'The system is down.', 'c')
        .choice('c', 'Else?', [['No']]),
    )
    .entry('hours', 'Opening hours', 'Nine to five.', 'when are you open')
    .build()
const handing = () =>
  aBot()
    .settings({ welcome: 'Hello, I’m a bot.' })
    .main((f) =>
      f
        .start('h')
        .handover('h', 'One moment.', { done: 'd', closed: 'x', nobody: 'n' })
        .end('d', 'transferred')
        .message('x', 'We are closed.')
        .message('n', 'Nobody is there.'),
    )
    .build()

describe('calls', () => {
  it('R13.1 wait for the host', () => {
    const t = talk(calling())
    expect(t.acts).toEqual([{ do: 'act', what: 'call', step: t.state.at, values: { order: 'A1' } }])
    expect([t.at, t.ask, t.path]).toEqual(['k', undefined, ['start_main>next', 'k']])
    expect(t.act('next', { status: 'sent' }).said).toEqual(['It is sent. kept', 'Else?'])
    expect(t.path).toEqual(['k>next', 'm>next', 'c'])
    expect(talk(calling()).act('failed').said[0]).toBe('The system is down.')
  })
  it('R13.2 fill declared variables only', () => {
    const t = talk(calling()).act('next', { status: 'sent', secret: 'told', order: 'B2', other: 'x' })
    expect([t.value('secret'), t.value('order')]).toEqual(['kept', 'A1'])
    expect(talk(calling()).act('next').value('status')).toBe('')
  })
  it.each([[0], 5, true, { a: [1] }])('R13.2 take %j as it is', (status) =>
    expect(talk(calling()).act('next', { status }).value('status')).toEqual(status),
  )
  it.each([-1, 2, 0.5, NaN])('R13.4 exit %d is ignored', (exit) => {
    const { spec, state } = talk(calling())
    expect(step(spec, state, { is: 'acted', step: state.at, exit, values: { status: 'x' } }).state).toEqual(state)
  })
  it('R13.4 an answer that nothing asked for is ignored', () => {
    const t = talk(calling()).act('next', { status: 'sent' })
    expect(step(t.spec, t.state, { is: 'acted', step: t.state.at, exit: 0, values: { status: 'late' } }).state).toEqual(
      t.state,
    )
  })
  it.each([0, 5])('R13.4 so is press %d', (option) => {
    const { spec, state } = talk(calling())
    expect(step(spec, state, { is: 'press', option }).state).toEqual(state)
  })
  it('R13.4 so is an answer that is another step’s', () => {
    const two = aBot()
      .variable('x')
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [
            ['A', 'k'],
            ['B', 'l'],
          ])
          .call('k', { results: { x: '' } }, { next: 'm' })
          .call('l', { results: { x: '' } }, { next: 'm' })
          .message('m', '{{x}}'),
      )
    const t = talk(two.build()).press('A')
    const late = { is: 'acted' as const, step: t.acts[0]!.step, exit: 0, values: { x: 'late' } }
    t.send({ is: 'back' }).press('B').send(late)
    expect([t.at, t.said]).toEqual(['l', []])
    expect(t.act('next', { x: 'prompt' }).said).toEqual(['prompt'])
  })
  it('R13.5 no skill begins meanwhile', () => {
    const built = { ...calling() }
    const { flows } = aBot()
      .skill('lost', { phrasings: 'I lost my card' }, (f) => f.start('d', 'sl').choice('d', 'Sure?', [['Yes']]))
      .build()
    const t = talk({ ...built, flows: [...built.flows, ...flows] }).type('I lost my card')
    expect([t.said, t.at]).toEqual([[t.spec.words.missed], 'k'])
    expect(t.act('next', { status: 'sent' }).said[0]).toBe('It is sent. kept')
  })
  it('R13.5 what is typed meanwhile makes no call again', () => {
    const t = talk(calling()).type('when are you open?', 'xyzzy').act('next', { status: 'sent' }).press('No')
    expect([t.send({ is: 'back' }).acts, t.at]).toEqual([[], 'c'])
    expect(t.state.answers.map(({ at }) => t.compiled.map.steps[at])).toEqual(['k'])
  })
  it('R13.5 misses meanwhile lead to no human', () => {
    const t = talk({ ...calling(), settings: { ...calling().settings, misses: 1, humanStep: 'c' } }).type('xyzzy')
    expect([t.said, t.at]).toEqual([[t.spec.words.missed], 'k'])
  })
  it('R13.5 texts are answered meanwhile', () => {
    const t = talk(calling()).type('when are you open?')
    expect([t.said, t.at, t.acts]).toEqual([['Nine to five.'], 'k', []])
    expect(t.type('xyzzy').said).toEqual([t.spec.words.missed])
    expect(t.send({ is: 'human' }).said).toEqual(['Call 123.'])
    expect(t.act('next', { status: 'sent' }).said[0]).toBe('It is sent. kept')
  })
})

describe('handovers', () => {
  it('R7.2 a human who is being fetched needs no other words', () => {
    const t = talk(handing()).send({ is: 'human' })
    expect([t.said, t.acts, t.at, t.effects[0]?.do]).toEqual([[], [], 'h', 'human'])
  })
  it('R13.3 say their words and wait', () => {
    const t = talk(handing())
    expect(t.said).toEqual(['Hello, I’m a bot.', 'One moment.'])
    expect(t.acts).toEqual([{ do: 'act', what: 'handover', step: t.state.at, values: {} }])
  })
  it.each([
    ['done', [], 'transferred'],
    ['closed', ['We are closed.'], 'ended'],
    ['nobody', ['Nobody is there.'], 'ended'],
  ])('R13.3 %s leads on', (exit, said, outcome) => {
    const t = talk(handing()).act(exit)
    expect([t.said, t.state.outcome]).toEqual([said, outcome])
  })
})
