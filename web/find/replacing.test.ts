import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBot, textAt, writeBotInto } from '../../schema/document/document.ts'
import { aBot } from '../../schema/testing/build.ts'
import { hitsIn } from './hits.ts'
import { replaceHits } from './replacing.ts'

const bot = aBot('en')
  .main((flow) =>
    flow
      .start('a')
      .choice('a', 'A parcel or two parcels?', [['One parcel', 'b']])
      .message('b', 'A parcel.'),
  )
  .build()
const opened = () => {
  const doc = new Y.Doc()
  writeBotInto(doc, bot)
  return doc
}
const hits = hitsIn(bot, { words: 'parcel', exact: false, whole: false, locales: ['en'] })
const words = (doc: Y.Doc, id: string) => textAt(doc, { in: 'step', flow: 'main', id }, 'text', 'en')?.toString()

describe('replacing', () => {
  it('takes every place, several in one text too', () => {
    const doc = opened()
    expect(replaceHits(doc, hits, 'package')).toBe(4)
    expect(words(doc, 'a')).toBe('A package or two packages?')
    expect(hitsIn(readBot(doc), { words: 'parcel', exact: false, whole: false, locales: ['en'] })).toEqual([])
  })

  it('leaves alone what somebody else changed meanwhile', () => {
    const doc = opened()
    textAt(doc, { in: 'step', flow: 'main', id: 'b' }, 'text', 'en')?.insert(0, 'Well: ')
    expect(replaceHits(doc, hits, 'package')).toBe(3)
    expect(words(doc, 'b')).toBe('Well: A parcel.')
  })

  it('keeps what somebody else types beside it', () => {
    const [mine, theirs] = [opened(), new Y.Doc()]
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
    textAt(theirs, { in: 'step', flow: 'main', id: 'b' }, 'text', 'en')?.insert(9, ' It is here.')
    replaceHits(mine, hits, 'package')
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
    expect(words(mine, 'b')).toBe('A package. It is here.')
  })

  it('takes words away', () => {
    const doc = opened()
    replaceHits(doc, hits, '')
    expect(words(doc, 'b')).toBe('A .')
  })
})
