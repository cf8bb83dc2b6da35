/** What copied steps name elsewhere in their bot: taken along, so that another bot has it too, or told as missing. */
import type { Bot, Step, Variable } from '../../../schema/bot/bot.ts'
import type { Field, Fields, Text } from '../../../schema/bot/fields.ts'
import { kindOf } from '../../../schema/kinds/kinds.ts'
import { usesInStep } from '../../../schema/problems/facts/uses.ts'
import { writtenIn } from '../../../schema/problems/facts/written.ts'

/** What goes to the clipboard besides steps. */
export interface Alongside {
  /** The language that was shown. */
  locale: string
  variables: Variable[]
  /** The skills that are run, by id, with their names. */
  skills: Record<string, string>
}

export const NOTHING_ALONGSIDE: Alongside = { locale: '', variables: [], skills: {} }

export function alongside(steps: readonly Step[], bot: Bot, locale: string): Alongside {
  const named = new Set(steps.flatMap(variablesIn))
  const called = new Set(steps.flatMap((step) => (step.kind === 'skill' ? [step.flow] : [])))
  return {
    locale,
    variables: bot.variables.filter(({ id }) => named.has(id)),
    skills: Object.fromEntries(bot.flows.filter(({ id }) => called.has(id)).map(({ id, name }) => [id, name])),
  }
}

function variablesIn(step: Step): string[] {
  const written = writtenIn(step)
  const uses = usesInStep(step, written)
  return [
    ...written.flatMap(({ mentions }) => mentions.map(({ variable }) => variable)),
    ...(uses ? [...uses.reads, ...uses.sets].map(({ variable }) => variable) : []),
  ]
}

export interface Fitted {
  steps: Step[]
  /** The variables that the bot lacks. */
  variables: Variable[]
  /** The names of skills that the bot lacks: their steps ask for another. */
  missing: string[]
}

/** Steps as another bot can hold them: a skill is found again by its name, words in a language that the bot doesn't speak stand in the one that is shown. */
export function fitted(
  steps: readonly Step[],
  { locale, variables, skills }: Alongside,
  bot: Bot,
  shown: string,
): Fitted {
  const has = new Set(bot.variables.map(({ id }) => id))
  const flows = new Set(bot.flows.map(({ id }) => id))
  const missing = new Set<string>()
  const skillOf = (id: string): string => {
    if (id === '' || flows.has(id)) return id
    const name = skills[id]
    const alike = name === undefined ? undefined : bot.flows.find((flow) => flow.name === name)?.id
    if (alike === undefined && name !== undefined) missing.add(name)
    return alike ?? ''
  }
  return {
    steps: steps.map((step) => {
      const spoken = spokenIn(step, kindOf(step.kind).fields, bot.locales, locale, shown)
      return spoken.kind === 'skill' ? { ...spoken, flow: skillOf(spoken.flow) } : spoken
    }),
    variables: variables.filter(({ id }) => !has.has(id)),
    missing: [...missing],
  }
}

/** The same record, with words under `to` where they stood under `from` and under none of the bot's languages. */
export function spokenIn<R extends object>(
  record: R,
  fields: Fields,
  locales: readonly string[],
  from: string,
  to: string,
): R {
  const valueOf = (field: Field, value: unknown): unknown => {
    if (field.type === 'list') return (value as object[]).map((item) => spokenIn(item, field.of, locales, from, to))
    if (field.type !== 'text') return value
    const text = value as Text
    return text[from] && !locales.some((one) => text[one]) ? { ...text, [to]: text[from] } : text
  }
  const values = Object.entries(record).map(([key, value]): [string, unknown] => {
    const field = fields[key]
    return [key, field ? valueOf(field, value) : value]
  })
  return Object.fromEntries(values) as R
}
