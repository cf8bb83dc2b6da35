/** Whole records that come back or go, with what leads to them. */
import { cellsOf, itemOfExit, put, targetOf, valueIn, type Cell } from './cells.ts'
import { familyOf, flowPath, ownerPath, type Row, type Table } from './table.ts'

/** Takes a record that was added away again. Lines and choices that name it are as they were before, as far as that still exists. */
export function takeAway(now: Table, then: Table, path: string): void {
  const family = familyOf(now, path)
  const leaving = new Set(family.map((row) => row.path))
  for (const row of family) if (row.path !== path && goesHome(now, then, row, leaving)) keep(now, row, leaving)
  for (const { path: gone, fields } of family.filter((row) => leaving.has(row.path))) drop(now, gone, fields)
  const { list, id } = family.find((row) => row.path === path) as Row
  if (list)
    now.lists.set(
      list,
      (now.lists.get(list) ?? []).filter((other) => other !== id),
    )
  for (const row of now.rows.values())
    for (const cell of cellsOf(row))
      if (leaving.has(targetOf(cell, valueIn(row, cell)))) put(row, cell, settled(now, then, row, cell))
  settleLinesOf(now, then, family)
}

/** A step that stood in another flow before goes back there when its flow goes. */
function goesHome(now: Table, then: Table, row: Row, leaving: ReadonlySet<string>): boolean {
  const home = then.rows.get(row.path)?.step
  if (!row.step || !home || leaving.has(flowPath(home.flow)) || !now.rows.has(flowPath(home.flow))) return false
  row.step = { ...row.step, flow: home.flow, place: home.place }
  return true
}

function keep(now: Table, { path }: Row, leaving: Set<string>): void {
  for (const row of familyOf(now, path)) leaving.delete(row.path)
}

/** Brings a record back that was removed, with all that stood in it and what led to it. */
export function restore(now: Table, then: Table, path: string): void {
  const back = familyOf(then, path).filter((row) => !now.rows.has(row.path))
  for (const row of back) adopt(now, then, row)
  const { list, id } = then.rows.get(path) as Row
  if (list) now.lists.set(list, inserted(now.lists.get(list) ?? [], id, then.lists.get(list) ?? []))
  settleAll(now, then, back)
  const returned = new Set(back.map((row) => row.path))
  for (const row of then.rows.values())
    for (const cell of returned.has(row.path) ? [] : cellsOf(row))
      if (returned.has(targetOf(cell, valueIn(row, cell)))) leadBack(now, then, row, cell)
  settleLinesOf(now, then, back)
}

/** A line or choice that named the record names it again, unless it now names something that was added: that goes back with its own change. */
function leadBack(now: Table, then: Table, row: Row, cell: Cell): void {
  const here = now.rows.get(row.path)
  if (!here || (here.kind !== row.kind && cell.is !== 'flow')) return
  const current = targetOf(cell, valueIn(here, cell))
  if (now.rows.has(current) && !then.rows.has(current)) return
  const itemStays = (table: Table) => itemOfExit(table, row.path, cell.name) !== ''
  if (cell.is === 'exit' && itemStays(now) !== itemStays(then)) return
  put(here, cell, valueIn(row, cell), row.step?.place)
}

/** Gives a step of another kind the kind and content that it had; it stays where it stands. */
export function replaceContent(now: Table, then: Table, row: Row, old: Row): void {
  if (!row.step || !old.step) return
  const { flow, place } = row.step
  for (const { path, fields } of familyOf(now, row.path)) drop(now, path, fields)
  const back = familyOf(then, old.path)
  for (const one of back) adopt(now, then, one)
  const here = now.rows.get(row.path) as Row
  here.step = { ...old.step, flow, place }
  settleAll(now, then, back)
}

/** What a cell was before if that exists still, or didn't exist before either; else nothing. */
function settled(now: Table, then: Table, row: Row, cell: Cell): unknown {
  const nothing = cell.is === 'exit' ? undefined : ''
  const old = then.rows.get(row.path)
  if (!old || old.kind !== row.kind) return nothing
  const value = valueIn(old, cell) ?? nothing
  const target = targetOf(cell, value)
  return now.rows.has(target) || !then.rows.has(target) ? value : nothing
}

function settleAll(now: Table, then: Table, rows: readonly Row[]): void {
  for (const { path } of rows) {
    const row = now.rows.get(path) as Row
    for (const cell of cellsOf(row))
      if (cell.is !== 'flow' && targetOf(cell, valueIn(row, cell))) put(row, cell, settled(now, then, row, cell))
  }
}

/** The lines of options and the like, whose step keeps them under the item's id. */
function settleLinesOf(now: Table, then: Table, items: readonly Row[]): void {
  for (const { path, id } of items) {
    const step = now.rows.get(ownerPath(path))
    const cell: Cell = { key: '', is: 'exit', name: id }
    if (step?.step && step.path !== path) put(step, cell, settled(now, then, step, cell))
  }
}

function adopt(now: Table, then: Table, row: Row): void {
  now.rows.set(row.path, { ...row })
  for (const list of listsOf(row.path, row.fields)) now.lists.set(list, [...(then.lists.get(list) ?? [])])
}

function drop(now: Table, path: string, fields: Row['fields']): void {
  now.rows.delete(path)
  for (const list of listsOf(path, fields)) now.lists.delete(list)
}

const listsOf = (path: string, fields: Row['fields']): string[] =>
  Object.entries(fields).flatMap(([key, { type }]) => (type === 'list' ? [`${path}/${key}`] : []))

/** The list with an id behind the nearest of those that stand before it in `order`. */
export function inserted(ids: readonly string[], id: string, order: readonly string[]): string[] {
  const before = order.slice(0, order.indexOf(id))
  const at = ids.indexOf(before.findLast((other) => ids.includes(other)) ?? '') + 1
  return [...ids.slice(0, at), id, ...ids.slice(at)]
}
