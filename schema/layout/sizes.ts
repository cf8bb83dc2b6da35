/** How much room a step takes on the canvas, from its content alone: about what is drawn, rather more than less. */
import type { Step } from '../bot/bot.ts'
import { DONE } from '../bot/constants.ts'
import type { Text } from '../bot/fields.ts'
import { exitsOf } from '../kinds/kinds.ts'
import { linesOf, roughMeasure } from './lines.ts'
import {
  BOTTOM,
  GAP,
  HEAD,
  PILL_HEIGHT,
  PILL_WIDTH,
  ROW_LINE,
  ROW_MOST,
  ROW_PADDING,
  SIGN,
  STEP_WIDTH,
  TEXT_WIDTH,
  WORDS_LINE,
  WORDS_MOST,
  WORDS_PADDING,
} from './measures.ts'

export interface Size {
  width: number
  height: number
  /** Where lines come in, from the top. */
  entry: number
  /** Each exit in the order in which they are drawn, with its middle from the top. */
  exits: [exit: string, y: number][]
}

/** A row of a step: how many lines it takes and the exit that leaves there. */
type Row = [lines: number, exit?: string]

interface Content {
  words?: Text
  /** The exit at the head, for kinds without one on a row. */
  exit?: string
  rows: Row[]
}

export function sizeOf(step: Step, locale: string): Size {
  if (step.kind === 'note') return { width: step.width, height: step.height, entry: 0, exits: [] }
  const content = contentOf(step, locale)
  const size = content ? card(content, step.kind === 'message' ? WORDS_MOST.message : WORDS_MOST.other, locale) : pill
  const drawn = new Set(size.exits.map(([exit]) => exit))
  const others = Object.keys(step.exits).filter((exit) => !drawn.has(exit))
  const y = content ? size.height - BOTTOM : PILL_HEIGHT / 2
  return { ...size, exits: [...size.exits, ...others.map((exit): [string, number] => [exit, y])] }
}

const pill: Size = { width: PILL_WIDTH, height: PILL_HEIGHT, entry: PILL_HEIGHT / 2, exits: [] }

function card({ words, exit, rows }: Content, most: number, locale: string): Size {
  let y = HEAD
  if (words) {
    const style = { size: 13, weight: 400, width: TEXT_WIDTH, most }
    y += linesOf(wordsIn(words, locale), style, roughMeasure) * WORDS_LINE + 2 * WORDS_PADDING + GAP
  }
  const exits: Size['exits'] = exit ? [[exit, HEAD / 2]] : []
  for (const [lines, leaves] of rows) {
    const height = lines * ROW_LINE + 2 * ROW_PADDING
    if (leaves) exits.push([leaves, y + height / 2])
    y += height + GAP
  }
  return { width: STEP_WIDTH, height: y - GAP + BOTTOM, entry: HEAD / 2, exits }
}

/** More words than these never show. */
const SHOWN = 1_000

const wordsIn = (text: Text, locale: string) =>
  (text[locale] || Object.values(text).find(Boolean) || '').slice(0, SHOWN)

/** Rows that tell what only the whole bot knows: they may take two lines. */
const long = (exit?: string): Row => [ROW_MOST, exit]
const short = (exit?: string): Row => [1, exit]
const labelled = (label: string, exit?: string): Row => [
  linesOf(label, { size: 13, weight: 500, width: TEXT_WIDTH - SIGN, most: ROW_MOST }, roughMeasure),
  exit,
]

/** What is drawn of a step; undefined for kinds that are one small line. */
function contentOf(step: Step, locale: string): Content | undefined {
  switch (step.kind) {
    case 'message': {
      const { text, image, video, links, cards } = step
      const besides = [image, video, links.length, cards.length].filter(Boolean)
      return { words: text, exit: 'next', rows: besides.map(() => short()) }
    }
    case 'choice': {
      const options = step.options.map(({ id, label }) => labelled(wordsIn(label, locale), step.several ? '' : id))
      const drawn = new Set(options.map(([, exit]) => exit))
      const others = exitsOf(step, unknown).filter(({ id }) => !drawn.has(id))
      return {
        words: step.text,
        rows: [...options, ...others.map(({ id }) => short(id))],
      }
    }
    case 'input':
      return { words: step.text, rows: [short('next'), short('failed')] }
    case 'rating': {
      const bands = step.bands.map(({ id, name }) => labelled(name, id))
      return { words: step.text, rows: [short(bands.length > 0 ? '' : 'next'), short(), ...bands] }
    }
    case 'question':
      return { words: step.text, rows: [short(), short(), short(), short('answered'), short('missed')] }
    case 'handover':
      return { words: step.text, rows: [short(), short('done'), short('closed'), short('nobody')] }
    case 'condition':
      return { rows: [...step.rows.map(({ id }) => long(id)), short('else')] }
    case 'split':
      return { rows: step.branches.map(({ id, name }) => labelled(`100 % ${name}`, id)) }
    case 'set':
      return { exit: 'next', rows: (step.assignments.length > 0 ? step.assignments : ['']).map(() => long()) }
    case 'call':
      return { words: { [locale]: step.name }, rows: [short(), long('next'), short('failed')] }
    case 'skill':
      return { words: {}, rows: skillExits(step).map((exit) => short(exit)) }
    default:
      return undefined
  }
}

const unknown = { outcomesOf: () => undefined }

/** A skill's outcomes stand elsewhere: those that are used are known. */
const skillExits = (step: Step): string[] => [
  ...exitsOf(step, unknown).map(({ id }) => id),
  ...Object.keys(step.exits).filter((exit) => exit !== DONE),
]
