import { describe, expect, it } from 'vitest'
import { formatBot } from '../../../schema/bot/json.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { today } from '../now.ts'
import { clew, folder } from '../testing.case.ts'

const { file } = folder()
const bot = file(
  'bot.json',
  formatBot(
    aBot()
      .settings({ welcome: 'A bot, {{today}}.', contact: 'tel:1', misses: 9 })
      .variable('list', { type: 'list' })
      .variable('state')
      .variable('customer', { fromPage: true })
      .main((flow) =>
        flow
          .start('c')
          .choice('c', 'Which?', [
            ['Pick', 'p'],
            ['Ask', 'k'],
            ['End', 'e'],
          ])
          .choice('p', 'Several?', [['One'], ['Two'], ['Three']], { several: true, variable: 'list', next: 'm' })
          .message('m', 'Chosen: {{list}} for {{customer}}', 'c')
          .call('k', { address: 'https://a.example', results: { state: 'state' } }, { next: 'n', failed: 'h' })
          .message('n', 'It is {{state}}', 'c')
          .handover('h', 'One moment.', { done: 'e', closed: 'o', nobody: 'c' })
          .message('o', 'We are closed', 'c')
          .end('e'),
      )
      .build(),
  ),
)
const live = async (input: string, args: string[] = []) => clew(['play', bot, ...args], { input })

describe('clew play, typed', () => {
  it.each<[string, string, string[]]>([
    ['several at once', '# Pick\n# One | three\n', ['Bot: Chosen: One, Three for']],
    ['a correction', '# Pick\n# One\n~ correct 2\n# Two\n', ['Bot: Chosen: One for', 'Bot: Chosen: Two for']],
    ['a reply', '& k = {"state": "sent"}\n# Ask\n', ['Bot: It is sent']],
    ['an exit of a handover', '& h = closed\n# Ask\n', ['Bot: One moment.', 'Bot: We are closed']],
    ['a value from the page', '$ customer = Ada\n# Pick\n# One\n', ['Bot: Chosen: One for Ada']],
    [
      'going back and beginning again',
      '# Pick\n~ back\n~ restart\n# End\n',
      ['— The conversation is over (resolved). —'],
    ],
    ['a human', '~ human\n', ['Bot:']],
    ['what reads like a mark and is none', '< pick\n', ['Bot:']],
    [
      'what is not there',
      '# Zzz\n& gone = x\n& h = gone\n$ list = a\n~ correct 4\n',
      ['no option “Zzz”', 'no “gone” here', 'no “h = gone” here', 'no “list” here', 'no answer number 4'],
    ],
  ])('%s', async (_, input, words) => {
    const { code, out } = await live(input)
    expect(code).toBe(0)
    for (const one of words) expect(out).toContain(one)
  })
  it('knows what day it is', async () => {
    const day = new Date(today()).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' })
    expect((await live('')).out).toContain(`Bot: A bot, ${day}.`)
  })
  it('gives the transcript as one JSON object', async () =>
    expect(JSON.parse((await live('# End\n', ['--json'])).out)).toMatchObject({
      outcome: 'resolved',
      transcript: [
        { step: '' },
        { step: 'c', options: ['Pick', 'Ask', 'End'] },
        { from: 'visitor', text: 'End', step: 'c' },
      ],
    }))
})

describe('clew play --script', () => {
  const played = (script: string) => clew(['play', bot, '--script', file('script.txt', script)])
  it('runs facts and expectations', async () => {
    const { code, out } = await played(
      '$ today = 2026-03-01\n$ list = ["a", "b"]\n< march 1\n& k = {"state": "sent"}\n# Ask\n< it is SENT\n+ n\n@ c\n? state = sent\n? list = a; b\n# End\n= resolved',
    )
    expect(out).not.toContain('✗')
    expect(code).toBe(0)
  })
  it('shows what was expected beside what came', async () => {
    const { code, out } = await played('# Ask\n@ p\n+ n\n? state = sent\n< sent\n= resolved\n~ correct 7')
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.includes('✗'))).toEqual([
      '  ✗ line 2: expected step “p” to wait, it was “c”',
      '  ✗ line 3: expected step “n” to run, there ran: c · k · h',
      '  ✗ line 4: expected the value “sent”, it was “”',
      '  ✗ line 5: expected the bot to say “sent”, it said “One moment. / Which?”',
      '  ✗ line 6: expected the outcome “resolved”, it was “”',
      '  ✗ line 7: there is no answer number 7; given so far: 1',
    ])
  })
  it('tells what no longer applies', async () => {
    const { code, out } = await played('& gone = x\n$ gone = 1\n& h = gone\n# End')
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.includes('✗'))).toEqual([
      '  ✗ line 1 no longer applies: no conversation comes to a step “gone”',
      '  ✗ line 2 no longer applies: no variable “gone” can be given a value here',
      '  ✗ line 3 no longer applies: nobody can go that way: “h = gone”',
    ])
  })
})
