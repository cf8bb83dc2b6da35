import { describe, expect, test } from 'vitest'
import type { Bot } from '../../../schema/bot/bot.ts'
import { initialValues } from '../../../schema/bot/fields.ts'
import { blankStep, kinds } from '../../../schema/kinds/kinds.ts'
import { compileBot } from '../../../schema/compile/compile.ts'
import { createMatcher } from '../../../schema/match/match.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { play, type Played, type Recorded } from './replay.ts'

/** start → hello → pick (Yes → name → thanks → end, No → end) */
const bot = (): Bot =>
  aBot()
    .variable('name')
    .entry('hours', 'Opening hours', 'From nine to five.', 'When are you open?\nopening times')
    .main((flow) =>
      flow
        .start('hello')
        .message('hello', 'Hello', 'pick')
        .choice('pick', 'Shall we?', [
          ['Yes', 'name'],
          ['No', 'bye'],
        ])
        .input('name', 'Your name?', 'text', { next: 'thanks', variable: 'name' })
        .message('thanks', 'Thank you {{name}}', 'bye')
        .end('bye', 'resolved'),
    )
    .build()

const yes: Recorded = { at: 'pick', is: 'press', choice: 'option:pick_1', label: 'Yes' }
const no: Recorded = { at: 'pick', is: 'press', choice: 'option:pick_2', label: 'No' }
const ada: Recorded = { at: 'name', is: 'text', text: 'Ada' }

function played(of: Bot, answers: Recorded[], from?: string): Played {
  const compiled = compileBot(of, { drafts: true })
  const locale = of.locales[0] ?? ''
  const matcher = createMatcher(compiled.specs[locale] as Spec)
  const begun = { values: { today: '2026-03-01' }, visitor: 1 }
  const result = play({ bot: of, compiled, locale, matcher, from, begun }, answers)
  if (!result) throw new Error('nothing was played')
  return result
}

const said = ({ lines }: Played) =>
  lines.flatMap((line) => (line.who === 'bot' || line.who === 'visitor' ? line.text : []))
type Main = Bot['flows'][number]
const edited = (change: (main: Main, bot: Bot) => void): Bot => {
  const copy = structuredClone(bot())
  change(copy.flows.find(({ id }) => id === 'main') as Main, copy)
  return copy
}
type AnyStep = Record<string, unknown> & { exits: Record<string, string> }
const stepIn = (main: Main, id: string) => main.steps.find((step) => step.id === id) as unknown as AnyStep

test('a conversation is played from its answers, with the way it took', () => {
  const result = played(bot(), [yes, ada])
  expect(said(result).slice(-5)).toEqual(['Shall we?', 'Yes', 'Your name?', 'Ada', 'Thank you Ada'])
  expect(result.values).toMatchObject({ name: 'Ada' })
  expect(result.outcome).toBe('resolved')
  expect(result.path.map(({ step, exit }) => `${step}:${exit ?? ''}`)).toEqual([
    'start_main:next',
    'hello:next',
    'pick:',
    'pick:pick_1',
    'name:',
    'name:next',
    'thanks:next',
    'bye:',
  ])
})

