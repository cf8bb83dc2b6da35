/** The variables of all files: one for each name, since texts and links between bots know them by name. */
import type { Variable, VariableType } from '../../../bot/bot.ts'
import { variableFields } from '../../../bot/bot.ts'
import { builtIns } from '../../../bot/constants.ts'
import { initialValues } from '../../../bot/fields.ts'
import { variableIdFrom } from '../../../bot/ids.ts'
import { textsWithin } from '../reading/raw.ts'
import type { SourceBot } from '../reading/source.ts'
import { namesIn } from '../values/expression.ts'
import { givenBy, readBy, type Given } from './given.ts'

/** A variable while its bot is made. */
export interface Known {
  id: string
  name: string
  type: VariableType
  /** What it can be; undefined when anything. */
  words: ReadonlySet<string> | undefined
  /** No block gives it a value, so the page does. */
  fromPage: boolean
  initial: string
}

export class Variables {
  readonly #byName = new Map<string, Known>()
  /** By bot and the variable's id there. */
  readonly #bySource = new Map<string, Known>()
  readonly #own: Known[] = []
  readonly #taken = new Set<string>(builtIns.map(({ id }) => id))

  constructor(bots: readonly SourceBot[]) {
    const given = new Map<Known, Given[]>()
    bots.forEach((bot, at) => {
      for (const { id, name, values, isList } of bot.variables) {
        const known = this.#named(name)
        this.#bySource.set(`${at} ${id}`, known)
        if (values.length > 0 && known.initial === '') {
          known.initial = isList ? values.join('; ') : values[0]!
          push(given, known, {
            variable: id,
            type: isList ? 'list' : isNumber(values[0]!) ? 'number' : 'text',
            words: values,
          })
        }
      }
    })
    const read = new Set<Known>()
    bots.forEach((bot, at) => {
      for (const block of bot.groups.flatMap(({ blocks }) => blocks)) {
        for (const one of givenBy(block)) push(given, this.of(at, one.variable), one)
        const names = textsWithin(block.raw).flatMap(namesIn)
        for (const known of [...names.map((name) => this.named(name)), ...readBy(block).map((id) => this.of(at, id))])
          if (known) read.add(known)
      }
      for (const { options } of bot.events)
        for (const id of Object.values(options))
          if (typeof id === 'string') push(given, this.of(at, id), { variable: id, type: 'any' })
    })
    for (const [known, all] of given) known.type = typeOf(all)
    for (const [known, all] of given)
      if (known.type === 'text' && all.every(({ type }) => type === 'plus')) {
        const added = all.flatMap(({ of = [] }) => of)
        if (added.every((name) => this.named(name)?.type === 'number')) known.type = 'number'
      }
    for (const known of this.#byName.values()) {
      const all = given.get(known) ?? []
      known.fromPage = all.length === 0 && read.has(known)
      const isClosed = !known.fromPage && all.every(({ words }) => words)
      known.words = isClosed ? new Set(all.flatMap(({ words = [] }) => words)) : undefined
    }
  }

  /** By its id in a file. */
  of(bot: number, id: string): Known | undefined {
    return id === '' ? undefined : this.#bySource.get(`${bot} ${id}`)
  }
  named(name: string): Known | undefined {
    return this.#byName.get(name) ?? this.#byName.get(name.trim())
  }
  /** One that no file has. */
  add(name: string, type: VariableType): Known {
    const known = this.#made(name, type)
    this.#own.push(known)
    return known
  }
  /** The names that a bot declares. */
  all(bot: SourceBot): Known[] {
    return bot.variables.flatMap(({ name }) => this.named(name) ?? [])
  }
  get list(): Variable[] {
    return [...this.#byName.values(), ...this.#own].map(({ id, name, type, fromPage, initial }) => ({
      id,
      ...initialValues(variableFields),
      name,
      type,
      fromPage,
      initial,
    }))
  }

  #named(name: string): Known {
    const known = this.#byName.get(name) ?? this.#made(name, 'text')
    this.#byName.set(name, known)
    return known
  }
  #made(name: string, type: VariableType): Known {
    const id = variableIdFrom(name.slice(0, 30), (one) => this.#taken.has(one))
    this.#taken.add(id)
    return { id, name, type, words: undefined, fromPage: false, initial: '' }
  }
}

function push(given: Map<Known, Given[]>, known: Known | undefined, one: Given) {
  if (!known) return
  const all = given.get(known)
  if (all) all.push(one)
  else given.set(known, [one])
}

const isNumber = (words: string) => words.trim() !== '' && Number.isFinite(Number(words))

/** A list if it ever holds one, a number if it is ever worked out; else a number or a day if it never holds anything else. */
function typeOf(given: readonly Given[]): VariableType {
  const types = new Set(given.map(({ type }) => type))
  if (types.has('list')) return 'list'
  if (types.has('sum')) return 'number'
  const [only, ...others] = [...types].filter((type) => type !== 'any' && type !== 'plus')
  return others.length === 0 && (only === 'number' || only === 'date') ? only : 'text'
}
