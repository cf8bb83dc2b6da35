/** One flow while it is drawn: steps in columns, one a group, and lines whose ends are found when all steps stand. */
import type { Flow, Step } from '../../../bot/bot.ts'
import { flowFields } from '../../../bot/bot.ts'
import { MAIN_FLOW } from '../../../bot/constants.ts'
import { initialValues } from '../../../bot/fields.ts'
import { blankStep } from '../../../kinds/kinds.ts'
import type { FlowPlan } from '../plan/flows.ts'
import type { Ids } from '../plan/ids.ts'
import type { SourceBot } from '../reading/source.ts'
import { placed, type Column } from './places.ts'

/** Where a line leads. */
export type Target =
  { is: 'block'; group: number; block: number } | { is: 'step'; step: string } | { is: 'end'; group: number }

interface Line {
  step: Step
  /** '' for the step that a jump goes to. */
  exit: string
  target: Target
}

export class Drawing {
  /** The first step of each block that has any, and where lines to a block lead instead. */
  readonly #firsts = new Map<string, string>()
  readonly #passes = new Map<string, Target>()
  readonly #columns = new Map<number, Step[]>()
  readonly #ends = new Map<number, Step>()
  readonly #lines: Line[] = []

  constructor(
    readonly plan: FlowPlan,
    readonly bot: SourceBot,
    private readonly ids: Ids,
  ) {}

  add(group: number, block: number, step: Step) {
    const key = `${group} ${block}`
    if (!this.#firsts.has(key)) this.#firsts.set(key, step.id)
    const column = this.#columns.get(group)
    if (column) column.push(step)
    else this.#columns.set(group, [step])
  }
  isDrawn(group: number, block: number): boolean {
    const key = `${group} ${block}`
    return this.#firsts.has(key) || this.#passes.has(key)
  }
  lead(step: Step, exit: string, target: Target) {
    this.#lines.push({ step, exit, target })
  }
  /** Where lines to a block lead that has no step, or whose first isn't where it begins. */
  pass(group: number, block: number, target: Target) {
    this.#passes.set(`${group} ${block}`, target)
  }

  /** The step that lines to a block come to; undefined where that is but an end. */
  stepOf(group: number, block: number): string | undefined {
    const target = this.#follow({ is: 'block', group, block })
    return target.is === 'step' ? target.step : undefined
  }

  /** The step of a block, of the next before it in its group, or of the first behind it. */
  nearest(group: number, block: number): string | undefined {
    const near = [...Array(block + 1).keys()].reverse().map((at) => this.#firsts.get(`${group} ${at}`))
    return this.stepOf(group, block) ?? near.find((step) => step !== undefined) ?? this.#columns.get(group)?.[0]?.id
  }

  /** With all lines drawn. `inputs`: the ids of the variables that it is given. */
  flow(inputs: readonly string[], locale: string): Flow {
    const { plan } = this
    const start = blankStep('start', this.ids.of(plan.id, 'start'))
    start.inputs = inputs.map((variable) => ({ id: this.ids.of(plan.id, 'input', variable), variable }))
    if (plan.entry) this.lead(start, 'next', { is: 'block', ...plan.entry })
    for (const { step, exit, target } of this.#lines) {
      const to = this.#stepAt(target)
      if (exit !== '') step.exits[exit] = to
      else if (step.kind === 'jump') step.step = to
    }
    const columns = [...this.#columns].map(([group, steps]): Column => {
      const end = this.#ends.get(group)
      const { x, y } = this.bot.groups[group]!
      return { title: this.bot.groups[group]!.title, x, y, steps: end ? [...steps, end] : steps }
    })
    for (const [group, end] of this.#ends)
      if (!this.#columns.has(group)) columns.push({ ...this.bot.groups[group]!, title: '', steps: [end] })
    return {
      id: plan.id,
      ...initialValues(flowFields),
      name: plan.id === MAIN_FLOW ? this.bot.name : plan.name,
      ...placed(start, columns, (title) => this.ids.of(plan.id, 'frame', title), locale),
    }
  }

  #stepAt(target: Target): string {
    const to = this.#follow(target)
    return to.is === 'step' ? to.step : this.#end(to.group)
  }

  /** Past blocks without steps. */
  #follow(target: Target): Exclude<Target, { is: 'block' }> {
    const seen = new Set<string>()
    for (let at = target; ;) {
      if (at.is !== 'block') return at
      const key = `${at.group} ${at.block}`
      const step = this.#firsts.get(key)
      const next = this.#passes.get(key)
      if (step !== undefined && !next) return { is: 'step', step }
      // An empty group, or blocks without steps that lead in a circle.
      if (!next || seen.has(key)) return { is: 'end', group: at.group }
      seen.add(key)
      at = next
    }
  }

  /** Each group that ends has an end of its own. */
  #end(group: number): string {
    const known = this.#ends.get(group)
    if (known) return known.id
    const end = { ...blankStep('end', this.ids.of(this.plan.id, 'end', group)), outcome: 'ended' as const }
    this.#ends.set(group, end)
    return end.id
  }
}
