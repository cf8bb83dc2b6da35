import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Bot } from '../bot/bot.ts'
import { drawnPair, withoutEmptyWords } from '../compare/mutations.case.ts'
import { aBot } from '../testing/build.ts'
import { connect, readBot, removeSteps, textAt, writeBotInto } from './document.ts'
import { patchInto } from './patch.ts'

const bot = (answer: string, order = 'abcdefgh') => {
  const built = aBot('fr').main((flow) => flow.start('m').message('m', answer, 'n').message('n', 'fin'))
  for (const id of order) built.entry(id, id, id)
  return built.build()
}
function docOf(from: Bot): Y.Doc {
  const doc = new Y.Doc()
  writeBotInto(doc, from)
  return doc
}
const wantedFrom = (doc: Y.Doc, edit: (bot: Bot) => void): Bot => {
  const wanted = structuredClone(readBot(doc))
  edit(wanted)
  return wanted
}
/** What an edit changes, as `path of the map or text: keys`. */
function changesOf(doc: Y.Doc, edit: () => void): string[] {
  const changes: string[] = []
  for (const name of ['meta', 'locales', 'settings', 'variables', 'flows', 'entries', 'samples'])
    doc.getMap(name).observeDeep((events) => {
      for (const { path, keys } of events)
        changes.push([name, ...path].join('/') + [...keys.keys()].map((key) => `:${key}`).join(''))
    })
  doc.transact(edit)
  return changes
}
const words = (doc: Y.Doc) => textAt(doc, { in: 'step', flow: 'main', id: 'm' }, 'text', 'fr') as Y.Text

describe('a living document brought to a wanted state', () => {
  it('becomes it, and is left alone when it is', () => {
    fc.assert(
      fc.property(drawnPair, ([from, to]) => {
        const doc = docOf(from)
        doc.transact(() => patchInto(doc, to))
        expect(withoutEmptyWords(readBot(doc))).toEqual(withoutEmptyWords(to))
        expect(changesOf(doc, () => patchInto(doc, to))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it.each<[string, string]>([
    ['Bonjour à tous', 'Bonjour à vous tous'],
    ['abab', 'ab'],
    ['', 'a'],
    ['a', ''],
    ['👍🏽', '👍🏾'],
    ['x👍', 'x👎'],
    ['👍x', '🤍x'],
  ])('retypes %j to %j', (from, to) => {
    const doc = docOf(bot(from))
    doc.transact(() => patchInto(doc, bot(to)))
    expect(words(doc).toString()).toBe(to)
  })
  it('keeps what another person types in the same sentence', () => {
    const doc = docOf(bot('Bonjour à tous'))
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    words(other).insert(0, '« ')
    doc.transact(() => patchInto(doc, bot('Bonjour à vous tous')))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(words(doc).toString()).toBe('« Bonjour à vous tous')
  })

  it.each([
    ['abcdefgh', 'habcdefg', 'h'],
    ['abcdefgh', 'bcdefgha', 'a'],
    ['abcdefgh', 'abdcefgh', 'cd'],
    ['abcdefgh', 'dabcegfh', 'dfg'],
  ])('moves no more entries than must be to get from %s to %s', (from, to, moved) => {
    const doc = docOf(bot('x', from))
    const changes = changesOf(doc, () => patchInto(doc, bot('x', to)))
    expect(
      readBot(doc)
        .entries.map(({ id }) => id)
        .join(''),
    ).toBe(to)
    expect(changes.length).toBeLessThanOrEqual(to === 'dabcegfh' ? 2 : 1)
    for (const change of changes) expect([...moved].map((id) => `entries/${id}:order`)).toContain(change)
  })
  it('puts all in order again when order keys are double', () => {
    const doc = docOf(bot('x', 'abc'))
    for (const id of 'abc') (doc.getMap('entries').get(id) as Y.Map<unknown>).set('order', 'a0')
    doc.transact(() => patchInto(doc, bot('x', 'cxba')))
    expect(
      readBot(doc)
        .entries.map(({ id }) => id)
        .join(''),
    ).toBe('cxba')
  })

  it('leaves lines to steps that are gone for undo, and takes those away that would show again', () => {
    const doc = docOf(bot('x'))
    connect(doc, 'main', 'm', 'next', 'n')
    const n = readBot(doc).flows[0]?.steps.find(({ id }) => id === 'n')
    removeSteps(doc, 'main', ['n'])
    const exits = () =>
      (
        (doc.getMap('flows') as Y.Map<Y.Map<Y.Map<Y.Map<Y.Map<string>>>>>)
          .get('main')
          ?.get('steps')
          ?.get('m')
          ?.get('exits') as Y.Map<string>
      ).toJSON()
    doc.transact(() => patchInto(doc, readBot(doc)))
    expect(exits()).toEqual({ next: 'n' })
    const wanted = wantedFrom(doc, ({ flows }) => flows[0]?.steps.push(n as never))
    doc.transact(() => patchInto(doc, wanted))
    expect(exits()).toEqual({})
  })
})
