/** What puts a problem right in one click, and how fixes find their way in a bot. */
import type * as Y from 'yjs'
import type { Bot, Flow, Place, Step } from '../bot/bot.ts'
import type { Address } from '../document/document.ts'
import type { Problem, Where } from '../problems/problems.ts'

export interface Fix {
  /** Tells it from other fixes of the same problem. */
  id: string
  /** What it does, as stands on its button. */
  words: Record<'fr' | 'en', string>
  /** Changes the document that holds the bot; call it inside `doc.transact(…, origin)`. What is gone by then is left alone. */
  apply(doc: Y.Doc, bot: Bot): void
}

/** The fixes of one kind of problem; none where it can't be told what is meant. */
export type FixMaker = (problem: Problem, bot: Bot) => Fix[]

/** `fr` and `en` begin with a verb in small letters. */
export const fix = (id: string, fr: string, en: string, apply: Fix['apply']): Fix => ({
  id,
  words: { fr: `Corriger\u00a0: ${fr}`, en: `Fix: ${en}` },
  apply,
})

export interface StepHere {
  flow: Flow
  step: Step
  address: Address
}

export function stepAt(bot: Bot, { flow: flowId, step: stepId }: Where): StepHere | undefined {
  const flow = bot.flows.find(({ id }) => id === flowId)
  const step = flow?.steps.find(({ id }) => id === stepId)
  return flow && step && { flow, step, address: { in: 'step', flow: flow.id, id: step.id } }
}

/** The list of a step in which an item stands. */
export const listOf = (step: Step, item: string): string | undefined =>
  Object.entries(step).find(
    ([, value]) => Array.isArray(value) && value.some((one: { id?: unknown }) => one.id === item),
  )?.[0]

/** The jumps that lead to one of these steps. */
export function jumpsTo(bot: Bot, steps: ReadonlySet<string>): Step[] {
  return bot.flows.flatMap((flow) => flow.steps.filter((step) => step.kind === 'jump' && steps.has(step.step)))
}

/** What a step takes up at least, with the room around it, in flow coordinates. */
const ROOM: Place = [360, 160]

/** A free place beside a step: `columns` to the right, below what stands there. */
export function placeBeside({ layout }: Flow, step: string, columns: number): Place {
  const [left, top] = layout[step] ?? [0, 0]
  const x = left + columns * ROOM[0]
  const taken = Object.values(layout).filter((place) => Math.abs(place[0] - x) < ROOM[0])
  let y = top
  while (taken.some((place) => Math.abs(place[1] - y) < ROOM[1])) y += ROOM[1]
  return [x, y]
}
