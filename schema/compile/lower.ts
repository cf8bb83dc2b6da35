/** Second stage: every step as its kind lowers it, in one locale, with variables by number. */
import { MAIN_FLOW } from '../bot/constants.ts'
import type { Text } from '../bot/fields.ts'
import { readAssigned, readOf, type Assigning } from '../expressions/assigned.ts'
import { automatonOf } from '../expressions/pattern.ts'
import { readCondition } from '../expressions/condition.ts'
import { numberVariables, readTemplate, type Names } from '../expressions/template.ts'
import type { LowerContext } from '../kinds/kind.ts'
import { kindOf, passedExits } from '../kinds/kinds.ts'
import { Op, type Formula, type SpecStep, type Value } from '../spec/spec.ts'
import type { PlacedStep, Resolved } from './resolve.ts'
import { typeset } from './typeset.ts'

/** The words of a text in a locale, in the bot's first one where it has none. */
export function wordsOf(text: Text, locale: string, first: string): string {
  const written = text[locale] ? locale : first
  return typeset((text[written] ?? '').trim(), written)
}

export interface Lowered {
  steps: SpecStep[]
  /** The drawn step behind each, and its exits by position. */
  from: PlacedStep[]
  exits: string[][]
}

export function lower(resolved: Resolved, locale: string): Lowered {
  const { steps, exits } = resolved
  const lowered: Lowered = { steps: [], from: [...steps], exits: steps.map(({ step }) => passedExits(step, exits)) }
  const further: SpecStep[] = []
  const slots: string[] = []
  const slot = (key: string) => (slots.includes(key) ? slots.indexOf(key) + 1 : slots.push(key))
  lowered.steps = steps.map((placed) =>
    lowerStep(resolved, placed, locale, slot, (step, named) => {
      lowered.from.push(placed)
      lowered.exits.push(named)
      return steps.length + further.push(step) - 1
    }),
  )
  lowered.steps.push(...further)
  return lowered
}

function lowerStep(
  resolved: Resolved,
  { step, flow }: PlacedStep,
  locale: string,
  slot: LowerContext['slot'],
  further: LowerContext['further'],
): SpecStep {
  const { bot, stepNumber, startOf, exits, names } = resolved
  const template = (words: string) => numberVariables(words, names.numberOf)
  const context: LowerContext = {
    ...exits,
    words: (text) => template(wordsOf(text, locale, bot.locales[0] ?? '')),
    template,
    // A number to call is dialled as it is written.
    address: (words) => (/^(?:tel|sms):/i.test(words) ? template(words) : template(words).replace(/(?!^)\{\{/g, '{{%')),
    value: (words) => readTemplate(words, names),
    condition: (row) => readCondition(row, names, locale),
    assigned: (assigning) => readAssigned(assigning, names) ?? unread(assigning, names),
    initial: (variable) => literal(resolved.initialOf(variable)),
    bound: (written, type) => readOf(type === 'date' ? 'date' : 'number', written, names, locale),
    pattern: (pattern) => (pattern ? automatonOf(pattern) : undefined),
    target: (exit) => stepNumber(Object.hasOwn(step.exits, exit) ? (step.exits[exit] ?? '') : ''),
    step: stepNumber,
    slot,
    further,
    flow: startOf,
    inputsOf: resolved.inputsOf,
    variable: names.numberOf,
    inSkill: flow.id !== MAIN_FLOW,
    outcome: (id) => (exits.outcomesOf(flow.id) ?? []).findIndex((outcome) => outcome.id === id) + 1,
  }
  const { lower: lowered } = kindOf(step.kind)
  return lowered ? lowered(step as never, context) : [Op.go, -1]
}

/** What can't be read is kept as words, and adds or removes nothing. */
const unread = ({ variable, operation, value }: Assigning, names: Names): Formula =>
  operation === 'is' ? readTemplate(value, names) : [Op.value, names.numberOf(variable)]

/** A value as a formula that gives it. */
const literal = (value: Value): Formula =>
  Array.isArray(value)
    ? value.reduce<Formula>((list, item: Value) => [Op.withItem, list, literal(item)], '')
    : typeof value === 'object'
      ? ''
      : value
