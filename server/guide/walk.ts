/** Plays what a visitor answered, from the beginning, and keeps what each answer led to: the pages of the guide. */
import { advance } from '../../schema/interpreter/advance.ts'
import { step } from '../../schema/interpreter/step.ts'
import type { Ask, Effect, Event, State, Understanding, Values } from '../../schema/interpreter/types.ts'
import { createMatcher } from '../../schema/match/match.ts'
import type { Matcher } from '../../schema/match/matcher.ts'
import { Op, type Media, type Spec } from '../../schema/spec/spec.ts'
import { unpack, type Steps } from '../../schema/spec/unpack.ts'
import { MOST_ANSWERS, namesOf, type Given } from './address.ts'

export interface Said {
  text: string
  media?: Media
}

/** What one answer led to; the first page comes of none. */
export interface Page {
  given?: Given
  /** The answer as a visitor reads it. */
  answer: string
  /** What the page is about, where the answer named it. */
  topic: string
  said: Said[]
  ask?: Ask
  /** Where people can be reached, if that was asked. */
  contact: string
  ended: boolean
}

export interface Walk {
  /** Never empty. */
  pages: Page[]
  state: State
  /** What was not taken: it doesn’t fit what is asked, or is too much. */
  rest: readonly Given[]
}

/** What a conversation is played on. */
export interface Played extends Ready {
  values: Values
}

/** A spec, with what is made of it once. */
export interface Ready {
  spec: Spec
  steps: Steps
  matcher: Matcher
  /** The entries, then the skills: what each is called, and by what name an address knows it. */
  topics: { titles: readonly string[]; names: readonly string[] }
}

export function readyToPlay(spec: Spec): Ready {
  // What a variable would stand for is left out.
  const titles = [...spec.entries, ...spec.skills].map(([title]) => title.replace(/\{\{[^{}]*\}\}/g, '…'))
  return { spec, steps: unpack(spec), matcher: createMatcher(spec), topics: { titles, names: namesOf(titles) } }
}

/** Answers of systems in a row without the visitor: a drawing that asks oftener turns in circles. */
const MOST_ACTS = 50

export function walk(played: Played, given: readonly Given[], human: string): Walk {
  const { spec, matcher, values } = played
  const pages: Page[] = []
  // Everybody is the same visitor: a page is the same for all.
  let { state, effects } = step(spec, null, { is: 'start', values, visitor: 0 })
  const turn = (about: Pick<Page, 'given' | 'answer' | 'topic'>) => {
    const page: Page = { ...about, said: [], contact: '', ended: false }
    for (let acts = 0; ; acts++) {
      const act = hear(page, effects, spec)
      if (!act) break
      if (acts === MOST_ACTS) {
        page.said.push({ text: spec.words.circle })
        page.ended = true
        break
      }
      ;({ state, effects } = step(spec, state, answerTo(act)))
    }
    pages.push(page)
  }
  turn({ answer: '', topic: '' })
  for (const [at, one] of given.slice(0, MOST_ANSWERS).entries()) {
    const found = eventsOf(played, one, pages.at(-1)?.ask)
    if (!found) return { pages, state, rest: given.slice(at) }
    effects = []
    for (const event of found.events) {
      // What is meant by other texts is given with them.
      const next = one.is === 'text' ? advance(spec, state, event, matcher) : step(spec, state, event)
      state = next.state
      effects.push(...next.effects)
    }
    // Typed words may mean to go back, or to begin anew.
    const rewind = effects.find((effect) => effect.do === 'rewind')
    if (rewind) return walk(played, [...given.slice(0, rewind.answers > 0 ? at - 1 : 0), ...given.slice(at + 1)], human)
    turn({ given: one, answer: found.answer || human, topic: found.topic ?? (one.is === 'human' ? human : '') })
  }
  return { pages, state, rest: given.slice(MOST_ANSWERS) }
}

