/** Copied steps as text: they can be pasted into another flow, another bot, or a mail. */
import { variableFields, type Place, type Step, type Variable } from '../../../schema/bot/bot.ts'
import { isId, isVariableId } from '../../../schema/bot/ids.ts'
import { isStepKind, kindOf } from '../../../schema/kinds/kinds.ts'
import { initialOf, type Field, type Fields } from '../../../schema/bot/fields.ts'
import { NOTHING_ALONGSIDE, type Alongside } from './references.ts'

export interface Copied {
  step: Step
  place: Place
}

const MARK = 'clew-steps'
const MOST_STEPS = 2000
const LONGEST = 4_000_000

export function copyText(copied: readonly Copied[], alongside: Alongside = NOTHING_ALONGSIDE): string {
  return JSON.stringify({ [MARK]: 1, steps: copied, ...alongside })
}

/** The steps in a pasted text and what they name; undefined when it is none of ours. What is malformed in it is left out. */
export function pastedFrom(text: string): { steps: Copied[]; alongside: Alongside } | undefined {
  if (text.length > LONGEST || !text.startsWith(`{"${MARK}":`)) return undefined
  const parsed = parseJson(text)
  if (!isRecord(parsed) || parsed[MARK] !== 1 || !Array.isArray(parsed.steps)) return undefined
  const steps = parsed.steps.slice(0, MOST_STEPS).flatMap((item: unknown) => copiedFrom(item) ?? [])
  return { steps, alongside: alongsideFrom(parsed) }
}

function alongsideFrom({ locale, variables, skills }: Record<string, unknown>): Alongside {
  const listed = Array.isArray(variables) ? (variables.slice(0, MOST_STEPS) as unknown[]) : []
  const named = isRecord(skills) ? Object.entries(skills) : []
  return {
    locale: isId(locale) ? locale : '',
    variables: listed.flatMap((item): Variable[] =>
      isRecord(item) && isVariableId(item.id)
        ? [{ id: item.id, ...recordFrom(item, variableFields) } as unknown as Variable]
        : [],
    ),
    skills: Object.fromEntries(
      named.filter((pair): pair is [string, string] => isId(pair[0]) && typeof pair[1] === 'string'),
    ),
  }
}

/** The lines of a pasted text, without bullets and numbers; empty ones are left out. */
export function linesFrom(text: string): string[] {
  return text
    .slice(0, 100_000)
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)?/, '').trim())
    .filter(Boolean)
    .slice(0, 200)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function copiedFrom(item: unknown): Copied | undefined {
  if (!isRecord(item) || !isRecord(item.step)) return undefined
  const { id, kind, exits, ...values } = item.step
  if (!isId(id) || !isStepKind(kind)) return undefined
  const step = { id, kind, exits: exitsFrom(exits), ...recordFrom(values, kindOf(kind).fields) } as unknown as Step
  return { step, place: placeFrom(item.place) }
}

function placeFrom(value: unknown): Place {
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : []
  return typeof x === 'number' && typeof y === 'number' && Math.abs(x) < 1e6 && Math.abs(y) < 1e6 ? [x, y] : [0, 0]
}

function exitsFrom(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  const exits = Object.entries(value).filter((pair): pair is [string, string] => isId(pair[0]) && isId(pair[1]))
  return Object.fromEntries(exits)
}

function recordFrom(values: Record<string, unknown>, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueFrom(values[key], field)]))
}

function valueFrom(value: unknown, field: Field): unknown {
  switch (field.type) {
    case 'text': {
      const words = isRecord(value) ? Object.entries(value) : []
      return Object.fromEntries(words.filter(([locale, text]) => isId(locale) && typeof text === 'string'))
    }
    case 'list': {
      const items = Array.isArray(value) ? (value as unknown[]) : []
      return items.flatMap((item) =>
        isRecord(item) && isId(item.id) ? [{ id: item.id, ...recordFrom(item, field.of) }] : [],
      )
    }
    case 'oneOf':
      return typeof value === 'string' && field.values.includes(value) ? value : field.initial
    default: {
      const initial = initialOf(field)
      return typeof value === typeof initial ? value : initial
    }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
