import { afterEach, expect, test } from 'vitest'
import { writeBotInto } from '../../schema/document/document.ts'
import { aBot } from '../../schema/testing/build.ts'
import { BotSession } from '../collaboration/session.svelte.ts'
import { addPhrasing } from './addPhrasing.ts'

let session: BotSession
afterEach(() => session.destroy())

function open(phrasings: string) {
  const bot = aBot('fr')
    .entry('late', { fr: 'Mon colis' }, { fr: 'Bientôt.' }, phrasings ? { fr: phrasings } : undefined)
    .main((flow) => flow.start('end').end('end'))
    .skill('unlock', {}, (flow) => flow.start('done').returns('done'))
    .build()
  session = new BotSession('bot', true, {
    onFrame: (call) => call(),
    keepLocalCopy: () => ({ loaded: Promise.resolve(), drop: async () => {}, close: () => {} }),
    connect: (_id, doc) => {
      writeBotInto(doc, bot)
      return { destroy: () => {} }
    },
  })
  session.refresh()
}
const entry = () => session.bot.entries[0]?.phrasings.fr ?? ''

test.each([
  ['', 'où est-il', 'où est-il'],
  ['où est-il', 'et là ?', 'où est-il\net là ?'],
  ['où est-il\n', 'et là ?', 'où est-il\net là ?'],
  ['où est-il', ' et\nlà ?  ', 'où est-il\net là ?'],
])('to %j, %j', (before, sentence, after) => {
  open(before)
  addPhrasing(session, { kind: 'entry', id: 'late' }, 'fr', sentence)
  expect(entry()).toBe(after)
})

test('one step back takes the sentence away and nothing else', () => {
  open('où est-il')
  addPhrasing(session, { kind: 'entry', id: 'late' }, 'fr', 'un')
  addPhrasing(session, { kind: 'entry', id: 'late' }, 'fr', 'deux')
  session.undo()
  session.refresh()
  expect(entry()).toBe('où est-il\nun')
})

test('skills learn as well; what is gone does not', () => {
  open('')
  addPhrasing(session, { kind: 'skill', id: 'unlock' }, 'fr', 'débloquer')
  addPhrasing(session, { kind: 'entry', id: 'gone' }, 'fr', 'débloquer')
  expect(session.bot.flows.find(({ id }) => id === 'unlock')?.phrasings.fr).toBe('débloquer')
})
