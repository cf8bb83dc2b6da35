/** Two bots → the list of what differs, each thing in one place of it. */
import type { Bot } from '../bot/bot.ts'
import { cellsOf, itemOfExit, sameValue, targetOf, valueIn, type Cell } from './cells.ts'
import type { Change, What } from './change.ts'
import { Both } from './both.ts'
import { groupOf, groups } from './groups.ts'
import { inPieces, type Names, type Said } from './names.ts'
import { whereIs } from './where.ts'
import { flowPath, LOCALES, ownerPath, parentOf, type Row } from './table.ts'

/** What differs from `before` in `after`, by what a client cares about; nothing when both export the same but for words that are empty. */
export function compareBots(before: Bot, after: Bot): Change[] {
  const both = new Both(before, after)
  const changes = [...ofRecords(both), ...ofOrders(both), ...ofLanguages(both), ...ofLayouts(both)]
  const rank = new Map(groups.map((group, at) => [group, at]))
  return changes.sort((a, b) => (rank.get(a.group) ?? 0) - (rank.get(b.group) ?? 0))
}

function* ofRecords(both: Both): Iterable<Change> {
  const { from, to } = both
  for (const row of to.rows.values()) {
    const old = from.rows.get(row.path)
    if (!old) {
      if (alone(both, row)) yield ofRecord(both, row, 'added')
    } else if (old.kind === row.kind) yield* ofCells(both, old, row)
    else if (row.step) {
      yield ofRecord(both, row, 'changed')
      yield* ofCells(both, old, row, ({ is }) => is === 'flow')
    }
  }
  for (const row of from.rows.values())
    if (!to.rows.has(row.path) && alone(both, row)) yield ofRecord(both, row, 'removed')
}

/** Whether a record that only one bot has came or went by itself, not with what it stands in. */
function alone({ from, to }: Both, row: Row): boolean {
  const parent = parentOf(row)
  if (parent && !(from.rows.has(parent) && to.rows.has(parent))) return false
  const owner = ownerPath(row.path)
  return owner === row.path || from.rows.get(owner)?.kind === to.rows.get(owner)?.kind
}

function ofRecord(both: Both, row: Row, what: What): Change {
  const { path } = row
  const side = what === 'removed' ? both.from : both.to
  return {
    id: path,
    unit: { is: 'record', path },
    group: groupOf(row),
    what,
    where: whereIs(side, row),
    ...both.named(row),
    before: what === 'added' ? '' : contentOf(both.before, path, what),
    after: what === 'removed' ? '' : contentOf(both.after, path, what),
    parts: what === 'changed' ? [] : both.partsOf(path, side),
  }
}

/** A step that changed its kind shows it. */
function contentOf(names: Names, path: string, what: What): Said {
  const content = names.content(path)
  const kind = names.table.rows.get(path)?.kind
  return what === 'changed' && kind && typeof names.of(path) === 'string'
    ? [{ code: kind }, '·', ...inPieces(content)]
    : content
}

function* ofCells(both: Both, old: Row, row: Row, wanted = (_: Cell) => true): Iterable<Change> {
  const cells = new Map([...cellsOf(old), ...cellsOf(row)].map((cell) => [cell.key, cell]))
  for (const cell of cells.values())
    if (wanted(cell) && !sameValue(valueIn(old, cell), valueIn(row, cell)) && !goesAlong(both, old, row, cell))
      yield ofCell(both, old, row, cell)
}

/** Whether a cell changes because what it names, or the item that it belongs to, came or went: then it is part of that change. */
function goesAlong({ from, to }: Both, old: Row, row: Row, cell: Cell): boolean {
  const left = targetOf(cell, valueIn(old, cell))
  const led = targetOf(cell, valueIn(row, cell))
  if (from.rows.has(left) && !to.rows.has(left)) return true
  if (to.rows.has(led) && !from.rows.has(led)) return true
  return cell.is === 'exit' && !itemOfExit(from, row.path, cell.name) !== !itemOfExit(to, row.path, cell.name)
}

