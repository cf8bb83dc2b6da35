import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applySplice, linesOf, mapPosition, mapSelection, mapSplice, spliceBetween, type Delta } from './ytext.ts'

const shared = (words: string) => {
  const text = new Y.Doc().getText('t')
  text.insert(0, words)
  return text
}

/** What Yjs tells when `before` is edited. */
function deltaOf(before: string, edit: (text: Y.Text) => void): { delta: Delta; after: string } {
  const text = shared(before)
  let delta: Delta = []
  text.observe((event) => (delta = event.delta))
  text.doc?.transact(() => edit(text))
  return { delta, after: text.toString() }
}

describe('spliceBetween', () => {
  const rows: [
    before: string,
    after: string,
    caret: number | undefined,
    at: number,
    removed: number,
    inserted: string,
  ][] = [
    ['', 'a', 1, 0, 0, 'a'],
    ['abc', 'abXc', 3, 2, 0, 'X'],
    ['abc', 'ac', 1, 1, 1, ''],
    ['aa', 'aaa', 1, 0, 0, 'a'],
    ['aa', 'aaa', 2, 1, 0, 'a'],
    ['aaa', 'aa', 0, 0, 1, ''],
    ['one two', 'one 2 two', 5, 3, 0, ' 2'],
    ['one two', 'one 2 two', 6, 4, 0, '2 '],
    ['hello', '', 0, 0, 5, ''],
    ['a😀b', 'a😁b', 3, 1, 2, '😁'],
    ['😀', '😀😀', 2, 0, 0, '😀'],
  ]
  test.each(rows)('%j → %j with the caret at %j', (before, after, caret, at, removed, inserted) => {
    expect(spliceBetween(before, after, caret)).toEqual({ at, removed, inserted })
  })

  test('nothing changed is no splice', () => expect(spliceBetween('same', 'same')).toBeNull())

  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁', 'é', '👩‍🚀'), maxLength: 24 })
  test('written to a shared text, it gives the new string, whatever the caret', () => {
    fc.assert(
      fc.property(words, words, fc.nat(30), (before, after, caret) => {
        const text = shared(before)
        const splice = spliceBetween(before, after, caret)
        if (splice) applySplice(text, splice)
        expect(text.toString()).toBe(after)
      }),
    )
  })

  test('typing keeps attributes of what stands around', () => {
    const text = shared('plain bold')
    text.format(6, 4, { bold: true })
    const splice = spliceBetween('plain bold', 'plain bolder', 12)
    if (splice) applySplice(text, splice)
    expect(text.toDelta()).toEqual([{ insert: 'plain ' }, { insert: 'bolder', attributes: { bold: true } }])
  })
})

describe('a caret while others type', () => {
  const rows: [what: string, caret: number, delta: Delta, after: number][] = [
    ['before it', 3, [{ insert: 'XX' }], 5],
    ['behind it', 3, [{ retain: 5 }, { insert: 'XX' }], 3],
    ['exactly there: it stays by its left neighbour', 3, [{ retain: 3 }, { insert: 'XX' }], 3],
    ['a deletion before it', 3, [{ delete: 2 }], 1],
    ['a deletion around it', 3, [{ retain: 1 }, { delete: 4 }], 1],
    ['a deletion behind it', 3, [{ retain: 3 }, { delete: 1 }], 3],
    ['a replacement before it', 3, [{ insert: 'XYZ' }, { delete: 2 }], 4],
    ['something that is no string', 1, [{ insert: {} }], 2],
  ]
  test.each(rows)('%s', (_, caret, delta, after) => expect(mapPosition(caret, delta)).toBe(after))

  /** Letters that differ, so that a neighbour can be found again. */
  const distinct = fc
    .uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 1, maxLength: 16 })
    .map((all) => all.join(''))
  const edits = fc.array(fc.tuple(fc.nat(20), fc.nat(3), fc.constantFrom('', 'X', 'YY')), { maxLength: 4 })
  const carry = (text: Y.Text, all: [number, number, string][]) => {
    for (const [at, removed, inserted] of all) {
      const from = Math.min(at, text.length)
      applySplice(text, { at: from, removed: Math.min(removed, text.length - from), inserted })
    }
  }

  test('it stays behind the same left neighbour for as long as that lives', () => {
    fc.assert(
      fc.property(distinct, fc.nat(16), edits, (before, place, all) => {
        const caret = Math.min(place, before.length)
        const { delta, after } = deltaOf(before, (text) => carry(text, all))
        const mapped = mapPosition(caret, delta)
        expect(mapped).toBeGreaterThanOrEqual(0)
        expect(mapped).toBeLessThanOrEqual(after.length)
        const left = before[caret - 1]
        if (caret === 0) expect(mapped).toBe(0)
        else if (left && after.includes(left)) expect(after[mapped - 1]).toBe(left)
      }),
    )
  })

  test('a selection holds what lives of its own words and none put at its edges', () => {
    expect(mapSelection([1, 3], [{ retain: 1 }, { insert: 'XX' }, { retain: 2 }, { insert: 'YY' }])).toEqual([3, 5])
    expect(mapSelection([1, 3], [{ delete: 4 }])).toEqual([0, 0])
  })

  test('what was typed meanwhile is written where it belongs', () => {
    fc.assert(
      fc.property(distinct, fc.nat(16), edits, (before, place, all) => {
        const at = Math.min(place, before.length)
        const text = shared(before)
        const deltas: Delta[] = []
        text.observe((event) => deltas.push(event.delta))
        carry(text, all)
        const now = text.toString()
        applySplice(text, mapSplice({ at, removed: 0, inserted: '*' }, deltas))
        expect(text.toString().replace('*', '')).toBe(now)
        const left = before[at - 1]
        if (left && now.includes(left)) expect(text.toString()).toContain(`${left}*`)
      }),
    )
  })
})

test('pasted lines lose their ends, list marks and the empty ones', () => {
  expect(linesOf(' one\r\n\n- two \r3. three\n-4')).toEqual(['one', 'two', 'three', '-4'])
})
