/**
 * What an outline means.
 * - A line with several lines under it is a question, and they are its options; so is a line with an option and its answer on
 *   one line. What is under an option follows when it is chosen: a single line is said; several are options again, asked with the words of the option.
 * - Sentences in front of the options are said first; one that asks takes the place of the question.
 * - Several lines under one that have nothing under them, and read like sentences, are one answer.
 * - `→ Words` goes to the line of those words where there is one, else it is an answer; at the end of a list it is where
 *   all that comes before it leads.
 * - Several lines at the top are the options of an opening question.
 */
import { fold } from '../../text/fold.ts'
import { remark, type Item, type Page, type Remark } from '../sketch/sketch.ts'
import { isQuestion, type Branch } from './tree.ts'

const SENTENCE = /[.!…:;]["»”)\s]*$|https?:\/\/\S+$/
/** Options are short. */
const LONG = 100
/** Lines to go to that stand nowhere. */
const BEGINNING = /^(?:debut|menu|menu principal|accueil|recommencer|start|home|main menu|begin|restart)$/

const isLeaf = ({ children }: Branch) => children.length === 0
const isSentence = ({ text }: Branch) => SENTENCE.test(text) || text.length > LONG

/** Where something leads: known when all items are there. */
type Target = { key: string } | { line: Branch } | 'beginning' | undefined

/** What stands under a line, taken apart. */
interface Parts {
  /** Said first. */
  said: Branch[]
  options: Branch[]
  /** A single line that follows. */
  single?: Branch
  /** Where what comes before leads. */
  then: Target
}

export class Meaning {
  readonly #items: Item[] = []
  readonly #named = new Map<string, Branch>()
  readonly #taken = new Map<string, number>()
  /** The item that follows when a line was chosen, or that says it. */
  readonly #after = new Map<Branch, string>()
  readonly #leads: { target: Target; lead: (key: string) => void; item: Item; text: string }[] = []
  readonly #ask: string
  /** The question that what is read stands below. */
  #question: string | undefined

  /** `ask`: the opening question. */
  constructor(root: Branch, ask: string) {
    this.#ask = ask
    const left = [...root.children]
    for (const branch of left) {
      const name = fold(branch.text)
      if (!branch.goes && !this.#named.has(name)) this.#named.set(name, branch)
      left.push(...branch.children)
    }
  }

  pageOf(root: Branch): Page {
    const [only] = root.children
    const first = root.children.length === 1 && only ? this.#say(only) : this.#follow(root)
    const start = first && typeof first === 'object' && 'key' in first ? first.key : this.#items[0]?.key
    for (const { target, lead, item, text } of this.#leads) {
      const line = target && typeof target === 'object' && 'line' in target ? target.line : undefined
      const key = target === 'beginning' ? start : line ? this.#after.get(line) : undefined
      if (key !== undefined) lead(key)
      else item.remarks.push(remark('todo', 'line', 'goes-nowhere', { text }))
    }
    return { key: 'outline', name: '', groups: [], items: this.#items, ...(start !== undefined && { first: start }) }
  }

  /** A line said by itself, and what follows it. */
  #say(branch: Branch): Target {
    const elsewhere = branch.goes && isLeaf(branch) ? this.#elsewhere(branch) : undefined
    if (elsewhere) return elsewhere
    const parts = this.#partsOf(branch)
    if (parts.options.length > 0 && parts.said.length === 0) return this.#asked(branch.text, branch, parts)
    const item = this.#item(branch, 'says', branch.text)
    this.#after.set(branch, item.key)
    this.#lead(item, this.#followed(branch, parts))
    return { key: item.key }
  }

  /** What follows when a line was chosen. */
  #follow(branch: Branch): Target {
    const target = this.#followed(branch, this.#partsOf(branch))
    if (target && typeof target === 'object' && 'key' in target && !this.#after.has(branch))
      this.#after.set(branch, target.key)
    return target
  }

  #followed(branch: Branch, parts: Parts): Target {
    const { said, options, single, then } = parts
    const last = said.at(-1)
    const asks = last && options.length > 0 && (isQuestion(last) || /:\s*$/.test(last.text)) ? last : undefined
    const words = asks ? said.slice(0, -1) : said
    const begin = (): Target => {
      if (options.length > 0) return this.#asked(asks?.text ?? branch.text, asks ?? branch, parts)
      return single ? this.#say(single) : then
    }
    const [first] = words
    if (!first) return begin()
    const item = this.#item(first, 'says', words.map(({ text }) => text).join('\n'))
    for (const one of words) this.#after.set(one, item.key)
    this.#lead(item, begin())
    return { key: item.key }
  }

  #asked(text: string, branch: Branch, { options, then }: Parts): Target {
    const item = this.#item(branch, 'asks', text || this.#ask)
    if (text === '') item.remarks.push(remark('adapted', 'line', 'opening', { text: this.#ask }))
    this.#after.set(branch, item.key)
    const above = this.#question
    this.#question = item.key
    for (const option of options) {
      const way = { label: option.text, to: '' }
      item.ways.push(way)
      const target = this.#follow(option)
      if (target === undefined) item.remarks.push(remark('todo', 'option', 'open-option', { text: option.text }))
      else this.#later(target, (key) => (way.to = key), item, option.text)
    }
    this.#question = above
    this.#lead(item, then)
    return { key: item.key }
  }

  #partsOf(parent: Branch): Parts {
    const { children } = parent
    const last = children.at(-1)
    const then = last && children.length > 1 && last.goes && isLeaf(last) ? this.#elsewhere(last) : undefined
    const own = then ? children.slice(0, -1) : children
    const [only] = own
    if (only?.answered && own.length === 1 && isQuestion(parent)) return { said: [], options: [only], then }
    if (own.length <= 1) {
      // What leads on must have been said.
      if (only && then && isLeaf(only)) return { said: [only], options: [], then }
      return { said: [], options: [], ...(only && { single: only }), then }
    }
    const end = own.at(-1)
    // Words in front of one question that has its options below.
    if (end && !isLeaf(end) && own.slice(0, -1).every((one) => isLeaf(one) && isSentence(one)))
      return { said: own.slice(0, -1), options: [], single: end, then }
    if (own.every(isLeaf) && own.filter(isSentence).length * 2 >= own.length) return { said: own, options: [], then }
    let at = 0
    while (own.length - at > 2 && isLeaf(own[at]!) && (isSentence(own[at]!) || isQuestion(own[at]!))) at++
    const introduced = own.slice(at).every(isLeaf) && own.slice(0, at).every(isQuestion) && at > 1
    return { said: introduced ? [] : own.slice(0, at), options: introduced ? own : own.slice(at), then }
  }

  #elsewhere({ text }: Branch): Target {
    const name = fold(text)
    const line = this.#named.get(name)
    if (line) return { line }
    return BEGINNING.test(name) ? 'beginning' : undefined
  }

  #lead(item: Item, target: Target): void {
    if (target) this.#later(target, (key) => (item.next = key), item, item.text)
  }

  #later(target: Target, lead: (key: string) => unknown, item: Item, text: string): void {
    if (target && typeof target === 'object' && 'key' in target) lead(target.key)
    else this.#leads.push({ target, lead, item, text })
  }

  #item({ where }: Branch, is: Item['is'], text: string): Item {
    const times = this.#taken.get(text) ?? 0
    this.#taken.set(text, times + 1)
    const remarks: Remark[] = []
    const ending = this.#question
    const item: Item = { key: `${text}\n${times}`, is, text, where, ways: [], remarks, ...(ending && { ending }) }
    this.#items.push(item)
    return item
  }
}
