import { afterEach, expect, test } from 'vitest'
import { textAt, writeBotInto } from '../../schema/document/document.ts'
import { BotSession, type SessionWorld } from '../collaboration/session.svelte.ts'
import { smallBot } from '../collaboration/smallbot.ts'
import { stepKinds, type StepOf } from '../../schema/kinds/kinds.ts'
import { press } from './hands/keymap.ts'
import { offered } from './shown/offered.ts'
import { Stage } from './stage.svelte.ts'

const open: BotSession[] = []
afterEach(() => open.splice(0).forEach((session) => session.destroy()))

const world: SessionWorld = {
  onFrame: (call) => call(),
  keepLocalCopy: () => ({ loaded: Promise.resolve(), drop: async () => {}, close: () => {} }),
  connect: (_botId, doc) => {
    writeBotInto(doc, smallBot)
    return { destroy: () => {} }
  },
}

function begin(canWrite = true) {
  const session = new BotSession('bot', canWrite, world)
  open.push(session)
  session.refresh()
  const stage = new Stage(session, 'main', 'en')
  stage.follow()
  return { stage, session, steps: () => session.bot.flows[0]?.steps ?? [] }
}

test('only what changed is a new object', () => {
  const { stage } = begin()
  const before = stage.drawing.nodes
  stage.hands.move({ a: [310, 20] })
  const changed = stage.drawing.nodes.filter((node, at) => node !== before[at]).map(({ id }) => id)
  expect(changed).toEqual(['a'])
})

test('a step is told anew where it leads when the words there are others', () => {
  const { stage, session } = begin()
  expect(stage.node('a')?.domAttributes?.['aria-label']).toContain('Where to?')
  const words = textAt(session.doc, { in: 'step', flow: 'main', id: 'b' }, 'text', 'en')
  session.edit(() => words?.insert(0, 'Well: '))
  session.refresh()
  stage.follow()
  expect(stage.node('a')?.domAttributes?.['aria-label']).toContain('Well: Where to?')
})

test('what is selected stays so when letters are measured anew or another language is shown', () => {
  const { stage } = begin()
  stage.select(['b'])
  stage.remeasure(() => 2)
  expect(stage.selected.map(({ id }) => id)).toEqual(['b'])
  stage.locale = 'fr'
  stage.follow()
  expect(stage.selected.map(({ data }) => data.view.words)).toEqual(['Où aller ?'])
})

test('a step that is held here does not follow others', () => {
  const { stage } = begin()
  stage.drawing.held.add('a')
  stage.hands.move({ a: [999, 0] })
  expect(stage.node('a')?.position).toEqual({ x: 300, y: 0 })
})

test('a step added behind the selected one hangs on its first free exit', () => {
  const { stage, steps } = begin()
  stage.select(['b'])
  stage.adding.add('message')
  const added = stage.selected[0]?.id
  expect(steps().find(({ id }) => id === 'b')?.exits).toEqual({ o1: 'c', o2: added })
  expect(stage.editing?.step).toBe(added)
})

test('a step put on a line stands between', () => {
  const { stage, steps } = begin()
  stage.menu = { x: 0, y: 0, from: { step: 'a', exit: 'next' }, target: 'b' }
  stage.adding.choose('choice')
  const added = stage.selected[0]?.id ?? ''
  expect(steps().find(({ id }) => id === 'a')?.exits).toEqual({ next: added })
  expect(steps().find(({ id }) => id === added)?.exits).toEqual({ other: 'b' })
  expect(stage.node('b')?.position.x).toBeGreaterThan((stage.node(added)?.position.x ?? 0) + 272)
})

