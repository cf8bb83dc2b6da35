/** Something that a visitor may type for an input: what it takes, and what it doesn't. */
import { fits } from '../../expressions/fits.ts'
import { automatonOf } from '../../expressions/pattern.ts'
import type { InputType, Value } from '../../spec/spec.ts'

const USUAL: Record<InputType, string> = {
  text: 'Camille',
  number: '3',
  email: 'camille@example.com',
  phone: '+33612345678',
  date: '2026-03-16',
  time: '14:30',
  reference: 'AB1234',
}

export interface Bounds {
  least: Value
  most: Value
}

/** A value of a type within its bounds. */
export function exampleFor(type: InputType, pattern: string, { least, most }: Bounds): string {
  const usual = type === 'reference' && pattern ? exampleOf(pattern) : USUAL[type]
  if (type === 'text') return usual.padEnd(Math.min(Number(least) || 0, 5_000), 'e').slice(0, Number(most) || undefined)
  if (type !== 'number' && type !== 'date') return usual
  const given = type === 'number' ? Number(usual) : usual
  if (least !== '' && given < least) return String(least)
  return most !== '' && given > most ? String(most) : usual
}

/** Texts that an input doesn't take, likeliest first. */
export function wrongFor(type: InputType, { least, most }: Bounds): string[] {
  if (type !== 'text') return ['xqzv', '¿?', '#!', '0']
  const longer = Number(most) || 0
  return [...(longer > 0 && longer < 5_000 ? ['e'.repeat(longer + 1)] : []), ...(Number(least) > 1 ? ['e'] : [])]
}

/** A text that a pattern describes: of each pair of ways the first, and what may be repeated so often where it may. */
export function exampleOf(pattern: string, often = 0): string {
  const automaton = automatonOf(pattern)
  if (automaton === undefined) return USUAL.reference
  const [text] = alternatives(pattern, 0, often)
  return fits(automaton, text) ? text : USUAL.reference
}

/** The first of the alternatives that begin at a place, and where they end. */
function alternatives(pattern: string, from: number, often: number): [text: string, end: number] {
  let first: string | undefined
  let text = ''
  let at = from
  while (at < pattern.length && pattern[at] !== ')') {
    if (pattern[at] === '|') {
      first ??= text
      text = ''
      at++
      continue
    }
    const [piece, end] = pieceAt(pattern, at, often)
    const repeated = /^(?:[?*+]|\{(\d+),?(\d*)\})?/.exec(pattern.slice(end)) ?? ['']
    text += piece.repeat(timesOf(repeated, often))
    at = end + repeated[0].length
  }
  return [first ?? text, at]
}

function timesOf([sign, least, most]: readonly (string | undefined)[], often: number): number {
  if (!sign) return 1
  if (least !== undefined)
    return Math.max(Number(least), sign.includes(',') ? Math.min(often, Number(most || often)) : 0)
  return sign === '?' ? Math.min(1, often) : Math.max(sign === '+' ? 1 : 0, often)
}

const CHARS = [...'A1a-_/ .:,;#@&!?%€BCDEFGHIJKLMNOPQRSTUVWXYZ0123456789àéèêçùâîôûëïüñöä']

function pieceAt(pattern: string, at: number, often: number): [text: string, end: number] {
  if (pattern[at] === '(') {
    const [text, end] = alternatives(pattern, pattern.startsWith('(?:', at) ? at + 3 : at + 1, often)
    return [text, end + 1]
  }
  const piece = /^(?:\[(?:\\.|[^\]\\])+\]|\\.|.)/su.exec(pattern.slice(at))?.[0] ?? pattern.charAt(at)
  const char = /^[[\\]/.test(piece) ? (CHARS.find((one) => new RegExp(`^${piece}$`, 'i').test(one)) ?? '') : piece
  return [char, at + piece.length]
}
