/** A bot as a text that can be read and signed: numbered steps in the order in which they are read, each with where it leads. */
import type { Bot, Entry, Flow, Step } from '../../schema/bot/bot.ts'
import type { StepKind } from '../../schema/kinds/kinds.ts'
import { isSpare } from '../../schema/problems/facts/spare.ts'
import { outlineOf } from '../canvas/readingorder.ts'
import { namedExits } from '../canvas/shown/names.ts'
import { viewOf } from '../canvas/shown/viewof.ts'

export interface ScriptExit {
  words: string
  /** The number of the step that it leads to; none where it leads nowhere. */
  to?: string
}

export interface ScriptStep {
  id: string
  /** `2.7`: the seventh step of the second flow. */
  number: string
  kind: StepKind
  /** What is said or done, in plain words. */
  words: string
  /** What is told besides: assignments, pictures, what is asked of a system. */
  besides: string[]
  exits: ScriptExit[]
  /** Nothing that begins at the start leads here. */
  loose: boolean
}

export interface ScriptFlow {
  id: string
  number: string
  name: string
  notes: string[]
  steps: ScriptStep[]
}

export interface ScriptEntry extends Pick<Entry, 'id' | 'category'> {
  number: string
  title: string
  phrasings: string[]
  answer: string
}

export interface Script {
  flows: ScriptFlow[]
  entries: ScriptEntry[]
  /** In all flows. */
  steps: number
  /** Words that visitors may read, in this language. */
  words: number
}

export function scriptOf(bot: Bot, locale: string, nameOf: (flow: Flow) => string): Script {
  const numbers = new Map<string, string>()
  const orders = bot.flows.map((flow, at) => {
    const steps = new Map(flow.steps.map((step) => [step.id, step]))
    const lines = outlineOf(flow).flatMap(({ id, loose }) => {
      const step = steps.get(id)
      return step && step.kind !== 'note' ? [{ step, loose }] : []
    })
    lines.forEach(({ step }, nth) => numbers.set(step.id, `${at + 1}.${nth + 1}`))
    return { flow, lines }
  })
  const flows = orders.map(({ flow, lines }, at): ScriptFlow => {
    const stepOf = (id: string) => flow.steps.find((step) => step.id === id)
    const context = { bot, flow: flow.id, locale, summaryOf: (id: string) => numbers.get(id) ?? '…' }
    return {
      id: flow.id,
      number: String(at + 1),
      name: nameOf(flow),
      notes: flow.steps.flatMap((step) =>
        step.kind === 'note' && step.shape === 'note' && step.text ? [step.text] : [],
      ),
      steps: lines.map(({ step, loose }) => ({
        id: step.id,
        number: numbers.get(step.id) ?? '',
        loose,
        ...told(step, viewOf(step, context), (id) => (stepOf(id) ? numbers.get(id) : undefined)),
      })),
    }
  })
  const entries = bot.entries.map((entry, at): ScriptEntry => ({
    id: entry.id,
    category: entry.category,
    number: String(at + 1),
    title: entry.title[locale] ?? '',
    phrasings: (entry.phrasings[locale] ?? '').split('\n').filter((line) => line.trim()),
    answer: entry.answer[locale] ?? '',
  }))
  const read = [
    ...flows.flatMap(({ steps }) => steps.map(({ words }) => words)),
    ...entries.map(({ answer }) => answer),
  ]
  return {
    flows,
    entries,
    steps: flows.reduce((sum, { steps }) => sum + steps.length, 0),
    words: read.join(' ').split(/\s+/).filter(Boolean).length,
  }
}

function told(
  step: Step,
  view: ReturnType<typeof viewOf>,
  numberOf: (id: string) => string | undefined,
): Omit<ScriptStep, 'id' | 'number' | 'loose'> {
  const exits = namedExits(view).flatMap(({ exit, words }): ScriptExit[] => {
    const target = step.exits[exit]
    const to = target === undefined ? undefined : numberOf(target)
    // Without a line it is only another way of asking again.
    return to === undefined && step.kind !== 'handover' && isSpare(step, exit) ? [] : [{ words, ...(to && { to }) }]
  })
  const besides = view.rows.filter(({ exit }) => !exit).map(({ runs }) => runs.map(({ text }) => text).join(''))
  return { kind: view.kind, words: view.words ?? view.pill ?? '', besides, exits }
}
