/** What a visitor answered, as the address and the forms of the guide carry it: words of the labels, so that an address can be read, outlives a release and says nothing that isn’t on the page. Nothing in it is trusted. */
import { plain } from '../../schema/text/fold.ts'

/** Answers of one conversation; what comes after them isn’t taken. */
export const MOST_ANSWERS = 60
/** Longer addresses are no longer understood everywhere: what they would hold travels in a form. */
export const LONGEST_ADDRESS = 1_800
/** Bytes of a form. */
export const LONGEST_FORM = 100_000
const LONGEST_NAME = 60

export type Given =
  /** An option, or several. */
  | { is: 'press'; name: string }
  | { is: 'pick'; names: string[] }
  /** An entry or a skill. */
  | { is: 'topic'; name: string }
  | { is: 'none' }
  | { is: 'human' }
  /** Never in an address, where others could put words into a visitor’s mouth. */
  | { is: 'text'; text: string }

/** Each label as a word of an address. Labels that read the same, or have no letters, are told apart by their place among these. */
export function namesOf(labels: readonly string[]): string[] {
  const met = new Map<string, number>()
  return labels.map((label) => {
    const words = plain(label)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const name = [...words].slice(0, LONGEST_NAME).join('').trim().replaceAll(' ', '-')
    const place = (met.get(name) ?? 0) + 1
    met.set(name, place)
    return name && place === 1 ? name : `${name}~${place}`
  })
}

const SAYS = "'"
const marks = { pick: '*', topic: '_', own: '!' } as const

export function writeGiven(given: Given): string {
  switch (given.is) {
    case 'press':
      return given.name
    case 'pick':
      return given.names.map((name) => marks.pick + name).join('') || marks.pick
    case 'topic':
      return marks.topic + given.name
    case 'text':
      return SAYS + given.text
    default:
      return marks.own + given.is
  }
}

/** Undefined for what nobody can have given. */
export function readGiven(written: string): Given | undefined {
  const rest = written.slice(1)
  switch (written[0]) {
    case undefined:
      return
    case SAYS:
      return rest.trim() ? { is: 'text', text: rest } : undefined
    case marks.pick:
      return { is: 'pick', names: rest ? rest.split(marks.pick) : [] }
    case marks.topic:
      return { is: 'topic', name: rest }
    case marks.own:
      return rest === 'human' || rest === 'none' ? { is: rest } : undefined
    default:
      return { is: 'press', name: written }
  }
}

/** The part of an address behind the path; '' for the first page. */
export function queryOf(lang: string | undefined, given: readonly Given[]): string {
  const parts = [...(lang ? [['l', lang]] : []), ...given.map((one) => ['a', writeGiven(one)])]
  return parts.length > 0
    ? `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`
    : ''
}
