/** Steps of all flows as lines of a list, and those whose words contain what somebody looks for. */
import type { Bot, Flow, Step } from '../../../schema/bot/bot.ts'
import type { Field, Fields } from '../../../schema/bot/fields.ts'
import { kindOf } from '../../../schema/kinds/kinds.ts'
import { viewOf } from '../../canvas/shown/viewof.ts'

const summaries = new WeakMap<Step, { key: string; summary: string }>()

/** What these say stands elsewhere in the bot too: a flow's name, its outcomes, a variable, another step. */
const TELLING_OF_OTHERS = new Set<Step['kind']>(['start', 'end', 'jump', 'skill', 'condition', 'set'])

/** A step in a few words. */
export function summaryIn(bot: Bot, flow: Flow, step: Step, locale: string): string {
  const context = { bot, flow: flow.id, locale, summaryOf: (id: string) => target(bot, flow, id, locale) }
  if (TELLING_OF_OTHERS.has(step.kind)) return viewOf(step, context).summary
  const known = summaries.get(step)
  if (known?.key === locale) return known.summary
  const { summary } = viewOf(step, context)
  summaries.set(step, { key: locale, summary })
  return summary
}

function target(bot: Bot, flow: Flow, id: string, locale: string): string {
  const step = flow.steps.find((one) => one.id === id)
  return step ? viewOf(step, { bot, flow: flow.id, locale, summaryOf: () => '…' }).summary : '…'
}

export interface Found {
  flow: Flow
  step: Step
}

export const folded = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** All steps that say `query` somewhere in this language; those of `first` before the others. */
export function findSteps(bot: Bot, query: string, locale: string, first: string): Found[] {
  const wanted = folded(query.trim())
  const flows = [...bot.flows].sort((a, b) => Number(b.id === first) - Number(a.id === first))
  return flows.flatMap((flow) =>
    flow.steps.filter((step) => foldedWords(step, locale).includes(wanted)).map((step) => ({ flow, step })),
  )
}

const words = new WeakMap<Step, { locale: string; folded: string }>()

function foldedWords(step: Step, locale: string): string {
  const known = words.get(step)
  if (known?.locale === locale) return known.folded
  const all = folded(gather(step, kindOf(step.kind).fields, locale).join('\n'))
  words.set(step, { locale, folded: all })
  return all
}

function gather(record: object, fields: Fields, locale: string): string[] {
  const values = record as Record<string, unknown>
  return Object.entries(fields).flatMap(([key, field]) => wordsIn(values[key], field, locale))
}

function wordsIn(value: unknown, field: Field, locale: string): string[] {
  if (field.type === 'text') return [(value as Record<string, string>)[locale] ?? '']
  if (field.type === 'prose' || field.type === 'line') return [value as string]
  if (field.type === 'list') return (value as object[]).flatMap((item) => gather(item, field.of, locale))
  return []
}
