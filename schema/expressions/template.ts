/** Templates: words with `{{variables}}`, also parts of them: `{{flight.price}}`, `{{flights.1.price}}`, `{{flights.count}}`. The compiler puts a variable's number in the place of its id. */
import type { VariableType } from '../bot/bot.ts'
import { Op, type Formula } from '../spec/spec.ts'

const NAMED = /\{\{\s*([^{}]*?)\s*\}\}/g

/** What the compiler knows of variables. */
export interface Names {
  /** -1 for none. */
  numberOf(id: string): number
  typeOf(id: string): VariableType | undefined
}

/** A reference taken apart: the variable's id, and what of it. */
export interface Reference {
  variable: string
  path: string[]
}

function readReference(reference: string): Reference {
  const [variable = '', ...path] = reference.split('.').map((part) => part.trim())
  return { variable, path }
}

/** What a template refers to, known or not. */
export function referencesIn(template: string): Reference[] {
  return template.includes('{{') ? Array.from(template.matchAll(NAMED), ([, inner = '']) => readReference(inner)) : []
}

/** The ids of the variables that a template names, known or not. */
export const variablesIn = (template: string): string[] => referencesIn(template).map(({ variable }) => variable)

/** The one reference that a template consists of; undefined when there is more or less. */
export function soleReference(template: string): Reference | undefined {
  const inner = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(template)?.[1]
  return inner === undefined ? undefined : readReference(inner)
}

/** A template as a formula: a single reference gives the value itself, anything else words. */
export function readTemplate(template: string, names: Names): Formula {
  const sole = soleReference(template)
  if (!sole) return numberVariables(template, names.numberOf)
  const number = names.numberOf(sole.variable)
  return number < 0 ? '' : [Op.value, number, ...sole.path]
}

/** The template as the spec keeps it; a variable without a number leaves nothing. */
export function numberVariables(template: string, numberOf: (id: string) => number): string {
  if (!template.includes('{{')) return template
  return template.replace(NAMED, (_, inner: string) => {
    const { variable, path } = readReference(inner)
    const number = numberOf(variable)
    return number < 0 ? '' : `{{${[number, ...path].join('.')}}}`
  })
}
