/** Fixes of what is wrong with lines, starts and steps that nothing leads to. */
import type { Bot, Flow, Step } from '../bot/bot.ts'
import { exitContext } from '../compile/resolve.ts'
import { addStep, connect, removeSteps } from '../document/document.ts'
import { exitsOf, kindOf } from '../kinds/kinds.ts'
import { isSpare } from '../problems/facts/spare.ts'
import { fix, jumpsTo, placeBeside, stepAt, type FixMaker } from './fix.ts'

/** Leads the open exit, or all of them, to an end of their own. */
export const endThere: FixMaker = ({ where }, bot) => {
  if (stepAt(bot, where)?.step.kind === 'start') return []
  return [
    fix('add-end', 'relier à une nouvelle fin', 'connect it to a new end', (doc, now) => {
      const here = stepAt(now, where)
      if (!here) return
      const { flow, step } = here
      const end = addStep(doc, flow.id, 'end', placeBeside(flow, step.id, 1), { outcome: 'ended' })
      if (!end) return
      const open = where.exit === undefined ? openExits(now, flow, step) : [where.exit]
      for (const exit of open) connect(doc, flow.id, step.id, exit, end)
    }),
  ]
}

function openExits(bot: Bot, flow: Flow, step: Step): string[] {
  const steps = new Set(flow.steps.map(({ id }) => id))
  return exitsOf(step, exitContext(new Map(bot.flows.map((one) => [one.id, one]))))
    .map(({ id }) => id)
    .filter((id) => !steps.has(step.exits[id] ?? '') && !isSpare(step, id))
}

/** Not where it would leave a jump behind that leads nowhere, nor a flow without its start. */
export const deleteStep: FixMaker = ({ where, rule }, bot) => {
  const step = stepAt(bot, where)?.step
  if (!step || jumpsTo(bot, new Set([step.id])).length > 0) return []
  if (step.kind === 'start' && rule !== 'several-starts') return []
  return [
    step.kind === 'start'
      ? fix('delete-step', 'supprimer ce départ', 'delete this start', (doc) =>
          removeSteps(doc, where.flow ?? '', [step.id]),
        )
      : fix('delete-step', 'supprimer l’étape', 'delete the step', (doc) =>
          removeSteps(doc, where.flow ?? '', [step.id]),
        ),
  ]
}

/** Adds a start before the step that no line leads to. */
export const addStart: FixMaker = ({ where }, bot) => {
  if (!bot.flows.some(({ id }) => id === where.flow)) return []
  return [
    fix('add-start', 'ajouter un départ', 'add a start', (doc, now) => {
      const flow = now.flows.find(({ id }) => id === where.flow)
      const first = flow && firstStep(flow)
      if (flow)
        addStep(doc, flow.id, 'start', first ? placeBeside(flow, first.id, -1) : [0, 0], {
          exits: first ? { next: first.id } : {},
        })
    }),
  ]
}

/** Of the steps that run, the leftmost that no other leads to. */
function firstStep({ steps, layout }: Flow): Step | undefined {
  const led = new Set(steps.flatMap((step) => Object.values(step.exits).filter((target) => target !== step.id)))
  const left = ({ id }: Step) => layout[id]?.[0] ?? 0
  const running = steps.filter(({ kind }) => kindOf(kind).lower).sort((a, b) => left(a) - left(b))
  return running.find(({ id }) => !led.has(id)) ?? running[0]
}
