/** Whether an accent can be seen where the widget stands, and the nearest colour that can. */
import { inkOn } from '../../schema/spec/ink.ts'
import type { Theme } from '../embed/contract.ts'
import { contrast, isColour } from '../ui/contrast.ts'

export type Ground = 'light' | 'dark'

const grounds: Record<Ground, string> = { light: '#ffffff', dark: '#1d1c1a' }
/** What a button needs against what is around it, by WCAG 1.4.11. */
const NEEDED = 3

export interface Advice {
  /** Of the words on the accent: black or white, whichever reads better. */
  words: number
  /** Where a button of this colour is hard to see. */
  hidden: Ground[]
  /** A neighbour that is seen everywhere; undefined where none is needed. */
  instead?: string
}

/** Undefined for what is no colour. A pale one is always asked about: the sign on the closed button is white. */
export function adviceOn(accent: string, mode: Theme['mode']): Advice | undefined {
  if (!isColour(accent)) return undefined
  const asked: Ground[] = mode === 'light' ? ['light'] : ['light', 'dark']
  const hiddenOf = (colour: string) => asked.filter((ground) => contrast(colour, grounds[ground]) < NEEDED)
  const hidden = hiddenOf(accent)
  const words = contrast(accent, inkOn(accent) === '#000' ? '#000000' : '#ffffff')
  if (hidden.length === 0) return { words, hidden }
  return { words, hidden, instead: neighbours(accent).find((colour) => hiddenOf(colour).length === 0) }
}

/** Ever darker and ever lighter ones, the nearest first. */
function neighbours(colour: string): string[] {
  const steps = Array.from({ length: 100 }, (_, at) => (at + 1) / 100)
  return steps.flatMap((share) => [mixed(colour, 0, share), mixed(colour, 255, share)])
}

const mixed = (colour: string, to: number, share: number) =>
  '#' +
  [1, 3, 5]
    .map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * (1 - share) + to * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
