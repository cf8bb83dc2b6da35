import { describe, expect, test } from 'vitest'
import { aBot } from '../../schema/testing/build.ts'
import { calledIn, openMention, runsOf } from './mention.ts'
import { textsOf } from './texts.ts'
import { calls, isAbout, mayDelete, openCounts, showing, threadsOf } from './threads.ts'

const people = [
  { id: 'u1', name: 'Léa' },
  { id: 'u2', name: 'Léa Martin' },
  { id: 'u3', name: 'Basile Roy' },
]

describe('a name is offered while it is written', () => {
  test.each<[string, ReturnType<typeof openMention>]>([
    ['@', { start: 0, query: '' }],
    ['see @Lé', { start: 4, query: 'Lé' }],
    ['(@Basile R', { start: 1, query: 'Basile R' }],
    ['mail a@b', null],
    ['@ no name', null],
    ['@Léa\nnext', null],
    ['no', null],
    ['', null],
  ])('%j', (value, open) => expect(openMention(value, value.length)).toEqual(open))
})

describe('whom words call', () => {
  test.each<[string, string[]]>([
    ['@Léa Martin, is this true?', ['u2']],
    ['@Léa and @Basile Roy and @Léa', ['u1', 'u3']],
    ['@Léandre, who is nobody', []],
    ['lea@example.org', []],
    ['@@Léa', ['u1']],
  ])('%s', (text, ids) => {
    expect(calledIn(text, people)).toEqual(ids)
    expect(
      runsOf(text, people)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })
})

const at = (minute: number) => `2026-03-01T09:0${minute}:00.000Z`
const bot = aBot('en')
  .main((flow) =>
    flow
      .start('q')
      .choice('q', 'Where to?', [['Rome', 'm']])
      .message('m', 'Have a nice trip'),
  )
  .entry('hours', 'When are you open?', 'From 9 to 5')
  .comment({ step: 'q', author: 'me', at: at(1), text: 'first' })
  .comment({ step: 'q', field: 'options.q_1.label', author: 'other', at: at(2), mentions: 'x me' })
  .comment({
    entry: 'hours',
    author: 'other',
    at: at(0),
    replies: [{ id: 'r', author: 'me', name: 'Me', at: at(5), text: 'late', mentions: '' }],
  })
  .comment({ step: 'm', author: 'other', at: at(3), resolved: true, mentions: 'me' })
  .comment({ step: 'gone', author: 'me', at: at(9) })
  .build()
const ids = (comments: { id: string }[]) => comments.map(({ id }) => id.replace('comment', ''))

test('what is about nothing that is there is not listed; the latest words come first', () => {
  expect(ids(threadsOf(bot))).toEqual(['3', '4', '2', '1'])
})

test.each([
  ['open', ['3', '2', '1']],
  ['mine', ['3', '2', '1']],
  ['resolved', ['4']],
  ['all', ['3', '4', '2', '1']],
] as const)('shown are %s', (which, expected) => expect(ids(showing(threadsOf(bot), which, 'me'))).toEqual(expected))

test('a stranger finds nothing of their own', () => {
  expect(showing(threadsOf(bot), 'mine', 'stranger')).toEqual([])
  expect(showing(threadsOf(bot), 'mine', '')).toEqual([])
})

test('open ones are counted where they belong, and those that call somebody', () => {
  expect([...openCounts(threadsOf(bot))].sort()).toEqual([
    ['hours', 1],
    ['q', 2],
  ])
  expect(ids(threadsOf(bot).filter((comment) => calls(comment, 'me')))).toEqual(['4', '2'])
  expect(ids(threadsOf(bot).filter((comment) => isAbout(comment, { step: 'q', entry: '' })))).toEqual(['2', '1'])
})

test('one deletes what is one’s own and takes nobody else’s words away', () => {
  expect(ids(bot.comments.filter((comment) => mayDelete(comment, 'me')))).toEqual(['1', '5'])
  expect(bot.comments.filter((comment) => mayDelete(comment, ''))).toEqual([])
})

test('anybody of the team deletes a tester’s remark that nobody else answered', () => {
  const [remark] = aBot().comment({ step: 'q', tester: true }).build().comments
  expect(remark && mayDelete(remark, 'me')).toBe(true)
  expect(remark && mayDelete(remark, '')).toBe(false)
  const reply = { id: 'r', author: 'other', name: 'Léa', at: '', text: 'Yes', mentions: '' }
  expect(remark && mayDelete({ ...remark, replies: [reply] }, 'me')).toBe(false)
})

test('a comment may be about one text of a step or an answer', () => {
  expect(textsOf(bot, { step: 'q', entry: '' }, 'en')).toEqual([
    { field: 'text', words: 'Where to?' },
    { field: 'options.q_1.label', words: 'Rome' },
  ])
  expect(textsOf(bot, { step: '', entry: 'hours' }, 'en').map(({ field }) => field)).toEqual(['title', 'answer'])
  expect(textsOf(bot, { step: 'gone', entry: '' }, 'en')).toEqual([])
})