test.each(offered)('a %s put on a line leads on to where the line led, if it leads anywhere', (kind) => {
  const { stage, steps } = begin()
  stage.menu = { x: 0, y: 0, from: { step: 'a', exit: 'next' }, target: 'b' }
  stage.adding.choose(kind)
  const added = steps().find(({ id }) => id === stage.selected[0]?.id)
  const leadsOn = !['jump', 'end', 'note', 'frame'].includes(kind)
  expect(Object.values(added?.exits ?? {})).toEqual(leadsOn ? ['b'] : [])
  // The line is drawn where the step shows an exit for it.
  const shown = stage.selected[0]?.data.size.exits.map(({ exit }) => exit)
  expect(shown).toEqual(expect.arrayContaining(Object.keys(added?.exits ?? {})))
})

test('every kind but the start can be added', () => {
  expect(stepKinds.filter((kind) => kind !== 'start' && !offered.includes(kind))).toEqual([])
})

test('Tab goes through the options, then adds one', () => {
  const { stage, steps } = begin()
  stage.adding.nextOption('b')
  expect(stage.editing?.item).toBe('o1')
  stage.adding.nextOption('b', 'o1')
  stage.adding.nextOption('b', 'o2')
  const choice = steps().find(({ id }) => id === 'b')
  expect(choice?.kind === 'choice' && choice.options.map(({ id }) => id)).toEqual(['o1', 'o2', stage.editing?.item])
})

test('copies keep the lines among them, under new ids; the start is never copied', async () => {
  const { stage, steps } = begin()
  stage.select(['start', 'a', 'b'])
  expect(await stage.copying.paste({ text: stage.copying.text() })).toBe(true)
  const [a, b] = stage.selected.map(({ id }) => steps().find((step) => step.id === id))
  expect(stage.selected).toHaveLength(2)
  expect(a?.exits).toEqual({ next: b?.id })
  expect(new Set(steps().map(({ id }) => id)).size).toBe(6)
})

test('pasted lines become options of a choice, else messages in a row', async () => {
  const { stage, steps, session } = begin()
  stage.select(['b'])
  await stage.copying.paste({ text: '- Up\n- Down' })
  const choice = steps().find(({ id }) => id === 'b')
  expect(choice?.kind === 'choice' && choice.options.map(({ label }) => label.en)).toEqual([
    'Left',
    'Right',
    'Up',
    'Down',
  ])
  session.undo()
  stage.select([])
  await stage.copying.paste({ text: 'One\nTwo' })
  const [one, two] = stage.selected.map(({ id }) => steps().find((step) => step.id === id))
  expect(one?.exits).toEqual({ next: two?.id })
})

test('one undo takes one gesture back', () => {
  const { stage, steps, session } = begin()
  stage.select(['a', 'b', 'start'])
  stage.remove()
  expect(steps().map(({ id }) => id)).toEqual(['c', 'start'])
  session.undo()
  expect(steps()).toHaveLength(4)
})

test('who may only look changes nothing', async () => {
  const { stage, steps } = begin(false)
  stage.select(['a'])
  stage.adding.add('message')
  stage.remove()
  stage.nudge(5, 5)
  stage.copying.duplicate()
  stage.edit('a')
  expect(await stage.copying.paste({ text: 'One' })).toBe(false)
  expect(steps()).toHaveLength(4)
  expect(stage.editing).toBeNull()
})

test('what is typed before the field is there is written, and Tab and Enter lead on', () => {
  const { stage, session, steps } = begin()
  const asks = { view: {} as never, play: () => {}, help: () => {}, find: () => {} }
  const type = (...keys: string[]) => {
    for (const key of keys) {
      press(new KeyboardEvent('keydown', { key }), stage, asks)
      session.refresh()
      stage.follow()
    }
  }
  const choice = () => steps().find(({ id }) => id === 'b') as StepOf<'choice'>
  stage.select(['b'])
  type('N', 'o', 'w', ' ', '?', 'Tab', '!', 'Tab', 'Tab', 'U', 'p', 'Enter', 'S', 'o', '.')
  const { text, options, exits } = choice()
  expect([text.en, ...options.map(({ label }) => label.en)]).toEqual(['Where to? Now ?', 'Left!', 'Right', 'Up'])
  expect(steps().find(({ id }) => id === exits[options[2]!.id])).toMatchObject({ kind: 'message', text: { en: 'So.' } })
  expect(stage.editing).not.toBeNull()
  type('Escape')
  expect(stage.editing).toBeNull()
})

