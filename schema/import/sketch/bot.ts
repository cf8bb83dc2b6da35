/** Makes a bot of a sketch. */
import {
  settingsFields,
  variableFields,
  type Bot,
  type Flow,
  type Place,
  type Step,
  type Variable,
} from '../../bot/bot.ts'
import { BOT_FORMAT, builtIns, MAIN_FLOW } from '../../bot/constants.ts'
import { initialValues } from '../../bot/fields.ts'
import { variableIdFrom } from '../../bot/ids.ts'
import { limits } from '../../bot/parse.ts'
import { blankStep } from '../../kinds/kinds.ts'
import { idFrom } from '../ids.ts'
import { refuse, type Imported, type Refusal } from '../imported.ts'
import { languageOf } from '../foreign/language.ts'
import { Reporting, type ImportKind } from '../report.ts'
import { ownWords } from './own.ts'
import { grouped, type Framing } from './groups.ts'
import { laidOut } from './places.ts'
import { headOf, type Item, type Page, type Remark, type Sketch } from './sketch.ts'
import { chainOf, type Chain } from './steps.ts'

/** How far steps of one item stand apart, where places are kept. */
const BEHIND = 372

/** `otherwise`: the language where the words tell none; `unplaced`: what there is to tell besides the items. */
export function botOf(sketch: Sketch, kind: ImportKind, otherwise: string, unplaced: readonly Remark[] = []): Imported {
  const refusal = beyond(sketch)
  if (refusal) return refusal
  const texts = sketch.pages.flatMap(({ items }) => items.map(({ text }) => text))
  const locale = languageOf(texts.join(' '), 1) ?? otherwise
  const reporting = new Reporting(kind)
  const ids = new Ids(sketch)
  const answers = new Answers()
  const flows = sketch.pages.map((page) => flowOf(page, { locale, ids, reporting, answers }))
  if (flows.some(({ steps }) => steps.length > limits.steps)) return refuse('too-many', { most: String(limits.steps) })
  if (answers.variables.length > limits.members) return refuse('too-many', { most: String(limits.members) })
  for (const one of unplaced) reporting.add({ ...one, where: [] })
  const own = ownWords(locale)
  const settings = {
    ...initialValues(settingsFields),
    title: { [locale]: sketch.name.slice(0, 100) || own.title },
    welcome: { [locale]: own.welcome },
  }
  const bot: Bot = {
    clew: BOT_FORMAT,
    name: sketch.name.slice(0, 200) || own.title,
    locales: [locale],
    settings,
    variables: answers.variables,
    flows,
    entries: [],
    samples: [],
    comments: [],
  }
  return { bot, report: reporting.report() }
}

/** What would be more than a bot holds. */
function beyond({ pages }: Sketch): Refusal | undefined {
  if (pages.length > limits.flows) return refuse('too-many-pages', { most: String(limits.flows) })
  for (const { items } of pages) {
    if (items.length > limits.steps) return refuse('too-many', { most: String(limits.steps) })
    if (items.some(({ ways }) => ways.length > limits.items))
      return refuse('too-many-ways', { most: String(limits.items) })
  }
  return undefined
}

/** Ids of flows and steps, made from the keys of the source. */
class Ids {
  readonly #flows = new Map<string, string>()
  readonly #steps = new Set<string>()

  constructor({ pages }: Sketch) {
    const taken = new Set([MAIN_FLOW])
    for (const [at, { key }] of pages.entries()) {
      const id = at === 0 ? MAIN_FLOW : idFrom(`page\n${key}`, (one) => taken.has(one))
      taken.add(id)
      this.#flows.set(key, id)
    }
  }
  flow(page: string | undefined): string {
    return this.#flows.get(page ?? '') ?? ''
  }
  /** Each time another one. */
  step(page: Page, name: string): string {
    const id = idFrom(`${page.key}\n${name}`, (one) => this.#steps.has(one))
    this.#steps.add(id)
    return id
  }
}

/** The variables that answers are kept in, named by what was asked. */
class Answers {
  readonly variables: Variable[] = []
  readonly #taken = new Set<string>(builtIns.map(({ id }) => id))

