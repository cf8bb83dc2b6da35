/** The conversation that every engine holds: a balanced tree of questions with a score, and the answers that visitors give. */
import { vocabulary } from './vocabulary.ts'

export interface Tree {
  seed: number
  questions: Question[]
}

/** Each question counts one point when it is asked. */
export interface Question {
  text: string
  options: Option[]
}

export interface Option {
  label: string
  /** The question that follows. After the last ones the tree begins again. */
  target: number
  /** The option is shown when the score is above this. */
  above: number
}

export const SEED = 20_261_121
export const ROOT = 0
const OPTIONS = 4

/** Answers in a conversation, and how many different conversations there are. */
export const TURNS = 10
export const CONVERSATIONS = 5_000

/** Whole numbers from 0 to below `end`, the same for the same seed. */
export type Random = (end: number) => number

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
}

export function makeTree(size: number, seed = SEED): Tree {
  const random = randomFrom(seed)
  const questions = Array.from({ length: size }, (_, at): Question => {
    const conditional = random(OPTIONS)
    const labels = new Set<string>()
    const text = `${sentence(random, 6 + random(7))}?`
    while (labels.size < OPTIONS) labels.add(sentence(random, 1 + random(2)))
    return {
      text,
      options: [...labels].map((label, option) => {
        const child = at * OPTIONS + option + 1
        return {
          label,
          target: child < size ? child : ROOT,
          above: option === conditional ? 1 + random(TURNS) : 0,
        }
      }),
    }
  })
  return { seed, questions }
}

/** Some words come often and many seldom, as in a language. */
export function sentence(random: Random, length: number): string {
  const word = () => vocabulary[random(1 + random(1 + random(vocabulary.length)))]
  const words = Array.from({ length }, word).join(' ')
  return (words[0] ?? '').toUpperCase() + words.slice(1)
}

/** What visitors answer, `TURNS` numbers a conversation; taken modulo the three or four options on show it is a position among them. */
export function makeAnswers(seed = SEED): Uint8Array {
  const random = randomFrom(seed + 1)
  return Uint8Array.from({ length: CONVERSATIONS * TURNS }, () => random(12))
}

/** Everything that the tree says. */
export const textsOf = ({ questions }: Tree): string[] =>
  questions.flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)])
