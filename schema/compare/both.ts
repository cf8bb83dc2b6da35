/** The two bots of a comparison and what it looks up in them. */
import type { Bot } from '../bot/bot.ts'
import { cellsOf, targetOf, valueIn, type Cell } from './cells.ts'
import type { Change, Part } from './change.ts'
import { Names, type Said } from './names.ts'
import { familyOf, ownerPath, tableOf, type Row, type Table } from './table.ts'
import { whereIs } from './where.ts'

interface Reference {
  row: Row
  cell: Cell
}

export class Both {
  readonly from: Table
  readonly to: Table
  readonly before: Names
  readonly after: Names
  readonly #references = new Map<Table, Map<string, Reference[]>>()

  constructor(before: Bot, after: Bot) {
    this.from = tableOf(before)
    this.to = tableOf(after)
    this.before = new Names(this.from)
    this.after = new Names(this.to)
  }

  /** A record's name, and that of what it stands in; the settings have none. */
  named({ path }: Row): Pick<Change, 'name' | 'within'> {
    if (!path.includes('/')) return { name: '' }
    const owner = ownerPath(path)
    return { name: this.#current(path).of(path), ...(owner === path ? {} : { within: this.#current(owner).of(owner) }) }
  }

  exit(step: string, exit: string): Said {
    return this.after.exit(step, exit) ?? this.before.exit(step, exit) ?? [{ code: exit }]
  }

  /** What leads to a record that only one of the bots has, or names it; and the line of an item. */
  partsOf(path: string, side: Table): Part[] {
    const other = side === this.to ? this.from : this.to
    const came = new Set(
      familyOf(side, path)
        .map((row) => row.path)
        .filter((inside) => !other.rows.has(inside)),
    )
    const references = [...came].flatMap((inside) => this.#referencesIn(side).get(inside) ?? [])
    const step = side.rows.get(ownerPath(path))
    const lines =
      step === undefined || step.path === path
        ? []
        : cellsOf(step).filter(({ is, name }) => is === 'exit' && path.endsWith(`/${name}`))
    return [
      ...references.filter(({ row }) => !came.has(row.path)),
      ...lines.map((cell) => ({ row: step as Row, cell })),
    ].map(({ row, cell }) => this.#part(side, row, cell))
  }

  #part(side: Table, row: Row, cell: Cell): Part {
    return {
      where: whereIs(side, row, cell),
      name: this.named({ ...row, path: ownerPath(row.path) }).name,
      ...(cell.is === 'exit' ? { exit: this.exit(row.path, cell.name) } : {}),
      before: this.before.value(this.from.rows.get(row.path), cell),
      after: this.after.value(this.to.rows.get(row.path), cell),
    }
  }

  /** Things are called as they are called now; those that are gone as they were called last. */
  #current(path: string): Names {
    return this.to.rows.has(path) ? this.after : this.before
  }

  #referencesIn(table: Table): Map<string, Reference[]> {
    let references = this.#references.get(table)
    if (references) return references
    this.#references.set(table, (references = new Map()))
    for (const row of table.rows.values())
      for (const cell of cellsOf(row)) {
        const target = targetOf(cell, valueIn(row, cell))
        const known = references.get(target)
        if (known) known.push({ row, cell })
        else references.set(target, [{ row, cell }])
      }
    return references
  }
}
