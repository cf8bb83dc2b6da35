/** Takes every rule to what it looks at. What was found is kept with the object it was found in, until that or a fact it was found from changes. */
import type { Bot, Entry, Sample, Settings, Step, Variable } from '../bot/bot.ts'
import { kindOf, stepKinds } from '../kinds/kinds.ts'
import type { Problem } from './check.ts'
import { Facts, type CheckOptions, type FlowHead } from './facts/facts.ts'
import type { Written } from './facts/written.ts'
import type { Finding, Rule, Where } from './rule.ts'
import { ruleIds, rules, type RuleId } from './rules.ts'
import { severities } from './severity.ts'

/** In the order in which their problems are listed. */
const listed = [...ruleIds].sort((a, b) => Number(severities[b] === 'error') - Number(severities[a] === 'error'))
const ranks = new Map(listed.map((id, rank) => [id, rank]))

type Scope = keyof Rule
type Look = (what: unknown, facts: Facts) => Finding[]

/** The looks that rules take at one sort of thing. */
function looksAt(scope: Scope): [id: RuleId, look: Look][] {
  return listed.flatMap((id): [RuleId, Look][] => {
    const look = (rules[id] as Rule)[scope]
    return look ? [[id, look as Look]] : []
  })
}

const textLooks = looksAt('text')
const stepLooks = new Map(
  stepKinds.map((kind) => [kind, kindOf(kind).lower ? [...looksAt(kind), ...looksAt('step')] : looksAt(kind)]),
)

export class Inspection {
  readonly locales: string
  readonly #facts: Facts
  readonly #settings
  readonly #variable
  readonly #flow
  readonly #entry
  readonly #stepIn: (flow: string) => (step: Step) => readonly Problem[]
  /** By flow. */
  readonly #steps = new Map<string, (step: Step) => readonly Problem[]>()
  readonly #sample
  readonly #bot

  constructor(locales: readonly string[]) {
    this.locales = locales.join()
    const facts = (this.#facts = new Facts([...locales]))
    const { recall } = facts

    const inspect = <T>(what: T, looks: readonly [RuleId, Look][], place: Where, written: readonly Written[] = []) => {
      const problems: Problem[] = []
      const add = (rule: RuleId, findings: readonly Finding[], within: Where) => {
        for (const { where, data = {} } of findings)
          problems.push({ rule, severity: severities[rule], where: { ...within, ...where }, data })
      }
      for (const [rule, look] of looks) add(rule, look(what, facts), place)
      for (const one of written)
        for (const [rule, look] of textLooks) {
          const findings = look(one, facts)
          if (findings.length > 0) add(rule, findings, { ...place, ...one.where })
        }
      return problems.length > 0 ? problems : NONE
    }
    /** What is found in things of one sort. */
    const within = <T extends object>(
      looks: (what: T) => readonly [RuleId, Look][],
      place: (what: T) => Where,
      written: (what: T) => readonly Written[] = () => [],
    ) => recall.about((what: T) => inspect(what, looks(what), place(what), written(what)))
    const always = (scope: Scope) => {
      const looks = looksAt(scope)
      return () => looks
    }

    this.#settings = within<Settings>(always('settings'), () => ({}), facts.written.settings)
    this.#variable = within<Variable>(always('variable'), ({ id }) => ({ variable: id }))
    this.#flow = within<FlowHead>(always('flow'), ({ id }) => ({ flow: id }), facts.written.flow)
    this.#entry = within<Entry>(always('entry'), ({ id }) => ({ entry: id }), facts.written.entry)
    this.#stepIn = (flow) =>
      within<Step>(
        ({ kind }) => stepLooks.get(kind) ?? [],
        ({ id }) => ({ flow, step: id }),
        facts.written.step,
      )
    this.#sample = within<Sample>(always('sample'), ({ id }) => ({ sample: id }))
    this.#bot = looksAt('bot').map((look) => recall.fact(() => inspect(facts, [look], {})))
  }

  check(bot: Bot, options: CheckOptions): Problem[] {
    this.#facts.tell(bot, options)
    const found: Problem[][] = listed.map(() => [])
    const add = (problems: readonly Problem[]) => {
      for (const problem of problems) found[ranks.get(problem.rule) ?? 0]?.push(problem)
    }
    add(this.#settings(bot.settings))
    for (const variable of bot.variables) add(this.#variable(variable))
    for (const flow of this.#facts.flows) add(this.#flow(flow))
    for (const entry of bot.entries) add(this.#entry(entry))
    for (const { id, steps } of bot.flows) {
      const ofStep = this.#stepsOf(id)
      for (const step of steps) add(ofStep(step))
    }
    for (const sample of bot.samples) add(this.#sample(sample))
    for (const ofBot of this.#bot) add(ofBot())
    return found.flat()
  }

  #stepsOf(flow: string) {
    let ofStep = this.#steps.get(flow)
    if (!ofStep) this.#steps.set(flow, (ofStep = this.#stepIn(flow)))
    return ofStep
  }
}

const NONE: readonly Problem[] = []
