import { expect, it } from 'vitest'
import { compileBot } from '../../../schema/compile/compile.ts'
import { createMatcher } from '../../../schema/match/match.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { Conversation, type Hearer, type Line } from './conversation.ts'

const bot = aBot()
  .settings({ welcome: 'Hello', human: 'Call us', contact: 'tel:+123' })
  .main((flow) =>
    flow
      .start('ask')
      .choice('ask', 'Which?', [
        ['Red', 'why'],
        ['Blue', 'why'],
      ])
      .input('why', 'Why?', 'text', { next: 'end' })
      .end('end'),
  )
  .build()

function begin() {
  const heard: string[] = []
  const hearer: Hearer = {
    changed: () => undefined,
    said: ({ text }) => heard.push(`said ${text}`),
    answered: (text, option) => heard.push(`answered ${text} ${option}`),
    handedOver: (contact) => heard.push(`handed over ${contact}`),
    ended: (outcome) => heard.push(`ended ${outcome}`),
    told: (kind) => heard.push(kind),
  }
  const spec = compileBot(bot).specs.en as Spec
  const conversation = new Conversation(spec, createMatcher(spec), hearer)
  conversation.start({})
  return { conversation, heard }
}
const texts = (lines: Line[]) => lines.map(({ from, text }) => `${from}: ${text}`)

it('keeps what was said, with the option that was pressed', () => {
  const { conversation, heard } = begin()
  const { asking } = conversation
  conversation.press(asking!, 1)
  expect(texts(conversation.lines)).toEqual(['bot: Hello', 'bot: Which?', 'visitor: Blue', 'bot: Why?'])
  expect(asking).toMatchObject({ chosen: 1 })
  expect(heard).toContain('answered Blue 1')
})

it('takes no press on what is not asked any more', () => {
  const { conversation } = begin()
  const { asking } = conversation
  conversation.press(asking!, 0)
  conversation.press(asking!, 1)
  conversation.press(asking!, 9)
  expect(conversation.answers).toBe(1)
})

it('goes back to the answer before, and from there to the beginning', () => {
  const { conversation } = begin()
  conversation.press(conversation.asking!, 0)
  conversation.type('Because')
  conversation.back()
  expect(texts(conversation.lines)).toEqual(['bot: Hello', 'bot: Which?', 'visitor: Red', 'bot: Why?'])
  conversation.back()
  expect(texts(conversation.lines)).toEqual(['bot: Hello', 'bot: Which?'])
  expect(conversation.asking?.chosen).toBeUndefined()
})

it('shows where a human is, beside the words', () => {
  const { conversation, heard } = begin()
  conversation.human('A human, please')
  expect(conversation.lines.find(({ contact }) => contact)).toMatchObject({ text: 'Call us', contact: 'tel:+123' })
  expect(heard).toContain('handed over tel:+123')
})

it('tells the end once, and that free text was not understood', () => {
  const { conversation, heard } = begin()
  conversation.type('xyzzy')
  expect(heard).toContain('missed')
  conversation.press(conversation.asking!, 0)
  conversation.type('Because')
  expect(heard.filter((one) => one.startsWith('ended'))).toEqual(['ended resolved'])
})
