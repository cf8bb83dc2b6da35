/** The cells of a row: what one change changes. Words are a cell each locale, a line is a cell each exit. */
import type { Place } from '../bot/bot.ts'
import type { Field, RefTarget } from '../bot/fields.ts'
import { flowPath, sorted, stepPath, type Row, type Table } from './table.ts'

const EXIT = '@exit/'
/** The flow that a step stands in. */
const FLOW = '@flow'

const refPaths: Record<RefTarget, string> = { variable: 'variables', step: 'steps', flow: 'flows' }

export interface Cell {
  /** `label/fr`, `retries`, `@exit/next`. */
  key: string
  is: 'field' | 'exit' | 'flow'
  /** The field's name or the exit's id. */
  name: string
  field?: Field
  locale?: string
}

export function cellsOf({ fields, values, step }: Row): Cell[] {
  const cells: Cell[] = []
  for (const [name, field] of Object.entries(fields))
    if (field.type === 'text')
      for (const locale of Object.keys(values[name] as object))
        cells.push({ key: `${name}/${locale}`, is: 'field', name, field, locale })
    else if (field.type !== 'list') cells.push({ key: name, is: 'field', name, field })
  if (!step) return cells
  for (const name of Object.keys(step.exits)) cells.push({ key: EXIT + name, is: 'exit', name })
  return [...cells, { key: FLOW, is: 'flow', name: 'flow' }]
}

/** The cell's value; undefined where there is none. No words and empty words are the same. */
export function valueIn(row: Row | undefined, { is, name, locale }: Cell): unknown {
  if (!row) return undefined
  if (is === 'exit') return row.step?.exits[name]
  if (is === 'flow') return row.step?.flow
  const value = row.values[name]
  return locale === undefined ? value : (value as Record<string, string> | undefined)?.[locale] || undefined
}

/** Gives a cell a value; undefined takes it away. A step that changes its flow takes the place it has there. */
export function put(row: Row, { is, name, locale }: Cell, value: unknown, place?: Place): void {
  if (is === 'field')
    row.values = { ...row.values, [name]: locale === undefined ? value : without(row.values[name], locale, value) }
  else if (row.step && is === 'exit')
    row.step = { ...row.step, exits: without(row.step.exits, name, value) as Record<string, string> }
  else if (row.step) row.step = { ...row.step, flow: value as string, place: place ?? row.step.place }
}

function without(record: unknown, key: string, value: unknown): Record<string, unknown> {
  const { [key]: _, ...rest } = record as Record<string, unknown>
  return value === undefined ? rest : sorted({ ...rest, [key]: value })
}

/** The path of the row that a cell's value names; '' for a value that names none. */
export function targetOf({ is, field }: Cell, value: unknown): string {
  if (typeof value !== 'string' || value === '') return ''
  if (is === 'exit') return stepPath(value)
  if (is === 'flow') return flowPath(value)
  return field?.type === 'ref' ? `${refPaths[field.to]}/${value}` : ''
}

/** Exits that authors add are items of their step: the path of the item, '' for an exit of another sort. */
export function itemOfExit({ rows }: Table, step: string, exit: string): string {
  for (const { path, id } of rows.values()) if (id === exit && path.startsWith(`${step}/`)) return path
  return ''
}

export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
