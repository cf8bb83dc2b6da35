/** What an import kept: counted, and told one by one where it isn't exact. Words stand apart (`words.ts`), so that a report kept with a bot can be read in another language. */

export const importKinds = ['typebot', 'sheet', 'outline', 'mermaid', 'drawio'] as const
export type ImportKind = (typeof importKinds)[number]

/** `exact`: means the same. `adapted`: brought into another form. `todo`: a person has something left to do. */
export type Fidelity = 'exact' | 'adapted' | 'todo'

/** A key of the kind's words; what they name in braces is in `data`. */
export type Key = string

export interface ReportItem {
  is: Exclude<Fidelity, 'exact'>
  /** Where it was in the source, outermost first, in the source's own names: a group and a block, a sheet and a row. */
  where: readonly string[]
  /** What it was. */
  what: Key
  /** What became of it and, where something is left to do, what. */
  why: Key
  data: Readonly<Record<string, string>>
  /** What else there is to say of the same thing. */
  also?: readonly Reason[]
  /** The step of the bot to look at. */
  step?: string
  /** The entry of the bot to look at. */
  entry?: string
}

export interface Reason {
  why: Key
  data: Readonly<Record<string, string>>
}

export interface Report {
  kind: ImportKind
  counts: Record<Fidelity, number>
  items: ReportItem[]
}

/** Collects a report while a file is read. */
export class Reporting {
  readonly #items: ReportItem[] = []
  #exact = 0

  constructor(readonly kind: ImportKind) {}

  exact(count = 1): void {
    this.#exact += count
  }
  add(item: ReportItem): void {
    this.#items.push(item)
  }
  report(): Report {
    const count = (is: Fidelity) => this.#items.filter((item) => item.is === is).length
    return {
      kind: this.kind,
      counts: { exact: this.#exact, adapted: count('adapted'), todo: count('todo') },
      items: [...this.#items],
    }
  }
}