function ofCell(both: Both, old: Row, row: Row, cell: Cell): Change {
  const [had, has] = [valueIn(old, cell) !== undefined, valueIn(row, cell) !== undefined]
  const came: What = had ? (has ? 'changed' : 'removed') : 'added'
  const translated = cell.locale !== undefined && cell.locale !== both.from.lists.get(LOCALES)?.[0] && had !== has
  const { is, name, locale } = cell
  return {
    id: `${row.path}/${cell.key}`,
    unit: { is: 'cell', path: row.path, cell: { is, name, ...(locale === undefined ? {} : { locale }) } },
    group: translated ? 'translations' : groupOf(row, cell),
    what: is === 'flow' ? 'moved' : is === 'exit' || translated ? came : isName(row, cell) ? 'renamed' : 'changed',
    where: whereIs(both.to, row, cell),
    ...both.named(row),
    ...(is === 'exit' ? { exit: both.exit(row.path, name) } : {}),
    ...(is === 'field' ? { field: name } : {}),
    before: both.before.value(old, cell),
    after: both.after.value(row, cell),
    parts: [],
  }
}

const isName = ({ path }: Row, { name }: Cell) => path.includes('/') && (name === 'name' || name === 'label')

function* ofOrders(both: Both): Iterable<Change> {
  for (const [list, ids] of both.to.lists) {
    const old = both.from.lists.get(list)
    const parent = both.to.rows.get(list.slice(0, Math.max(0, list.lastIndexOf('/'))))
    const first = both.to.rows.get(`${list}/${ids[0] ?? ''}`)
    if (!old || !first || (parent && both.from.rows.get(parent.path)?.kind !== parent.kind) || sameOrder(old, ids))
      continue
    const inOrder = (names: Names, order: string[]) =>
      order.flatMap((id, at) => [...(at ? [','] : []), ...inPieces(names.of(`${list}/${id}`))])
    yield {
      id: `${list}#order`,
      unit: { is: 'order', list },
      group: groupOf(first),
      what: 'moved',
      where: parent ? { ...whereIs(both.to, parent), field: list.slice(parent.path.length + 1) } : {},
      name: parent ? both.after.of(parent.path) : '',
      before: inOrder(both.before, old),
      after: inOrder(both.after, ids),
      parts: [],
    }
  }
}

/** Whether what two lists have in common stands in the same order. */
function sameOrder(before: readonly string[], after: readonly string[]): boolean {
  const [had, has] = [new Set(before), new Set(after)]
  const stayed = before.filter((id) => has.has(id))
  return sameValue(
    stayed,
    after.filter((id) => had.has(id)),
  )
}

const codes = (locales: readonly string[]) => locales.map((code) => ({ code }))

function* ofLanguages({ from, to }: Both): Iterable<Change> {
  const [before, after] = [from, to].map(({ lists }) => lists.get(LOCALES) ?? []) as [string[], string[]]
  const change = (id: string, locale: string | undefined, what: What): Change => ({
    id,
    unit: locale === undefined ? { is: 'order', list: LOCALES } : { is: 'language', locale },
    group: 'languages',
    what,
    where: locale ? { locale } : {},
    name: locale ? [{ code: locale }] : '',
    before: what === 'added' ? '' : codes(locale ? [locale] : before),
    after: what === 'removed' ? '' : codes(locale ? [locale] : after),
    parts: [],
  })
  if (!before.some((locale) => after.includes(locale))) return yield change(LOCALES, '', 'changed')
  for (const locale of after) if (!before.includes(locale)) yield change(`${LOCALES}/${locale}`, locale, 'added')
  for (const locale of before) if (!after.includes(locale)) yield change(`${LOCALES}/${locale}`, locale, 'removed')
  if (!sameOrder(before, after)) yield change(`${LOCALES}#order`, undefined, 'moved')
}

/** All steps that were moved on one drawing are one change. */
function* ofLayouts(both: Both): Iterable<Change> {
  const moved = new Map<string, number>()
  for (const { path, step } of both.to.rows.values()) {
    const old = both.from.rows.get(path)?.step
    if (step && old?.flow === step.flow && !sameValue(old.place, step.place))
      moved.set(step.flow, (moved.get(step.flow) ?? 0) + 1)
  }
  for (const [flow, count] of moved)
    yield {
      id: `${flowPath(flow)}#layout`,
      unit: { is: 'layout', flow },
      group: 'layout',
      what: 'moved',
      where: { flow },
      name: both.after.of(flowPath(flow)),
      before: '',
      after: '',
      count,
      parts: [],
    }
}
