/** A bot as rows, one a record, so that two bots can be compared and mixed by what the field descriptions say of them. */
import {
  entryFields,
  flowFields,
  sampleFields,
  settingsFields,
  variableFields,
  type Bot,
  type Flow,
  type Place,
  type Step,
} from '../bot/bot.ts'
import { BOT_FORMAT } from '../bot/constants.ts'
import { line, type Fields } from '../bot/fields.ts'
import { kindOf, type StepKind } from '../kinds/kinds.ts'

type Values = Record<string, unknown>
type Member = { id: string } & Values
/** Comments are talk about a bot and no part of it: no change of it either. */
type CollectionName = Exclude<{ [K in keyof Bot]: Bot[K] extends { id: string }[] ? K : never }[keyof Bot], 'comments'>

const collections = {
  variables: variableFields,
  flows: flowFields,
  entries: entryFields,
  samples: sampleFields,
} satisfies Record<CollectionName, Fields>

export const collectionNames = Object.keys(collections) as CollectionName[]

/** What only steps have. */
export interface StepPart {
  kind: StepKind
  flow: string
  place: Place
  exits: Record<string, string>
}

export interface Row {
  /** `entries/hours`, `steps/ask/options/yes`; a step's path does not name its flow, for its id is unique in the bot. */
  path: string
  id: string
  /** The ordered list that it stands in: `entries`, `steps/ask/options`; '' for steps and settings. */
  list: string
  fields: Fields
  /** Of all fields but lists. Never changed in place: bots share them. */
  values: Values
  /** Of a step and of all items in it. */
  kind?: StepKind
  step?: StepPart
}

export interface Table {
  rows: Map<string, Row>
  /** The ids of each ordered list; `locales` too. */
  lists: Map<string, string[]>
}

export const BOT = 'bot'
export const SETTINGS = 'settings'
export const LOCALES = 'locales'
export const stepPath = (id: string) => `steps/${id}`
export const flowPath = (id: string) => `flows/${id}`

export function tableOf(bot: Bot): Table {
  const table: Table = { rows: new Map(), lists: new Map([[LOCALES, [...new Set(bot.locales)]]]) }
  addRow(table, BOT, '', { name: line() }, { name: bot.name })
  addRow(table, SETTINGS, '', settingsFields, bot.settings)
  for (const name of collectionNames) addMembers(table, name, collections[name], bot[name] as unknown as Member[])
  for (const flow of bot.flows)
    for (const step of flow.steps) addStep(table, step, flow.id, flow.layout[step.id] ?? [0, 0])
  return table
}

function addStep(table: Table, { id, kind, exits, ...values }: Step, flow: string, place: Place): void {
  const row = addRow(table, stepPath(id), '', kindOf(kind).fields, values, kind)
  row.step = { kind, flow, place, exits: { ...exits } }
}

function addMembers(table: Table, list: string, fields: Fields, members: readonly Member[], kind?: StepKind): void {
  table.lists.set(
    list,
    members.map(({ id }) => id),
  )
  for (const member of members) addRow(table, `${list}/${member.id}`, list, fields, member, kind)
}

function addRow(table: Table, path: string, list: string, fields: Fields, from: Values, kind?: StepKind): Row {
  const row: Row = { path, id: path.slice(path.lastIndexOf('/') + 1), list, fields, values: {} }
  if (kind) row.kind = kind
  table.rows.set(path, row)
  for (const [key, field] of Object.entries(fields))
    if (field.type === 'list') addMembers(table, `${path}/${key}`, field.of, from[key] as Member[], kind)
    else row.values[key] = from[key]
  return row
}

/** The bot of a table, in the order that exports have. */
export function botOf(table: Table): Omit<Bot, 'comments'> {
  const values = (path: string): Values => {
    const row = table.rows.get(path)
    const pairs = Object.entries(row?.fields ?? {}).map(([key, field]): [string, unknown] => [
      key,
      field.type === 'list' ? members(`${path}/${key}`) : row?.values[key],
    ])
    return Object.fromEntries(pairs)
  }
  const members = (list: string): Member[] =>
    (table.lists.get(list) ?? []).map((id) => ({ id, ...values(`${list}/${id}`) }))
  const all = Object.fromEntries(collectionNames.map((name) => [name, members(name)])) as unknown as Bot
  const drawn = new Map<string, Pick<Flow, 'steps' | 'layout'>>(
    all.flows.map(({ id }) => [id, { steps: [], layout: {} }]),
  )
  for (const { id, path, step } of [...table.rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const flow = step && drawn.get(step.flow)
    if (!flow) continue
    flow.steps.push({ id, kind: step.kind, exits: sorted(step.exits), ...values(path) } as unknown as Step)
    flow.layout[id] = step.place
  }
  return {
    clew: BOT_FORMAT,
    name: values(BOT).name as string,
    locales: table.lists.get(LOCALES) ?? [],
    settings: values(SETTINGS) as unknown as Bot['settings'],
    variables: all.variables,
    flows: all.flows.map((flow) => ({ ...flow, ...(drawn.get(flow.id) as Pick<Flow, 'steps' | 'layout'>) })),
    entries: all.entries,
    samples: all.samples,
  }
}

export const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The row that a row goes away with; '' for what stands alone. */
export function parentOf({ list, step }: Row): string {
  if (step) return flowPath(step.flow)
  const cut = list.lastIndexOf('/')
  return cut < 0 ? '' : list.slice(0, cut)
}

/** A row and all that stands in it: a flow's steps, a step's items. */
export function familyOf(table: Table, path: string): Row[] {
  const rows = [...table.rows.values()]
  const steps = rows.filter(({ step }) => step && flowPath(step.flow) === path)
  const roots = new Set([path, ...steps.map((row) => row.path)])
  return rows.filter((row) => roots.has(ownerPath(row.path)) || row.path === path || row.path.startsWith(`${path}/`))
}

/** The path of the record that a row belongs to: itself, or what its items stand in. */
export const ownerPath = (path: string) => path.split('/', 2).join('/')
