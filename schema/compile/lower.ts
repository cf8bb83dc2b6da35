/** Second stage: every step as its kind lowers it, in one locale, with variables by number. */
import { MAIN_FLOW } from '../bot/constants.ts'
import type { Text } from '../bot/fields.ts'
import { numberVariables } from '../expressions/template.ts'
import { patternFault } from '../expressions/pattern.ts'
import type { LowerContext } from '../kinds/kind.ts'
import { kindOf } from '../kinds/kinds.ts'
import { Op, type SpecStep } from '../spec/spec.ts'
import type { PlacedStep, Resolved } from './resolve.ts'
import { typeset } from './typeset.ts'

/** The words of a text in a locale, in the bot's first one where it has none. */
export function wordsOf(text: Text, locale: string, first: string): string {
  const written = text[locale] ? locale : first
  return typeset((text[written] ?? '').trim(), written)
}

export function lower(resolved: Resolved, locale: string): SpecStep[] {
  return resolved.steps.map((placed) => tidy(lowerStep(resolved, placed, locale), resolved.variableNumber))
}

function lowerStep(resolved: Resolved, { step, flow }: PlacedStep, locale: string): SpecStep {
  const { bot, stepNumber, variableNumber, startOf, exits } = resolved
  const context: LowerContext = {
    ...exits,
    words: (text) => wordsOf(text, locale, bot.locales[0] ?? ''),
    target: (exit) => stepNumber(Object.hasOwn(step.exits, exit) ? (step.exits[exit] ?? '') : ''),
    step: stepNumber,
    flow: startOf,
    variable: variableNumber,
    inSkill: flow.id !== MAIN_FLOW,
    outcome: (id) => (exits.outcomesOf(flow.id) ?? []).findIndex((outcome) => outcome.id === id) + 1,
  }
  const { lower: lowered } = kindOf(step.kind)
  return lowered ? lowered(step as never, context) : [Op.go, -1]
}

/** Puts numbers into templates; leaves out what can't work at run time. */
function tidy(step: SpecStep, numberOf: (id: string) => number): SpecStep {
  const number = (template: string) => numberVariables(template, numberOf)
  switch (step[0]) {
    case Op.say:
      return [step[0], number(step[1]), step[2]]
    case Op.choose:
      return [step[0], number(step[1]), step[2].map(([label, to]) => [number(label), to]), step[3], step[4]]
    case Op.enter: {
      const pattern = patternFault(step[8]) ? '' : step[8]
      return [step[0], number(step[1]), step[2], step[3], step[4], number(step[5]), step[6], step[7], pattern]
    }
    case Op.know:
      return [step[0], number(step[1]), step[2], step[3], step[4]]
    case Op.decide:
      return [
        step[0],
        step[1].map(([all, tests, to]) => [
          all,
          tests.map(([variable, operator, value]) => [variable, operator, number(value)]),
          to,
        ]),
        step[2],
      ]
    case Op.give:
      return [
        step[0],
        step[1].filter(([variable]) => variable >= 0).map(([variable, value]) => [variable, number(value)]),
        step[2],
      ]
    default:
      return step
  }
}
