/** Brings back one item of a comparison and leaves everything else as it is. */
import type { Bot } from '../bot/bot.ts'
import { put, valueIn } from './cells.ts'
import type { Change, Unit } from './change.ts'
import { inserted, replaceContent, restore, takeAway } from './records.ts'
import { botOf, LOCALES, tableOf, type Table } from './table.ts'

/**
 * `after` with one change undone as it was in `before`. What is not there any more, or is back already, changes nothing.
 * A record comes back with its lines, as far as what they lead to exists; one that goes takes the lines and choices that name it along.
 * Words that mention a variable by `{{…}}` keep it: the problem list tells them.
 */
export function revert(after: Bot, { unit }: Pick<Change, 'unit'>, before: Bot): Bot {
  const now = tableOf(after)
  bringBack(now, tableOf(before), unit)
  return { ...botOf(now), comments: after.comments }
}

function bringBack(now: Table, then: Table, unit: Unit): void {
  switch (unit.is) {
    case 'record':
      return bringBackRecord(now, then, unit.path)
    case 'cell': {
      const [row, old] = [now.rows.get(unit.path), then.rows.get(unit.path)]
      const cell = { ...unit.cell, key: '' }
      if (row && old) put(row, cell, valueIn(old, cell), old.step?.place)
      return
    }
    case 'order':
      return void now.lists.set(unit.list, inOrderOf(now.lists.get(unit.list) ?? [], then.lists.get(unit.list) ?? []))
    case 'layout':
      for (const row of now.rows.values()) {
        const old = then.rows.get(row.path)?.step
        if (row.step && old && row.step.flow === unit.flow && old.flow === unit.flow)
          row.step = { ...row.step, place: old.place }
      }
      return
    case 'language':
      return bringBackLanguage(now, then, unit.locale)
  }
}

function bringBackRecord(now: Table, then: Table, path: string): void {
  const [row, old] = [now.rows.get(path), then.rows.get(path)]
  if (row && old) {
    if (row.kind !== old.kind) replaceContent(now, then, row, old)
  } else if (row) takeAway(now, then, path)
  else if (old) restore(now, then, path)
}

/** What both lists have stands as in the second; the rest keeps its place. */
function inOrderOf(ids: readonly string[], order: readonly string[]): string[] {
  const present = new Set(ids)
  const known = new Set(order)
  const next = order.filter((id) => present.has(id)).values()
  return ids.map((id) => (known.has(id) ? (next.next().value as string) : id))
}

function bringBackLanguage(now: Table, then: Table, locale: string): void {
  const [locales, old] = [now.lists.get(LOCALES) ?? [], then.lists.get(LOCALES) ?? []]
  if (locale === '') now.lists.set(LOCALES, [...old])
  else if (!old.includes(locale))
    now.lists.set(LOCALES, locales.length > 1 ? locales.filter((other) => other !== locale) : locales)
  else if (!locales.includes(locale)) now.lists.set(LOCALES, inserted(locales, locale, old))
}
