/** Reads an exported bot. Strict: anything unknown is a fault with its place, nothing is guessed. */
import {
  commentFields,
  entryFields,
  flowFields,
  sampleFields,
  settingsFields,
  variableFields,
  type Bot,
  type Flow,
  type Place,
} from './bot.ts'
import { BOT_FORMAT, fixedExits, MAIN_FLOW } from './constants.ts'
import type { Fault, FaultCode } from './faults.ts'
import { initialOf, type Field, type Fields, type ValuesOf } from './fields.ts'
import { isId, isLocale, isVariableId } from './ids.ts'
import { isStepKind, kindOf, type Step } from '../kinds/kinds.ts'
import { migrated } from '../migrations/migrations.ts'

/** What a bot may hold at most. */
export const limits = { words: 20_000, steps: 5_000, flows: 500, members: 10_000, items: 1_000, locales: 20 } as const

/** More faults than these are not listed. */
const MOST_FAULTS = 50

type Raw = Record<string, unknown>

/** Items of lists are exits, so they can't take the names of the fixed ones. */
const isItemId = (value: unknown): value is string => isId(value) && !fixedExits.includes(value)
const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

class Reader {
  readonly faults: Fault[] = []
  /** A step's id is unique in its bot. */
  readonly #steps = new Set<string>()

  fault(code: FaultCode, at: string, detail: string): undefined {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ code, at, detail: detail.slice(0, 100) })
  }

  record(value: unknown, at: string, known: readonly string[]): Raw {
    if (!isRecord(value)) {
      this.fault('wrong-type', at, '{…}')
      return {}
    }
    for (const key of Object.keys(value)) if (!known.includes(key)) this.fault('unknown-key', at, key)
    return value
  }

  list<T>(value: unknown, at: string, most: number, read: (item: unknown, at: string) => T): T[] {
    if (value === undefined) return []
    if (!Array.isArray(value)) return this.fault('wrong-type', at, '[…]') ?? []
    if (value.length > most) return this.fault('too-many', at, String(most)) ?? []
    return value.map((item, index) => read(item, `${at}[${index}]`))
  }

  string(value: unknown, at: string): string {
    if (typeof value !== 'string') return this.fault('wrong-type', at, '"…"') ?? ''
    if (value.length > limits.words) return this.fault('too-large', at, String(limits.words)) ?? ''
    return value
  }

  id(value: unknown, at: string, seen: Set<string>, fits: (id: unknown) => id is string = isId): string {
    if (!fits(value)) return this.fault('bad-id', at, shown(value)) ?? ''
    if (seen.has(value)) this.fault('double-id', at, value)
    seen.add(value)
    return value
  }

  /** Own values only: `__proto__` and the like are unknown keys. */
  values<F extends Fields>(raw: Raw, fields: F, at: string): ValuesOf<F> {
    const values: Raw = {}
    for (const [key, field] of Object.entries(fields))
      values[key] = Object.hasOwn(raw, key) ? this.value(raw[key], field, `${at}.${key}`) : initialOf(field)
    return values as ValuesOf<F>
  }

  value(value: unknown, field: Field, at: string): unknown {
    switch (field.type) {
      case 'text': {
        const raw = this.record(value, at, isRecord(value) ? Object.keys(value) : [])
        const locales = Object.keys(raw).filter((locale) => isLocale(locale) || this.fault('bad-locale', at, locale))
        return Object.fromEntries(locales.sort().map((locale) => [locale, this.string(raw[locale], `${at}.${locale}`)]))
      }
      case 'number':
        if (typeof value !== 'number') return this.fault('wrong-type', at, '0…9') ?? field.initial
        if (!(value >= field.min && value <= field.max)) this.fault('out-of-range', at, `${field.min} – ${field.max}`)
        return value
      case 'flag':
        return typeof value === 'boolean' ? value : (this.fault('wrong-type', at, 'true | false') ?? field.initial)
      case 'oneOf':
        return field.values.includes(value as string)
          ? value
          : (this.fault('not-one-of', at, field.values.join(', ')) ?? field.initial)
      case 'ref':
        return value === '' || isId(value) || isVariableId(value)
          ? value
          : (this.fault('bad-id', at, shown(value)) ?? '')
      case 'list': {
        const seen = new Set<string>()
        return this.list(value, at, limits.items, (item, here) => {
          const raw = this.record(item, here, ['id', ...Object.keys(field.of)])
          return { id: this.id(raw.id, here, seen, isItemId), ...this.values(raw, field.of, here) }
        })
      }
      default:
        return this.string(value, at)
    }
  }

  members<F extends Fields>(value: unknown, at: string, fields: F, fits?: (id: unknown) => id is string) {
    const seen = new Set<string>()
    return this.list(value, at, limits.members, (item, here) => {
      const raw = this.record(item, here, ['id', ...Object.keys(fields)])
      return { id: this.id(raw.id, here, seen, fits), ...this.values(raw, fields, here) }
    })
  }

  step(value: unknown, at: string, seen: Set<string>): Step | undefined {
    const kind = isRecord(value) && Object.hasOwn(value, 'kind') ? value.kind : undefined
    if (!isStepKind(kind)) return this.fault('unknown-kind', at, shown(kind))
    const { fields } = kindOf(kind)
    const raw = this.record(value, at, ['id', 'kind', 'exits', ...Object.keys(fields)])
    const id = this.id(raw.id, at, seen)
    const exits: Record<string, string> = {}
    const lines =
      raw.exits === undefined
        ? {}
        : this.record(raw.exits, `${at}.exits`, isRecord(raw.exits) ? Object.keys(raw.exits) : [])
    for (const exit of Object.keys(lines).sort()) {
      const target = lines[exit]
      if (isId(exit) && isId(target)) exits[exit] = target
      else this.fault('bad-id', `${at}.exits`, `${exit}: ${shown(target)}`)
    }
    return { id, kind, exits, ...this.values(raw, fields, at) } as unknown as Step
  }

  flow(value: unknown, at: string, seen: Set<string>): Flow {
    const raw = this.record(value, at, ['id', 'steps', 'layout', ...Object.keys(flowFields)])
    const steps = this.list(raw.steps, `${at}.steps`, limits.steps, (item, here) =>
      this.step(item, here, this.#steps),
    ).filter((step) => step !== undefined)
    const places =
      raw.layout === undefined
        ? {}
        : this.record(
            raw.layout,
            `${at}.layout`,
            steps.map(({ id }) => id),
          )
    const layout: Record<string, Place> = {}
    for (const { id } of steps)
      layout[id] = Object.hasOwn(places, id) ? this.place(places[id], `${at}.layout.${id}`) : [0, 0]
    steps.sort((a, b) => (a.id < b.id ? -1 : 1))
    return { id: this.id(raw.id, at, seen), ...this.values(raw, flowFields, at), steps, layout: sorted(layout) }
  }

  place(value: unknown, at: string): Place {
    const numbers =
      Array.isArray(value) &&
      (value.length === 2 || (value.length === 3 && value[2] === 1)) &&
      value.every((n) => typeof n === 'number' && Math.abs(n) <= 1e7)
    return numbers ? (value as Place) : (this.fault('wrong-type', at, '[x, y]') ?? [0, 0])
  }
}

