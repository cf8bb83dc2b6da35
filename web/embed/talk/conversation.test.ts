import { describe, expect, it } from 'vitest'
import type { Bot } from '../../../schema/bot/bot.ts'
import { initialValues } from '../../../schema/bot/fields.ts'
import { compileBot } from '../../../schema/compile/compile.ts'
import { kinds } from '../../../schema/kinds/kinds.ts'
import { createMatcher } from '../../../schema/match/match.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { Conversation, type Hearer, type Line } from './conversation.ts'

const colours = aBot()
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

/** `pass` lets the time of a pause go by. */
function begin(bot: Bot = colours, values: Record<string, string> = {}) {
  const heard: string[] = []
  const pauses: [seconds: number, run: () => void][] = []
  const hearer: Hearer = {
    changed: () => undefined,
    said: ({ text }) => heard.push(`said ${text}`),
    answered: (text, options) => heard.push(`answered ${text} ${options?.join('+')}`),
    handedOver: (contact) => heard.push(`handed over ${contact}`),
    ended: (outcome) => heard.push(`ended ${outcome}`),
    told: (kind) => heard.push(kind),
    later: (...pause) => pauses.push(pause),
  }
  const spec = compileBot(bot).specs.en as Spec
  const conversation = new Conversation(spec, createMatcher(spec), hearer)
  conversation.start(values, 7)
  return { conversation, heard, pauses, pass: () => pauses.shift()?.[1]() }
}
const texts = (lines: Line[]) => lines.map(({ from, text }) => `${from}: ${text}`)
const choose = (conversation: Conversation, ...labels: string[]) => {
  const { asking } = conversation
  if (!asking) throw new Error('nothing is asked')
  conversation.choose(
    asking,
    labels.map((label) => asking.ask?.options.indexOf(label) ?? -1),
  )
}

it('keeps what was said, with the option that was pressed', () => {
  const { conversation, heard } = begin()
  const { asking } = conversation
  choose(conversation, 'Blue')
  expect(texts(conversation.lines)).toEqual(['bot: Hello', 'bot: Which?', 'visitor: Blue', 'bot: Why?'])
  expect(asking).toMatchObject({ chosen: [1] })
  expect(heard).toContain('answered Blue 1')
})

it('takes no press on what is not asked any more', () => {
  const { conversation } = begin()
  const asking = conversation.asking as Line
  conversation.choose(asking, [0])
  conversation.choose(asking, [1])
  conversation.choose(asking, [9])
  expect(conversation.answers).toBe(1)
})

it('takes back any answer; those after it come again', () => {
  const { conversation } = begin()
  choose(conversation, 'Red')
  conversation.type('Because')
  conversation.correct(1)
  expect(texts(conversation.lines)).toEqual(['bot: Hello', 'bot: Which?'])
  expect(conversation.asking?.chosen).toBeUndefined()
  choose(conversation, 'Blue')
  expect(texts(conversation.lines).slice(2)).toEqual(['visitor: Blue', 'bot: Why?', 'visitor: Because'])
  expect(conversation.lines.map(({ answer }) => answer).slice(2)).toEqual([1, undefined, 2])
  conversation.correct(2)
  expect(texts(conversation.lines).slice(2)).toEqual(['visitor: Blue', 'bot: Why?'])
})

it('shows where a human is, beside the words', () => {
  const { conversation, heard } = begin()
  conversation.human('A human, please')
  expect(conversation.lines.find(({ contact }) => contact)).toMatchObject({ text: 'Call us', contact: 'tel:+123' })
  expect(heard).toContain('handed over tel:+123')
})

it('tells the end once, and that free text was not understood, but not of a value that it was understood or not', () => {
  const { conversation, heard } = begin()
  conversation.type('xyzzy')
  expect(heard).toContain('missed')
  choose(conversation, 'Red')
  const before = heard.length
  conversation.type('Because')
  expect(heard.filter((one) => one.startsWith('ended'))).toEqual(['ended resolved'])
  expect(heard.slice(before)).not.toContain('missed')
  expect(heard.slice(before)).not.toContain('matched')
})

it('takes several options at once, also none', () => {
  const bot = aBot()
    .variable('some', { type: 'list' })
    .main((flow) =>
      flow
        .start('which')
        .choice('which', 'Which?', [['Tea'], ['Milk'], ['Sugar']], {
          several: true,
          least: 0,
          variable: 'some',
          next: 'said',
        })
        .message('said', 'With {{some}}.', 'which'),
    )
    .build()
  const { conversation } = begin(bot)
  choose(conversation, 'Tea', 'Sugar')
  expect(texts(conversation.lines).slice(-3)).toEqual(['visitor: Tea, Sugar', 'bot: With Tea, Sugar.', 'bot: Which?'])
  choose(conversation)
  expect(texts(conversation.lines).at(-3)).toBe('visitor: –')
})

