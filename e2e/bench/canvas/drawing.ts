/** The same drawing for all canvases: steps with two to six option rows and 1.2 lines a step, standing close together. */
import type { Bot, Flow, Place, Step } from '../../../schema/bot/bot.ts'
import { COLUMN_GAP, STEP_WIDTH } from '../../../schema/layout/measures.ts'
import { sizeOf } from '../../../schema/layout/sizes.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { randomFrom, sentence, type Random } from '../tree/tree.ts'

/** The flow that is drawn; the bot opens with a small one. */
export const LARGE = 'large'
/** The step at which pointers and keys are measured. */
export const HELD = 's0'
/** Extra lines that close loops or meet, by step. */
const LOOPS = 0.2
/** How many steps back a line begins, and how wide the extra ones reach. */
const NEAR = 12
const FAR = 60
/** No step is higher than a row. */
const COLUMN = STEP_WIDTH + COLUMN_GAP
const ROW = 420

interface Option {
  label: string
  target: string
}

/** Each step hangs on one of those shortly before it; the extra lines lead a little further, there and back. */
function optionsOf(size: number, loops: number, random: Random): Option[][] {
  const steps = Array.from({ length: size }, () =>
    Array.from({ length: 2 + random(5) }, () => ({ label: sentence(random, 1 + random(3)), target: '' })),
  )
  const connect = (from: number, to: number): boolean => {
    const free = steps[from]?.filter(({ target }) => !target) ?? []
    const option = free[random(free.length)]
    if (option) option.target = `s${to}`
    return !!option
  }
  // The one just before always has room: nothing hangs on it yet.
  for (let to = 1; to < size; to++) if (!connect(Math.max(0, to - 1 - random(NEAR)), to)) connect(to - 1, to)
  for (let made = 0; made < Math.round(size * loops);) {
    const from = random(size)
    if (connect(from, Math.max(1, Math.min(size - 1, from + random(FAR) - FAR / 2)))) made++
  }
  return steps
}

/** As people fill a wall: column by column, each as high as the drawing is wide. The start stands before the middle of the first. */
function placed(steps: readonly Step[]): Flow['layout'] {
  const rows = Math.ceil(Math.sqrt(steps.length))
  const middle = Math.floor(rows / 2)
  return Object.fromEntries(
    steps.map(({ id }, at): [string, Place] => {
      if (at === 0) return [id, [0, middle * ROW]]
      return [id, [(1 + Math.floor((at - 1) / rows)) * COLUMN, ((at - 1 + middle) % rows) * ROW]]
    }),
  )
}

function drawnWith(size: number, seed: number, loops: number): Bot {
  const random = randomFrom(seed)
  const { name, flows, ...bot } = aBot('en')
    .settings({ title: 'Drawing', welcome: 'Hello.', contact: 'tel:123' })
    .main((flow) => flow.start('hello').message('hello', 'Hello.'))
    .skill(LARGE, {}, (flow) => {
      flow.start(HELD, 'begin')
      optionsOf(size - 1, loops, random).forEach((options, at) =>
        flow.choice(
          `s${at}`,
          `${sentence(random, 6 + random(7))}?`,
          options.map(({ label, target }) => [label, target]),
        ),
      )
      return flow
    })
    .build()
  return { ...bot, name: `${name} of ${size}`, flows: flows.map((flow) => ({ ...flow, layout: placed(flow.steps) })) }
}

/** A bot whose large flow has so many steps, its start among them. */
export const drawnBot = (size: number, seed: number): Bot => drawnWith(size, seed, LOOPS)

/** A tree without loops. */
export const treeFlow = (size: number, seed: number): Flow => largeOf(drawnWith(size, seed, 0))

export const largeOf = (bot: Bot): Flow => {
  const flow = bot.flows.find(({ id }) => id === LARGE)
  if (!flow) throw new Error('There is no large flow.')
  return flow
}

/** A step as the peer's page draws it. */
export interface Box {
  id: string
  x: number
  y: number
  width: number
  height: number
  words: string
  /** From the top. */
  entry: number
  rows: { id: string; label: string; y: number }[]
}

export interface Boxes {
  boxes: Box[]
  lines: { id: string; source: string; exit: string; target: string }[]
}

/** What Clew draws, with the same sizes, places and handles. */
export function boxesOf({ steps, layout }: Flow): Boxes {
  const boxes = steps.map((step): Box => {
    const { width, height, entry, exits } = sizeOf(step, 'en')
    const [x = 0, y = 0] = layout[step.id] ?? []
    const options = step.kind === 'choice' ? step.options : []
    const labelOf = (exit: string) => options.find(({ id }) => id === exit)?.label.en ?? exit
    return {
      ...{ id: step.id, x, y, width, height, entry },
      words: step.kind === 'choice' ? (step.text.en ?? '') : step.kind,
      rows: exits.map(([id, at]) => ({ id, label: labelOf(id), y: at })),
    }
  })
  const lines = steps.flatMap(({ id, exits }) =>
    Object.entries(exits).map(([exit, target]) => ({ id: `${id}:${exit}`, source: id, exit, target })),
  )
  return { boxes, lines }
}

/** Of the pairs of neighbouring options that lead on, the share whose steps stand the other way round. */
export function outOfOrder({ steps }: Flow, layout: Flow['layout']): number {
  let pairs = 0
  let wrong = 0
  for (const step of steps) {
    const heights = sizeOf(step, 'en').exits.flatMap(([exit]) => {
      const target = step.exits[exit]
      return target === undefined ? [] : [layout[target]?.[1] ?? 0]
    })
    heights.slice(1).forEach((height, at) => {
      pairs++
      if (height < (heights[at] ?? 0)) wrong++
    })
  }
  return pairs ? wrong / pairs : 0
}
