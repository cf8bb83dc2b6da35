/** Asks for a value, checks it, says what is wrong, retries. */
import { filled, flag, line, number, oneOf, template, text } from '../bot/fields.ts'
import { inputTypes, Op, type Formula } from '../spec/spec.ts'
import { defineKind } from './kind.ts'

/** Of the others none is less than another. */
const bounded: readonly string[] = ['number', 'date', 'text']

export const input = defineKind({
  kind: 'input',
  family: 'asks',
  fields: {
    text,
    type: oneOf(...inputTypes),
    variable: filled,
    /** For references: letters and digits they consist of, as a pattern. */
    pattern: line(),
    /** The smallest number or earliest day, the largest or last one, or the longest text; formulas, '' for no bound. */
    least: template,
    most: template,
    /** What to say about a wrong value; empty for the usual words. */
    wrong: text,
    /** Wrong values before the exit `failed` is taken. */
    retries: number(2, 0, 9),
    /** Visitors may go on without an answer. */
    optional: flag(false),
    /** It is not asked when the visitor said it before, in a sentence; free text always is. */
    told: flag(true),
  },
  exits: () => [{ id: 'next' }, { id: 'failed' }],
  lower(step, to) {
    const type = inputTypes.indexOf(step.type)
    const variable = to.variable(step.variable)
    const pattern = step.type === 'reference' ? to.pattern(step.pattern) : undefined
    const least = bounded.includes(step.type) && step.least ? to.bound(step.least, step.type) : undefined
    const most = bounded.includes(step.type) && step.most ? to.bound(step.most, step.type) : undefined
    const told = step.told && step.type !== 'text' && variable >= 0
    const wanted = {
      type,
      pattern,
      least,
      most,
      wrong: to.words(step.wrong) || undefined,
      optional: step.optional ? (1 as const) : undefined,
      told: told ? to.slot(`${type} ${pattern}`) : undefined,
      within: told ? between(variable, least, most) : undefined,
    }
    return [Op.enter, to.words(step.text), wanted, variable, step.retries, to.target('next'), to.target('failed')]
  },
})

/** Whether a variable’s value is neither below the one bound nor above the other; undefined without bounds. */
function between(variable: number, least?: Formula, most?: Formula): Formula | undefined {
  const value: Formula = [Op.value, variable]
  const tests: Formula[] = []
  if (least !== undefined) tests.push([Op.not, [Op.below, value, least]])
  if (most !== undefined) tests.push([Op.not, [Op.above, value, most]])
  return tests.length > 0 ? [Op.all, ...tests] : undefined
}