  idOf({ text }: Item): string {
    const name = headOf(text).replace(/[?:…\s]+$/, '')
    const id = variableIdFrom(name.slice(0, 30), (one) => this.#taken.has(one))
    this.#taken.add(id)
    this.variables.push({ id, ...initialValues(variableFields), name: name || id })
    return id
  }
}

interface Making {
  locale: string
  ids: Ids
  reporting: Reporting
  answers: Answers
}

function flowOf(page: Page, { locale, ids, reporting, answers }: Making): Flow {
  const begins = new Map(page.items.map(({ key }) => [key, ids.step(page, `item\n${key}`)]))
  const named = new Map<string, string>()
  const ends = new Map<string, Step>()
  const around = {
    locale,
    stepOf: (key: string | undefined) => begins.get(key ?? '') ?? '',
    flowOf: (key: string | undefined) => ids.flow(key),
    variableOf: (item: Item) => answers.idOf(item),
    idOf(item: { key: string }, role: string) {
      // The id stands for the key, which may be long.
      const name = `${role}\n${begins.get(item.key)}`
      const id = named.get(name) ?? ids.step(page, name)
      named.set(name, id)
      return id
    },
    endOf(ending: string) {
      const end = ends.get(ending) ?? blankStep('end', ids.step(page, `shared end\n${ending}`))
      ends.set(ending, end)
      return end.id
    },
  }
  const start = blankStep('start', ids.step(page, 'start'))
  const steps: Step[] = [start]
  const first = around.stepOf(page.first)
  if (first) start.exits.next = first
  const drawnAt = page.items.find(({ key }) => key === page.first)?.place ?? [BEHIND, 0]
  const layout: Record<string, Place> = { [start.id]: [drawnAt[0] - BEHIND, drawnAt[1]] }
  const stepsOf = new Map<string, string[]>()
  for (const [at, item] of page.items.entries()) {
    const chain = chainOf(item, around)
    const own = [...chain.steps, ...chain.notes]
    steps.push(...own)
    stepsOf.set(
      item.key,
      own.map(({ id }) => id),
    )
    place(chain, item.place ?? [0, at], layout)
    const step = around.stepOf(item.key)
    if (chain.remarks.length === 0) reporting.exact()
    for (const one of chain.remarks) reporting.add({ ...one, where: item.where, step })
    reporting.exact(item.ways.length)
  }
  for (const [at, end] of [...ends.values()].entries()) {
    steps.push(end)
    layout[end.id] = [2 * BEHIND, at]
  }
  const flow: Flow = {
    id: ids.flow(page.key),
    name: page.name || ownWords(locale).flow,
    phrasings: {},
    outcomes: [],
    steps,
    layout,
  }
  const drawn = page.items.some((item) => item.place)
  const framings = page.groups.map((group, at): Framing => {
    const around = group.keys.flatMap((key) => stepsOf.get(key) ?? [])
    return { group, id: ids.step(page, `group\n${at}\n${group.title}`), steps: around }
  })
  return inOrder(grouped(laidOut(flow, drawn, locale), framings, locale, reporting))
}

function place({ steps, notes }: Chain, [x, y]: Place, layout: Flow['layout']): void {
  for (const [at, { id }] of steps.entries()) layout[id] = [x + at * BEHIND, y]
  for (const { id, height } of notes) layout[id] = steps.length > 0 ? [x, y - height - 16] : [x, y]
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** As a bot is exported: steps and places by id. */
const inOrder = (flow: Flow): Flow => ({
  ...flow,
  steps: flow.steps.toSorted(byId),
  layout: Object.fromEntries(Object.entries(flow.layout).sort(([a], [b]) => (a < b ? -1 : 1))),
})
