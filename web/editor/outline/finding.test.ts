import { expect, test } from 'vitest'
import type { Flow } from '../../../schema/bot/bot.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { smallBot } from '../../collaboration/smallbot.ts'
import { findSteps, summaryIn } from './finding.ts'

const ids = (query: string, locale: string) => findSteps(smallBot, query, locale, 'main').map(({ step }) => step.id)

test.each([
  ['hello', 'en', ['a']],
  ['BONJOUR', 'fr', ['a']],
  ['a droite', 'fr', ['b']],
  ['right', 'fr', []],
])('%j in %s', (query, locale, expected) => expect(ids(query, locale)).toEqual(expected))

test('a step is told by its words, or by what it is', () => {
  const flow = smallBot.flows[0] as Flow
  expect(flow.steps.map((step) => summaryIn(smallBot, flow, step, 'en'))).toEqual([
    'Hello',
    'Where to?',
    'Resolved',
    'Conversation starts',
  ])
})

test('a skill that is renamed begins with its new name', () => {
  const bot = aBot('en')
    .skill('lost', {}, (flow) => flow.start('over').end('over'))
    .build()
  const lost = bot.flows.find(({ id }) => id === 'lost') as Flow
  const named = (name: string) => {
    const flow = { ...lost, name }
    const start = flow.steps.find(({ kind }) => kind === 'start')
    return start && summaryIn({ ...bot, flows: [flow] }, flow, start, 'en')
  }
  expect(named('Lost')).not.toBe(named('Lost parcel'))
})
