/** What variables hold: who reads them, who gives them values, which fields they have. */
import type { StepKind } from '../../kinds/kinds.ts'
import type { Where } from '../rule.ts'
import type { Facts } from './facts.ts'
import { sameList } from './recall.ts'
import type { Source } from './sources.ts'
import type { PlacedUses } from './uses.ts'

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((member) => b.has(member))
const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export interface Holdings {
  /** The variables that are read, with the first place of each, in which the flow of a step is left out. */
  readonly read: ReadonlyMap<string, Where>
  isRead(variable: string): boolean
  /** The variables that get a value from somewhere. */
  readonly given: ReadonlySet<string>
  /** The names of fields that are read, of whatever variable. */
  readonly parts: ReadonlySet<string>
  /** The variables that calls send whole. */
  readonly sent: ReadonlySet<string>
  /** The variables that some test asks whether they are empty. */
  readonly doubted: ReadonlySet<string>
  /** By variable, the kinds of the steps that give it a value. */
  readonly givers: ReadonlyMap<string, ReadonlySet<StepKind>>
  /** The variables that get a value in a flow, in those that it runs or jumps into included. */
  filledIn(flow: string): ReadonlySet<string>
  /** The fields of a record, or of a list's items; undefined where there may be any. */
  fieldsOf(variable: string): ReadonlySet<string> | undefined
}

/** `findUses`: those of every record of the bot. */
export function holdingsOf(facts: Facts, findUses: () => PlacedUses[]): Holdings {
  const { recall } = facts
  const uses = recall.fact(findUses, sameList<PlacedUses>(sameJson))

  const read = recall.fact(() => {
    const read = new Map<string, Where>()
    for (const { place, reads } of uses())
      for (const { variable, where } of reads)
        if (variable && !read.has(variable)) read.set(variable, { ...place, ...where })
    return read
  })
  const given = recall.fact(() => {
    const given = new Set<string>()
    for (const { id, fromPage, initial } of facts.variables) if (fromPage || initial !== '') given.add(id)
    for (const { sets } of uses()) for (const { variable } of sets) given.add(variable)
    return given
  }, sameSet)
  const named = (of: 'parts' | 'sent' | 'doubted') =>
    recall.fact(() => new Set(uses().flatMap((use) => use[of])), sameSet)
  const [parts, sent, doubted] = [named('parts'), named('sent'), named('doubted')]
  const readIds = recall.fact(() => new Set(read().keys()), sameSet)
  const givers = recall.fact(() => {
    const givers = new Map<string, Set<StepKind>>()
    const { nodes } = facts.drawing
    for (const { place, sets } of uses()) {
      const kind = nodes.get(place.step ?? '')?.shape.kind
      if (kind && kind !== 'start')
        for (const { variable } of sets) givers.set(variable, (givers.get(variable) ?? new Set()).add(kind))
    }
    return givers
  })
  const filled = recall.fact(() => {
    const { drawing } = facts
    const own = new Map<string, Set<string>>()
    for (const { place, sets } of uses()) {
      const flow = drawing.nodes.get(place.step ?? '')?.flow
      if (flow === undefined) continue
      const variables = own.get(flow) ?? new Set()
      for (const { variable } of sets) variables.add(variable)
      own.set(flow, variables)
    }
    const within = (id: string) => [...drawing.within(id)].flatMap((flow) => [...(own.get(flow) ?? [])])
    return new Map(facts.flows.map(({ id }) => [id, new Set(within(id))]))
  })
  // As long as the names are the same, so is what is answered, and what rests on it stands.
  const known = new Map<string, ReadonlySet<string>>()
  const theSame = (names: ReadonlySet<string>) => {
    const key = JSON.stringify([...names])
    const same = known.get(key) ?? names
    known.set(key, same)
    return same
  }
  const fields = recall.fact(() => {
    const sources = new Map<string, Source[]>()
    for (const { id, fromPage } of facts.variables) sources.set(id, fromPage ? [{ variable: id }] : [])
    for (const use of uses()) for (const source of use.sources) sources.get(source.variable)?.push(source)
    const fields = new Map<string, ReadonlySet<string>>()
    for (const [id, own] of sources) {
      const found = own.length > 0 && fieldsFrom(id, sources)
      if (found) fields.set(id, theSame(found))
    }
    return fields
  })
  return {
    get read() {
      return read()
    },
    isRead: (variable) => readIds().has(variable),
    get given() {
      return given()
    },
    get parts() {
      return parts()
    },
    get sent() {
      return sent()
    },
    get doubted() {
      return doubted()
    },
    get givers() {
      return givers()
    },
    filledIn: (flow) => recall.at(filled, flow) ?? NONE,
    fieldsOf: (variable) => recall.at(fields, variable),
  }
}

/** Through all variables that values come from. */
function fieldsFrom(variable: string, sources: ReadonlyMap<string, readonly Source[]>): Set<string> | undefined {
  const names = new Set<string>()
  const seen = new Set([variable])
  // A set hands out what is added while it is walked.
  for (const id of seen)
    for (const { fields, from } of sources.get(id) ?? []) {
      if (from !== undefined && sources.has(from)) seen.add(from)
      else if (fields) for (const name of fields) names.add(name)
      else return undefined
    }
  return names
}

const NONE: ReadonlySet<string> = new Set()