/** Lists and records may be too deep for words, or have none. */
const shown = (value: unknown) =>
  Array.isArray(value) ? '[…]' : typeof value === 'object' && value !== null ? '{…}' : String(value)

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** A bot from its exported value, of any format up to today's, or everything that is wrong with it. */
export function parseBot(value: unknown): { bot: Bot; faults?: undefined } | { bot?: undefined; faults: Fault[] } {
  const reader = new Reader()
  if (!isRecord(value) || typeof value.clew !== 'number') {
    reader.fault('not-a-bot', '', 'clew: ?')
    return { faults: reader.faults }
  }
  const today = migrated(value)
  if (today.clew !== BOT_FORMAT) {
    reader.fault(value.clew > BOT_FORMAT ? 'newer-format' : 'not-a-bot', '', String(value.clew))
    return { faults: reader.faults }
  }
  const raw = reader.record(today, '', [
    'clew',
    'name',
    'locales',
    'settings',
    'variables',
    'flows',
    'entries',
    'samples',
    'comments',
    // They travel beside the bot: `pictures.ts`.
    'pictures',
  ])
  const flows = new Set<string>()
  const bot: Bot = {
    clew: BOT_FORMAT,
    name: reader.string(raw.name, 'name'),
    locales: reader.list(raw.locales, 'locales', limits.locales, (locale, at) =>
      isLocale(locale) ? locale : (reader.fault('bad-locale', at, shown(locale)) ?? ''),
    ),
    settings: reader.values(
      raw.settings === undefined ? {} : reader.record(raw.settings, 'settings', Object.keys(settingsFields)),
      settingsFields,
      'settings',
    ),
    variables: reader.members(raw.variables, 'variables', variableFields, isVariableId),
    flows: reader.list(raw.flows, 'flows', limits.flows, (flow, at) => reader.flow(flow, at, flows)),
    entries: reader.members(raw.entries, 'entries', entryFields),
    samples: reader.members(raw.samples, 'samples', sampleFields),
    comments: reader.members(raw.comments, 'comments', commentFields),
  }
  if (bot.locales.length === 0) reader.fault('no-locale', 'locales', '')
  if (!flows.has(MAIN_FLOW)) reader.fault('no-main-flow', 'flows', '')
  return reader.faults.length ? { faults: reader.faults } : { bot }
}
