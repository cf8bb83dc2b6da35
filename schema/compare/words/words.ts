/** The words of a comparison in the reader's language. */
import type { Change, Part } from '../change.ts'
import type { Cell } from '../cells.ts'
import { groupOf, type Group } from '../groups.ts'
import type { Names } from '../names.ts'
import type { Row } from '../table.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { Speaker, type Did, type Language } from './speaker.ts'

export interface ChangeWords {
  /** What changed and where. */
  sentence: string
  before: string
  after: string
  /** What leads to it or names it. */
  parts: { sentence: string; before: string; after: string }[]
}

const speakers = { en: new Speaker('en', en), fr: new Speaker('fr', fr) }

/** « 3 réponses modifiées, 1 chemin ajouté, 2 boutons renommés »: each thing is counted once, in however many languages it changed. */
export function summaryOf(changes: readonly Change[], language: Language): string {
  const speaker = speakers[language]
  const counted = new Map<string, { group: Group; did: Did; things: Set<string> }>()
  for (const change of changes) {
    const did = didOf(change)
    const known = counted.get(`${change.group} ${did}`) ?? { group: change.group, did, things: new Set<string>() }
    counted.set(`${change.group} ${did}`, known)
    known.things.add(thingOf(change))
  }
  const told = [...counted.values()].map(({ group, did, things }) => speaker.counted(group, did, things.size))
  return told.length > 0 ? told.join(', ') : speaker.words.nothingChanged
}

export const groupName = (group: Group, language: Language): string => speakers[language].words.nouns[group].heading

/** What a field of a row is called; the words of a step by what they are there: a message, a question, a button. */
export function fieldName(row: Row, cell: Cell, language: Language): string {
  const { fields, nouns } = speakers[language].words
  const name = cell.name === 'text' || cell.name === 'label' ? undefined : fields[cell.name]
  return name ?? nouns[groupOf(row, cell)].one
}

/** What the author calls a record, in words of the language where they wrote none. */
export const nameIn = (names: Names, path: string, language: Language): string =>
  speakers[language].said(names.of(path))

/** A change as a sentence, and both its sides as they are read. */
export function wordsOf(change: Change, language: Language): ChangeWords {
  const speaker = speakers[language]
  const sides = ({ before, after }: Pick<Part, 'before' | 'after'>) =>
    change.group === 'languages'
      ? { before: speaker.languages(before), after: speaker.languages(after) }
      : { before: speaker.said(before), after: speaker.said(after) }
  return {
    sentence: sentenceOf(change, speaker),
    ...sides(change),
    parts: change.parts.map((part) => ({ sentence: speaker.place(part), ...sides(part) })),
  }
}

/** What a change counts as: its record, its line, its setting. */
function thingOf({ unit, id, group }: Change): string {
  if (unit.is !== 'cell' || unit.cell.is !== 'field') return id
  return group === 'settings' || group === 'translations' ? `${unit.path}/${unit.cell.name}` : unit.path
}

function didOf({ unit, what }: Change): Did {
  return unit.is === 'order' ? 'reordered' : unit.is === 'layout' ? 'rearranged' : what
}

function sentenceOf(change: Change, speaker: Speaker): string {
  const { group, name, within, where, count, unit } = change
  const { words } = speaker
  const place = group === 'languages' ? speaker.languages(name) : speaker.place({ ...change, where: placeIn(change) })
  const suffix = [
    unit.is === 'cell' && where.locale ? ` (${speaker.language(where.locale)})` : '',
    count === undefined ? '' : ` (${words.steps(count)})`,
    within === undefined ? '' : ` — ${speaker.quoted(within)}`,
  ]
  return `${speaker.lead(group, didOf(change))}${place ? `${words.colon} ${place}` : ''}${suffix.join('')}`
}

/** The field is told where it says more than the sentence does: not a message's text, nor a button's label. */
function placeIn({ unit, field, name }: Change): Change['where'] {
  const silent = field === undefined || (name !== '' && (field === 'text' || field === 'label' || field === 'name'))
  return unit.is === 'cell' && !silent ? { field } : {}
}
