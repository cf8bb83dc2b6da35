import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compareBots, revertIn } from '../compare/compare.ts'
import { compileBot } from '../compile/compile.ts'
import { addComment, addItem, LiveBot, readBot, removeMember, removeSteps, writeBotInto } from '../document/document.ts'
import { patchInto } from '../document/patch.ts'
import { aBot } from '../testing/build.ts'
import type { Bot } from './bot.ts'
import { standingComments } from './comments.ts'
import { formatBot } from './json.ts'
import { parseBot } from './parse.ts'

const said = { author: 'u1', name: 'Léa', at: '2026-03-01T09:30:00.000Z', text: 'CANARY: is this true?' }
const drawn = () => aBot('fr').main((flow) => flow.start('m').message('m', 'Bonjour', 'n').message('n', 'Fin'))
/** As it comes out of a file. */
const read = (built: Bot) => parseBot(JSON.parse(formatBot(built))).bot as Bot
const plain = read(drawn().entry('hours', 'Horaires', '9 h – 18 h').build())
const built = drawn()
  .entry('hours', 'Horaires', '9 h – 18 h')
  .comment({ ...said, step: 'm', field: 'text' })
  .comment({ ...said, entry: 'hours', resolved: true, replies: [{ id: 'r', ...said, mentions: 'u1 u2' }] })
  .build()
const bot = read(built)

function docOf(from: Bot): Y.Doc {
  const doc = new Y.Doc()
  writeBotInto(doc, from)
  return doc
}
const about = (from: Bot) => standingComments(from).map(({ step, entry }) => step || entry)

test('comments travel in the file, which has no word of them while there are none', () => {
  expect(bot.comments).toEqual(built.comments)
  expect(read(bot)).toEqual(bot)
  expect(formatBot(plain)).not.toContain('comments')
  expect(plain.comments).toEqual([])
})

test('comments are read from a document as they were written, and followed', () => {
  const doc = docOf(bot)
  expect(readBot(doc)).toEqual(bot)
  const live = new LiveBot(doc)
  const before = live.bot
  const id = doc.transact(() => addComment(doc, { ...said, step: 'n' }))
  expect(live.read().comments.at(-1)).toMatchObject({ id, step: 'n', resolved: false, replies: [] })
  expect(live.bot.comments[0]).toBe(before.comments[0])
  doc.transact(() => addItem(doc, { in: 'comments', id }, 'replies', said))
  expect(live.read()).toEqual(readBot(doc))
  expect(live.bot.flows).toBe(before.flows)
})

test('what is said of a step or an entry goes and comes back with it', () => {
  const doc = docOf(bot)
  const me = {}
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([me]) })
  doc.transact(() => {
    removeSteps(doc, 'main', ['m'])
    removeMember(doc, 'entries', 'hours')
  }, me)
  expect(about(readBot(doc))).toEqual([])
  expect(formatBot(readBot(doc))).not.toContain('CANARY')
  undo.undo()
  expect(about(readBot(doc))).toEqual(['m', 'hours'])
})

test('nothing of it reaches visitors, and it is no change of the bot', () => {
  expect(JSON.stringify(compileBot(bot))).not.toContain('CANARY')
  expect(compareBots(plain, bot)).toEqual([])
})

test('taking a change back, or an update, leaves what people said', () => {
  const doc = docOf(bot)
  const renamed = structuredClone(plain)
  renamed.entries[0]!.title = { fr: 'Ouverture' }
  doc.transact(() => patchInto(doc, renamed))
  expect(readBot(doc)).toMatchObject({ comments: bot.comments, entries: renamed.entries })
  const [change] = compareBots(plain, readBot(doc))
  doc.transact(() => revertIn(doc, change!, plain))
  expect(readBot(doc)).toEqual(bot)
})