/** Keeps what is said and asked; gives what waits for a system or a human. */
function hear(page: Page, effects: readonly Effect[], { contact }: Spec) {
  let act: Extract<Effect, { do: 'act' }> | undefined
  for (const effect of effects)
    if (effect.do === 'say') page.said.push({ text: effect.text, media: effect.media })
    else if (effect.do === 'ask') page.ask = effect
    else if (effect.do === 'end') page.ended = true
    else if (effect.do === 'human') page.contact = effect.contact
    else if (effect.do === 'act') {
      act = effect
      if (effect.what === 'handover') page.contact = contact
    }
  return act
}

/** As for the widget: no system can be asked yet and nobody comes, so the conversation goes on by these exits. */
const answerTo = ({ what, step }: Extract<Effect, { do: 'act' }>): Event => ({
  is: 'acted',
  step,
  exit: what === 'call' ? 1 : 2,
})

interface Meant {
  events: Event[]
  answer: string
  topic?: string
}

/** What an answer does on a page; undefined where it can’t be given there. */
function eventsOf({ spec, topics }: Played, given: Given, ask: Ask | undefined): Meant | undefined {
  const options = ask?.options ?? []
  const optionOf = (name: string) => namesOf(options).indexOf(name)
  switch (given.is) {
    case 'press': {
      const option = optionOf(given.name)
      const label = options[option]
      return label === undefined || ask?.several
        ? undefined
        : { events: [{ is: 'press', option }], answer: label, topic: label }
    }
    case 'pick': {
      const picked = given.names.map(optionOf)
      if (!ask?.several || picked.includes(-1)) return
      const answer = picked.map((option) => options[option]).join(', ') || '–'
      return { events: [{ is: 'pick', options: picked }], answer }
    }
    case 'topic': {
      const at = topics.names.indexOf(given.name)
      const title = topics.titles[at]
      if (title === undefined) return
      const { length } = spec.entries
      const kind = at < length ? 'entry' : 'skill'
      const candidates = [{ kind, at: at < length ? at : at - length, score: 1 } as const]
      return { events: understood(title, { certain: 'sure', candidates }), answer: title, topic: title }
    }
    case 'none': {
      const answer = spec.words.noneOfThese
      return { events: understood(answer, { certain: 'no', candidates: [] }), answer }
    }
    case 'human':
      return { events: [{ is: 'human' }], answer: '' }
    case 'text':
      return { events: [{ is: 'text', text: given.text }], answer: given.text }
  }
}

/** A text, with what is meant by it. */
const understood = (text: string, found: Understanding): Event[] => [
  { is: 'text', text },
  { is: 'matched', found },
]

export interface Meanings {
  /** Best first; none where the words themselves are the answer. */
  of: Given[]
  /** It is the one; else it may be one of these. */
  sure: boolean
}

/** What typed words mean: something on the page, something known, or nothing. */
export function meaningsOf({ spec, steps, matcher, topics }: Played, { pages, state }: Walk, text: string): Meanings {
  const words: Meanings = { of: [], sure: false }
  const match = step(spec, state, { is: 'text', text }).effects.find((effect) => effect.do === 'match')
  if (!match) return words
  const { certain, candidates, value, beyond, several, told, command } = matcher.match(match)
  if (command === 'human') return { of: [{ is: 'human' }], sure: true }
  if (value !== undefined || beyond || several || told || command) return words
  // A wrong value is shown again, to be put right.
  if (certain === 'no') return steps(state.at)?.op === Op.enter ? words : { of: [{ is: 'none' }], sure: true }
  const names = namesOf(pages.at(-1)?.ask?.options ?? [])
  const of = candidates.flatMap(({ kind, at }): Given[] => {
    const name = kind === 'option' ? names[at] : topics.names[kind === 'entry' ? at : spec.entries.length + at]
    return name === undefined ? [] : [{ is: kind === 'option' ? 'press' : 'topic', name }]
  })
  return of.length === candidates.length ? { of, sure: certain === 'sure' } : words
}