describe('after a change of the bot the same answers are played', () => {
  const rows: [what: string, change: (main: Main, bot: Bot) => void, answers: Recorded[], end: string, why: string][] =
    [
      [
        'other words',
        (main) => Object.assign(stepIn(main, 'thanks'), { text: { en: 'Thanks!' } }),
        [yes, ada],
        'Thanks!',
        '',
      ],
      [
        'an option renamed',
        (main) => {
          const [first] = stepIn(main, 'pick').options as { label: object }[]
          if (first) first.label = { en: 'Of course' }
        },
        [yes, ada],
        'Thank you Ada',
        '',
      ],
      [
        'options in another order',
        (main) => void (stepIn(main, 'pick').options as unknown[]).reverse(),
        [yes, ada],
        'Thank you Ada',
        '',
      ],
      [
        'an option added before',
        (main) => {
          const options = stepIn(main, 'pick').options as unknown[]
          options.unshift({ ...initialValues(kinds.choice.fields.options.of), id: 'maybe', label: { en: 'Maybe' } })
        },
        [yes, ada],
        'Thank you Ada',
        '',
      ],
      [
        'a step put in between',
        (main) => {
          main.steps.push({ ...blankStep('message', 'aha'), exits: { next: 'name' }, text: { en: 'Aha' } })
          stepIn(main, 'pick').exits.pick_1 = 'aha'
        },
        [yes, ada],
        'Thank you Ada',
        '',
      ],
      [
        'a step before removed, so that all numbers change',
        (main) => {
          main.steps = main.steps.filter(({ id }) => id !== 'hello')
          stepIn(main, 'start_main').exits.next = 'pick'
        },
        [yes, ada],
        'Thank you Ada',
        '',
      ],
      [
        'a variable added before',
        (_, all) => void all.variables.unshift({ id: 'a', name: 'a', type: 'text', initial: '', fromPage: false }),
        [yes, ada],
        'Thank you Ada',
        '',
      ],
      [
        'a line led elsewhere',
        (main) => void (stepIn(main, 'pick').exits.pick_1 = 'thanks'),
        [yes, ada],
        'Thank you',
        'over',
      ],
      [
        'the pressed option removed',
        (main) => void (stepIn(main, 'pick').options as unknown[]).shift(),
        [yes, ada],
        'Shall we?',
        'no-option',
      ],
      [
        'the waiting step removed',
        (main) => {
          main.steps = main.steps.filter(({ id }) => id !== 'name')
        },
        [yes, ada],
        'Yes',
        'over',
      ],
      [
        'another question first',
        (main) => {
          main.steps.push({
            ...structuredClone(main.steps.find(({ id }) => id === 'name')),
            id: 'age',
            exits: { next: 'pick' },
          } as Main['steps'][number])
          stepIn(main, 'hello').exits.next = 'age'
        },
        [yes, ada],
        'Your name?',
        'other-step',
      ],
      ['a line cut', (main) => void delete stepIn(main, 'pick').exits.pick_2, [no], 'No', ''],
    ]
  test.each(rows)('%s', (_, change, answers, end, why) => {
    const result = played(edited(change), answers)
    expect(said(result).at(-1)?.trim()).toBe(end)
    expect(result.stopped?.why ?? '').toBe(why)
    if (why) expect(answers[result.answers]).toEqual(result.stopped?.answer)
    else expect(result.answers).toBe(answers.length)
  })
})

test('typed words are understood anew: what the knowledge says now', () => {
  const ask: Recorded = { at: 'pick', is: 'text', text: 'When are you open?' }
  expect(said(played(bot(), [ask]))).toContain('From nine to five.')
  const after = edited((_, all) => {
    const [entry] = all.entries
    if (entry) entry.answer = { en: 'Day and night.' }
  })
  const result = played(after, [ask, yes])
  expect(said(result)).toContain('Day and night.')
  expect(result.pending.step).toBe('name')
})

test('typed words that go back say how many answers are left', () => {
  const result = played(bot(), [
    { at: 'pick', is: 'text', text: 'opening times' },
    { at: 'pick', is: 'text', text: 'go back' },
  ])
  expect(result.rewound).toBe(0)
})

test('asking for a human is an answer too', () => {
  const result = played(
    edited((_, all) => void (all.settings.contact = 'mailto:a@b.example')),
    [{ at: 'pick', is: 'human' }],
  )
  expect(result.lines).toContainEqual({ who: 'human', contact: 'mailto:a@b.example' })
  expect(result.pending.step).toBe('pick')
})

test('it begins at any step, also at one that no line leads to', () => {
  const result = played(bot(), [ada], 'name')
  expect(said(result)).toEqual(['Your name?', 'Ada', 'Thank you Ada'])
  const loose = edited((main) => void (stepIn(main, 'pick').exits = {}))
  expect(said(played(loose, [], 'thanks'))).toEqual(['Thank you '])
})

test('a language that the bot does not have plays nothing', () => {
  const compiled = compileBot(bot())
  const matcher = createMatcher(compiled.specs.en as Spec)
  expect(play({ bot: bot(), compiled, locale: 'xx', matcher }, [])).toBeNull()
})

