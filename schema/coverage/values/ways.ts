/** What of a bot decides where a conversation goes: the tests, and how one variable's value becomes another's. */
import type { Bot, Step } from '../../bot/bot.ts'
import { referencesIn, variablesIn } from '../../expressions/template.ts'

/** What becomes a variable's value, or a part of it: words with references, or an item of a list. */
export interface Way {
  to: string
  path: readonly string[]
  value: string
  item?: boolean
  /** Added to what is there, or taken away from it. */
  changes?: boolean
}

export const keysOf = (path: string): string[] =>
  path
    .split('.')
    .map((key) => key.trim())
    .filter((key) => key !== '')

/** With each test's place in its row. */
export function testsIn(step: Step) {
  const rows = step.kind === 'condition' ? step.rows : step.kind === 'choice' ? step.options : []
  return rows.flatMap(({ tests }) => tests.map((test, rank) => ({ ...test, rank })))
}

export function waysIn(step: Step): Way[] {
  switch (step.kind) {
    case 'set':
      return step.assignments.map(({ variable, field, operation, value }) => ({
        to: variable,
        path: keysOf(field),
        value,
        changes: operation !== 'is',
      }))
    case 'skill':
      return [
        ...step.inputs.map(({ variable, value }) => ({ to: variable, path: [], value })),
        ...step.outputs.map(({ variable, from }) => ({ to: variable, path: [], value: `{{${from}}}` })),
      ]
    case 'choice': {
      const items = step.items ? [{ to: step.variable, path: [], value: `{{${step.items}}}`, item: true }] : []
      const words = step.options.flatMap(({ value, label }) => (value ? [value] : Object.values(label)))
      return [...items, ...words.map((value) => ({ to: step.variable, path: [], value }))]
    }
    default:
      return []
  }
}

/** The variables that a step looks at to decide where to go or what to offer. */
export function lookedAt(step: Step): string[] {
  const tested = testsIn(step).flatMap(({ variable, value, upTo }) => [
    variable,
    ...variablesIn(value),
    ...variablesIn(upTo),
  ])
  if (step.kind === 'choice' && step.items) tested.push(step.items)
  if (step.kind === 'input') tested.push(...variablesIn(step.least), ...variablesIn(step.most))
  return tested
}

/** The variables on which the way depends: those that are looked at, and those that these are made of. */
export function steeringVariables({ flows }: Bot): Set<string> {
  const steps = flows.flatMap((flow) => flow.steps)
  const steering = new Set(steps.flatMap(lookedAt))
  const ways = steps.flatMap(waysIn)
  for (let before = -1; before < steering.size;) {
    before = steering.size
    for (const { to, value } of ways)
      if (steering.has(to)) for (const { variable } of referencesIn(value)) steering.add(variable)
  }
  return steering
}