test('an indented list becomes a tree that hangs on the selected step', async () => {
  const { stage, steps } = begin()
  stage.select(['b'])
  stage.adding.add('message')
  const before = stage.selected[0]!.id
  expect(
    await stage.copying.paste({ text: 'Which order?\n  Shoes\n    They come on Monday.\n  A book\n    It is lost.' }),
  ).toBe(true)
  const added = stage.selected.map(({ id }) => steps().find((step) => step.id === id)!)
  const choice = added.find((step) => step.kind === 'choice')
  expect(choice?.text).toEqual({ en: 'Which order?' })
  expect(choice?.options.map(({ label }) => label.en)).toEqual(['Shoes', 'A book'])
  expect(added.map(({ kind }) => kind).sort()).toEqual(['choice', 'end', 'message', 'message'])
  expect(Object.values(steps().find(({ id }) => id === before)?.exits ?? {})).toContain(choice?.id)
})

test('steps from another bot bring the variables they name, and ask for a skill that is not here', async () => {
  const { stage, session, steps } = begin()
  const others = {
    'clew-steps': 1,
    steps: [
      { step: { id: 'm', kind: 'message', exits: { next: 's' }, text: { de: 'Hallo {{customer}}' } }, place: [0, 0] },
      { step: { id: 's', kind: 'skill', exits: {}, flow: 'elsewhere' }, place: [300, 0] },
    ],
    locale: 'de',
    variables: [{ id: 'customer', name: 'Customer', type: 'text' }],
    skills: { elsewhere: 'Returns' },
  }
  await stage.copying.paste({ text: JSON.stringify(others) })
  expect(session.bot.variables.map(({ id }) => id)).toContain('customer')
  const [message, skill] = stage.selected.map(({ id }) => steps().find((step) => step.id === id))
  expect(message).toMatchObject({ text: { en: 'Hallo {{customer}}' }, exits: { next: skill?.id } })
  expect(skill).toMatchObject({ kind: 'skill', flow: '' })
})

test('steps glide to their places in a tidy drawing, and one undo takes it back', () => {
  const { stage, session } = begin()
  stage.hands.move({ b: [2000, 900] })
  stage.arranging.tidy()
  const [x] = session.bot.flows[0]!.layout.b!
  expect(x).toBeLessThan(2000)
  expect(stage.node('b')?.position.x).toBe(x)
  session.undo()
  expect(session.bot.flows[0]!.layout.b).toEqual([2000, 900])
})

test('a pinned step stays when the flow is tidied, also after it was moved', () => {
  const { stage, session } = begin()
  stage.select(['b'])
  stage.arranging.pin()
  stage.nudge(500, 300)
  const there = session.bot.flows[0]!.layout.b
  expect(there?.[2]).toBe(1)
  stage.select([])
  stage.arranging.tidy()
  expect(session.bot.flows[0]!.layout.b).toEqual(there)
  stage.select(['b'])
  stage.arranging.pin()
  expect(session.bot.flows[0]!.layout.b).toHaveLength(2)
})

test('a frame takes along what it holds', () => {
  const { stage } = begin()
  stage.select(['a', 'b'])
  stage.arranging.frame()
  const frame = stage.selected[0]!
  const begun = stage.node('a')!.position
  stage.dragging.begin([frame])
  const moved = stage.drawing.nodes.map((node) =>
    node.id === frame.id ? { ...node, position: { x: frame.position.x + 50, y: frame.position.y + 70 } } : node,
  )
  stage.drawing.nodes = stage.dragging.settled(moved)
  stage.hands.move(stage.dragging.drop())
  expect(stage.node('a')?.position).toEqual({ x: begun.x + 50, y: begun.y + 70 })
})
