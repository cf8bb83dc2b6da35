/** Ways of a circle that a value lets be taken only once, as those back to where a part of a drawing was called from. */
import type { Step } from '../../bot/bot.ts'
import { plain } from '../../text/fold.ts'

/** From a condition to a step, `from to`: taken while a text holds something that it loses there, and that nothing else in the circle gives it again. */
export function onceOnly(circle: readonly Step[], isText: (variable: string) => boolean): ReadonlySet<string> {
  const once = new Set<string>()
  // What a skill does to variables isn't seen here.
  if (circle.some(({ kind }) => kind === 'skill')) return once
  const byId = new Map(circle.map((step) => [step.id, step]))
  const given = givenIn(circle)
  for (const step of circle) {
    if (step.kind !== 'condition') continue
    const targets = Object.values(step.exits)
    for (const { id, when, tests } of step.rows) {
      const to = byId.get(step.exits[id] ?? '')
      if (to?.kind !== 'set' || (when === 'any' && tests.length > 1)) continue
      const isSpent = tests.some(
        ({ variable, field, operator, value }) =>
          operator === 'is' &&
          field === '' &&
          value !== '' &&
          isConstant(value) &&
          isText(variable) &&
          to.assignments.some((one) => one.variable === variable) &&
          !given.get(variable)?.has(ANYTHING) &&
          !given.get(variable)?.has(alike(value)),
      )
      // Another way of the same condition to the same step isn't told apart.
      if (isSpent && targets.indexOf(to.id) === targets.lastIndexOf(to.id)) once.add(`${step.id} ${to.id}`)
    }
  }
  return once
}

const ANYTHING = '{{}}'

/** What the circle gives to each variable, as far as that is known. */
function givenIn(circle: readonly Step[]): ReadonlyMap<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>()
  for (const step of circle)
    if (step.kind === 'set')
      for (const { variable, operation, field, value } of step.assignments) {
        const known = operation === 'is' && field === '' && isConstant(value)
        const values = given.get(variable) ?? new Set()
        given.set(variable, values.add(known ? alike(value) : ANYTHING))
      }
  return given
}

const isConstant = (template: string) => !template.includes('{{')

/** The same for words that are equal: numbers may be written in two ways. */
function alike(words: string): string {
  const number = words.trim() === '' ? NaN : Number(words)
  return Number.isNaN(number) ? plain(words) : String(number)
}
