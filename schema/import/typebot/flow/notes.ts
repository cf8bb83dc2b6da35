/** What is told of each block: once, however many steps it becomes and in however many flows it stands. */
import type { Reason, Reporting, ReportItem } from '../../report.ts'

export interface Note extends Reason {
  is: ReportItem['is']
  step?: string
}

interface Told {
  where: readonly string[]
  what: string
  data: Readonly<Record<string, string>>
  /** The step to look at, where a note names none. */
  step: () => string | undefined
  notes: Note[]
}

const NONE = () => undefined

export class Notes {
  readonly #told = new Map<object, Told>()
  #now: Told | undefined

  /** What is told from here on belongs to this thing; nothing is told of it a second time. */
  begin(thing: object, where: readonly string[], what: string, data: Told['data'] = {}, step: Told['step'] = NONE) {
    this.#now = this.#told.has(thing) ? undefined : { where, what, data, step, notes: [] }
    if (this.#now) this.#told.set(thing, this.#now)
  }
  add(note: Note) {
    this.#now?.notes.push(note)
  }
  /** What is only known when all is drawn. */
  addTo(thing: object, note: Note) {
    this.#told.get(thing)?.notes.push(note)
  }
  /** One item for each thing, as grave as the gravest note. */
  write(report: Reporting) {
    for (const { where, what, data, notes, step: usual } of this.#told.values()) {
      const first = notes.find(({ is }) => is === 'todo') ?? notes[0]
      if (!first) {
        report.exact()
        continue
      }
      const also = notes
        .filter((note) => note !== first)
        .map((note) => ({ why: note.why, data: { ...data, ...note.data } }))
      const step = first.step ?? notes.find((note) => note.step)?.step ?? usual()
      report.add({
        is: first.is,
        where,
        what,
        why: first.why,
        data: { ...data, ...first.data },
        ...(also.length > 0 ? { also } : {}),
        ...(step ? { step } : {}),
      })
    }
  }
}