it('values of the page count at once', () => {
  const bot = aBot()
    .variable('city', { fromPage: true })
    .main((flow) =>
      flow
        .start('ask')
        .choice('ask', 'Go?', [['Yes', 'said']])
        .message('said', 'To {{city}} on {{today}}.'),
    )
    .build()
  const { conversation } = begin(bot, { city: 'Nantes', today: 'Monday' })
  conversation.set({ city: 'Brest' })
  choose(conversation, 'Yes')
  expect(texts(conversation.lines).at(-1)).toBe('bot: To Brest on Monday.')
})

describe('a pause', () => {
  const bot = aBot()
    .main((flow) =>
      flow
        .start('one')
        .message('one', 'One', 'pause')
        .step('wait', 'pause', { seconds: 3 }, { next: 'two' })
        .message('two', 'Two', 'again')
        .step('wait', 'again', { seconds: 2 }, { next: 'ask' })
        .choice('ask', 'Three?', [['Yes', 'end']])
        .end('end'),
    )
    .build()

  it('holds back what follows for its time', () => {
    const { conversation, pauses, pass, heard } = begin(bot)
    expect(texts(conversation.lines).at(-1)).toBe('bot: One')
    expect(pauses[0]?.[0]).toBe(3)
    pass()
    expect(texts(conversation.lines).at(-1)).toBe('bot: Two')
    expect(conversation.asking).toBeUndefined()
    expect(pauses[0]?.[0]).toBe(2)
    pass()
    expect(conversation.asking?.text).toBe('Three?')
    expect(heard.filter((one) => one === 'said Two')).toHaveLength(1)
  })

  it('ends when the visitor does something, and nothing is said twice', () => {
    const { conversation, pass } = begin(bot)
    conversation.type('Yes')
    const after = ['bot: One', 'bot: Two', 'bot: Three?', 'visitor: Yes']
    expect(texts(conversation.lines).slice(1)).toEqual(after)
    pass()
    expect(texts(conversation.lines).slice(1)).toEqual(after)
  })
})

describe('systems and humans that nobody answers for', () => {
  const bot = aBot()
    .main((flow) =>
      flow
        .start('ask')
        .choice('ask', 'Ready?', [['Yes', 'look']])
        .message('look', 'I look it up.', 'call')
        .step('call', 'call', {}, { next: 'fine', failed: 'sorry' })
        .message('fine', 'Fine', 'end')
        .choice('sorry', 'No answer.', [['A human', 'human']])
        .step('handover', 'human', { text: { en: 'One moment.' } }, { done: 'end', closed: 'end', nobody: 'gone' })
        .message('gone', 'Nobody is there.', 'end')
        .end('end'),
    )
    .build()

  it('a call fails and a handover finds nobody, at once', () => {
    const { conversation } = begin(bot)
    choose(conversation, 'Yes')
    choose(conversation, 'A human')
    expect(texts(conversation.lines).slice(2)).toEqual([
      'visitor: Yes',
      'bot: I look it up.',
      'bot: No answer.',
      'visitor: A human',
      'bot: One moment.',
      'bot: Nobody is there.',
    ])
    expect(conversation.state?.outcome).toBe('resolved')
  })

  it('going back behind one says again only what came after it', () => {
    const { conversation } = begin(bot)
    choose(conversation, 'Yes')
    const before = texts(conversation.lines)
    choose(conversation, 'A human')
    conversation.correct(3)
    expect(texts(conversation.lines)).toEqual(before)
    conversation.type('back')
    expect(texts(conversation.lines).slice(1)).toEqual(['bot: Ready?'])
  })

  it('a drawing that asks for ever is given up', () => {
    const round = aBot()
      .main((flow) => flow.start('call').step('call', 'call', {}, { next: 'call', failed: 'call' }))
      .build()
    expect(() => begin(round)).toThrow('circles')
  })
})

it('shows media, and options with pictures', () => {
  const bot = aBot()
    .main((flow) =>
      flow
        .start('see')
        .step('message', 'see', { image: 'https://a.example/a.png', alternative: { en: 'A' } }, { next: 'ask' })
        .choice('ask', 'Which?', [], {
          options: [
            {
              ...initialValues(kinds.choice.fields.options.of),
              id: 'one',
              label: { en: 'One' },
              image: 'https://a.example/b.png',
              alternative: { en: 'B' },
            },
          ],
        }),
    )
    .build()
  const { conversation } = begin(bot)
  expect(conversation.lines.slice(1)).toMatchObject([
    { text: '', media: { image: ['https://a.example/a.png', 'A'] } },
    { text: 'Which?', ask: { pictures: [['https://a.example/b.png', 'B']] } },
  ])
})