describe('options keep what they are', () => {
  const flights = [{ to: 'Oslo' }, { to: 'Rome' }, { to: 'Nice' }]
  const shop = (): Bot =>
    aBot()
      .variable('member', { type: 'yesno' })
      .variable('flights', { type: 'list' })
      .variable('flight', { type: 'record' })
      .main((flow) =>
        flow
          .start('ask')
          .choice('ask', 'What?', [
            ['Upgrade {{today}}', 'thanks', ['member', 'is', 'yes']],
            ['Book', 'list'],
            ['Leave', 'thanks'],
          ])
          .step(
            'call',
            'list',
            {
              example: JSON.stringify(flights),
              results: [{ id: 'r1', path: '', variable: 'flights', fields: [] }],
            },
            { next: 'pick', failed: 'thanks' },
          )
          .choice('pick', 'Which?', [['None of them', 'thanks']], {
            items: 'flights',
            itemLabel: { en: 'To {{flight.to}}' },
            page: 2,
            variable: 'flight',
            next: 'extras',
          })
          .choice('extras', 'Extras?', [['Bag'], ['Meal'], ['Seat']], { several: true, next: 'rate' })
          .step('rating', 'rate', { text: { en: 'Good?' }, comment: { en: 'Why?' } }, { next: 'thanks' })
          .message('thanks', 'Thanks', 'human')
          .step('handover', 'human', {}, { done: 'bye', closed: 'bye', nobody: 'bye' })
          .end('bye', 'resolved'),
      )
      .build()
  const ids = (answers: Recorded[]) => played(shop(), answers).pending.choices.map(({ id }) => id)
  const book: Recorded = { at: 'ask', is: 'press', choice: 'option:ask_2', label: 'Book' }
  const example: Recorded = { at: 'list', is: 'reply', reply: '' }
  const rome: Recorded = { at: 'pick', is: 'press', choice: 'item:To Rome', label: 'To Rome' }
  const extras: Recorded = { at: 'extras', is: 'pick', choices: ['option:extras_1', 'option:extras_3'], labels: [] }
  const score: Recorded = { at: 'rate', is: 'press', choice: 'item:👍', label: '👍' }

  test('where one is hidden by a condition, comes from a list, stands for more, or leaves a question', () => {
    expect(ids([])).toEqual(['option:ask_2', 'option:ask_3'])
    expect(ids([book, example])).toEqual(['item:To Oslo', 'item:To Rome', 'more', 'option:pick_1'])
    expect(ids([book, example, rome])).toEqual(['option:extras_1', 'option:extras_2', 'option:extras_3'])
    expect(ids([book, example, rome, extras, score])).toEqual(['skip'])
  })

  test('a call and a handover are answered as the author chose', () => {
    const waiting = played(shop(), [book])
    expect(waiting.pending.act?.id).toBe('list')
    const other: Recorded = { ...example, reply: '[{"to":"Bonn"}]' }
    expect(ids([book, other])).toEqual(['item:To Bonn', 'option:pick_1'])
    const failed = played(shop(), [book, { ...example, reply: 'failed' }])
    expect(failed.lines).toContainEqual({ who: 'system', reply: 'failed', step: 'list', answer: 1 })
    expect(failed.pending.act?.kind).toBe('handover')
    const done = played(shop(), [book, { ...example, reply: 'failed' }, { at: 'human', is: 'reply', reply: 'closed' }])
    expect(done.outcome).toBe('resolved')
    expect(done.path.at(-2)).toEqual({ step: 'human', exit: 'closed' })
  })

  test('a reply where nothing asks a system any more stops there', () => {
    const result = played(bot(), [yes, { at: 'name', is: 'reply', reply: '' }])
    expect(result.stopped?.why).toBe('other-step')
  })
})

test('media and pauses are shown, without waiting', () => {
  const of = aBot()
    .main((flow) =>
      flow
        .start('see')
        .step('message', 'see', { image: 'https://a.example/a.png' }, { next: 'pause' })
        .step('wait', 'pause', { seconds: 5 }, { next: 'after' })
        .message('after', 'After'),
    )
    .build()
  expect(played(of, []).lines.slice(1)).toMatchObject([
    { who: 'bot', media: { image: ['https://a.example/a.png', ''] } },
    { who: 'pause', seconds: 5 },
    { who: 'bot', text: 'After' },
    { who: 'end' },
  ])
})
