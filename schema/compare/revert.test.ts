import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Bot } from '../bot/bot.ts'
import { readBot, writeBotInto } from '../document/document.ts'
import { compareBots, revert, revertIn, type Change } from './compare.ts'
import { anyPair, asDrawn, asRead, drawnPair, withoutEmptyWords } from './mutations.case.ts'

const order = fc.infiniteStream(fc.nat(1_000_000))

function shuffled<T>(list: readonly T[], numbers: Iterator<number>): T[] {
  return list
    .map((item): [number, T] => [numbers.next().value as number, item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

describe('comparing and bringing back', () => {
  it('finds nothing in two equal bots', () => {
    fc.assert(
      fc.property(anyPair, ([bot]) => {
        expect(compareBots(bot, asRead(bot))).toEqual([])
      }),
    )
  })

  it('explains every difference of the exports, and none that is not there', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const alike = JSON.stringify(withoutEmptyWords(before)) === JSON.stringify(withoutEmptyWords(after))
        const changes = compareBots(before, after)
        expect(changes.length === 0).toBe(alike)
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
        expect(JSON.parse(JSON.stringify(changes))).toEqual(changes)
      }),
    )
  })

  it('gives the bot before when all is brought back, in any order', () => {
    fc.assert(
      fc.property(anyPair, order, ([before, after], numbers) => {
        const changes = shuffled(compareBots(before, after), numbers[Symbol.iterator]())
        const back = changes.reduce((bot, change) => asRead(revert(bot, change, before)), after)
        expect(withoutEmptyWords(back)).toEqual(withoutEmptyWords(before))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves every other change in the list', () => {
    fc.assert(
      fc.property(drawnPair, fc.nat(), ([before, after], which) => {
        const changes = compareBots(before, after)
        const change = changes[which % Math.max(1, changes.length)]
        if (!change) return
        const left = compareBots(before, asRead(revert(after, change, before)))
        expect(byId(left)).toEqual(byId(changes.filter((other) => other !== change)))
      }),
      { numRuns: 500 },
    )
  })

  it('breaks no line and no choice that was whole', () => {
    fc.assert(
      fc.property(drawnPair, fc.nat(), ([before, after], which) => {
        const changes = compareBots(before, after)
        const change = changes[which % Math.max(1, changes.length)]
        if (!change) return
        const known = new Set([...broken(before), ...broken(after)])
        expect([...broken(revert(after, change, before))].filter((reference) => !known.has(reference))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

/** What of a change doesn't depend on how other things are called now. */
const identity = ({ id, unit, group, what, where, before }: Change) => ({ id, unit, group, what, where, before })
const byId = (changes: readonly Change[]) => changes.map(identity).sort((a, b) => (a.id < b.id ? -1 : 1))

/** Lines and choices that name what is not there. */
function broken({ flows, variables, settings }: Bot): Set<string> {
  const ids = new Set(flows.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]))
  const names = new Set(variables.map(({ id }) => id))
  const found = new Set<string>()
  const look = (place: string, id: string, known: ReadonlySet<string>) =>
    id && !known.has(id) && found.add(`${place} → ${id}`)
  look('human', settings.humanStep, ids)
  for (const step of flows.flatMap(({ steps }) => steps)) {
    for (const [exit, target] of Object.entries(step.exits)) look(`${step.id} ${exit}`, target, ids)
    if (step.kind === 'jump') look(step.id, step.step, ids)
    if (step.kind === 'skill') look(step.id, step.flow, ids)
    if (step.kind === 'input' || step.kind === 'choice') look(step.id, step.variable, names)
    if (step.kind === 'set') for (const { id, variable } of step.assignments) look(`${step.id} ${id}`, variable, names)
    if (step.kind === 'condition')
      for (const { tests } of step.rows) for (const { id, variable } of tests) look(`${step.id} ${id}`, variable, names)
  }
  return found
}

describe('in a living document', () => {
  const docOf = (bot: Bot) => {
    const doc = new Y.Doc()
    writeBotInto(doc, bot)
    return doc
  }
  it('does what it does to the plain bot, and builds no step anew', () => {
    fc.assert(
      fc.property(drawnPair, order, ([before, after], numbers) => {
        const doc = docOf(after)
        const random = numbers[Symbol.iterator]()
        let plain = readBot(doc)
        for (const change of shuffled(compareBots(before, after), random).slice(0, 6)) {
          const steps = stepMaps(doc)
          plain = asDrawn(revert(plain, change, before))
          doc.transact(() => revertIn(doc, change, before))
          expect(withoutEmptyWords(readBot(doc))).toEqual(withoutEmptyWords(plain))
          for (const [id, map] of stepMaps(doc)) if (steps.has(id)) expect(map === steps.get(id)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
  it('gives the bot before when all is brought back', () => {
    fc.assert(
      fc.property(drawnPair, ([before, after]) => {
        const doc = docOf(after)
        for (const change of compareBots(before, after)) doc.transact(() => revertIn(doc, change, before))
        expect(withoutEmptyWords(readBot(doc))).toEqual(withoutEmptyWords(before))
      }),
      { numRuns: 60 },
    )
  })
  it('changes nothing when there is nothing to bring back', () => {
    fc.assert(
      fc.property(drawnPair, ([before, after]) => {
        const doc = docOf(before)
        let edits = 0
        doc.on('update', () => edits++)
        for (const change of compareBots(before, after)) doc.transact(() => revertIn(doc, change, before))
        expect(edits).toBe(0)
      }),
      { numRuns: 40 },
    )
  })
})

function stepMaps(doc: Y.Doc): Map<string, unknown> {
  const maps = new Map<string, unknown>()
  for (const flow of doc.getMap<Y.Map<Y.Map<unknown>>>('flows').values())
    for (const [id, map] of flow.get('steps') ?? []) maps.set(id, map)
  return maps
}
