import { describe, expect, test } from 'vitest'
import type { Step } from '../../../schema/bot/bot.ts'
import { initialValues } from '../../../schema/bot/fields.ts'
import { testFields } from '../../../schema/bot/tests.ts'
import { blankStep, exitsOf, kinds, stepKinds, type StepKind, type StepOf } from '../../../schema/kinds/kinds.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { namedExits, nameOfStep } from './names.ts'
import type { Row } from './stepview.ts'
import { viewOf } from './viewof.ts'

const bot = aBot('en')
  .variable('order', { name: 'Order' })
  .variable('score', { name: 'Score', type: 'number' })
  .variable('day', { name: 'Day', type: 'date' })
  .variable('member', { name: 'Member', type: 'yesno' })
  .variable('flights', { name: 'Flights', type: 'list' })
  .variable('flight', { name: 'Flight', type: 'record' })
  .skill('unlock', { outcomes: ['locked'] }, (flow) => flow.start())
  .build()
const seen = (step: Step) => viewOf(step, { bot, flow: 'main', locale: 'en', summaryOf: () => '' })

const made = <K extends StepKind>(kind: K, values: Partial<StepOf<K>>): Step =>
  ({ ...blankStep(kind, 'a'), ...values }) as unknown as Step
const words = ({ runs }: Row) => runs.map(({ text }) => text).join('')
const tested = (values: object) => ({ ...initialValues(testFields), id: 't', ...values })
const option = (id: string, values: object = {}) => ({
  ...initialValues(kinds.choice.fields.options.of),
  id,
  label: { en: id },
  ...values,
})

describe('every exit of a step is shown once, in the order of its kind', () => {
  const filled: Step[] = [
    ...stepKinds.map((kind) => blankStep(kind, 'a') as Step),
    made('choice', { options: [option('x'), option('y')] }),
    made('choice', { options: [option('x')], several: true }),
    made('choice', { options: [option('x')], items: 'flights' }),
    made('choice', { options: [option('x')], items: 'flights', several: true }),
    made('rating', { bands: [{ id: 'low', name: 'Low', upTo: 6 }] }),
    made('split', { branches: [{ id: 'b', name: '', share: 1 }] }),
    made('skill', { flow: 'unlock' }),
    made('call', { results: [{ id: 'r', path: '', variable: 'order', fields: [] }] }),
  ]
  test.each(filled.map((step) => [step.kind, step] as const))('%s', (_, step) => {
    const outcomesOf = (id: string) => bot.flows.find((flow) => flow.id === id)?.outcomes
    expect(namedExits(seen(step)).map(({ exit }) => exit)).toEqual(exitsOf(step, { outcomesOf }).map(({ id }) => id))
  })
})

describe('a step in a few words', () => {
  test.each(stepKinds)('a %s that holds nothing yet is called something', (kind) => {
    expect(seen(blankStep(kind, 'a') as Step).summary).not.toBe('')
  })

  test('a condition is called by its first row', () => {
    const tests = [tested({ variable: 'order', operator: 'is empty' })]
    const step = made('condition', { rows: [{ id: 'r', name: '', when: 'all', tests }] })
    expect(seen(step).summary).toBe('if Order is empty')
  })

  test.each<[string, Step]>([
    ['Find the order', made('call', { name: 'Find the order' })],
    ['Pause of 3 s', made('wait', { seconds: 3 })],
    [
      '25% New',
      made('split', { branches: ['New', 'Old', 'x'].map((name, at) => ({ id: name, name, share: at ? 15 : 10 })) }),
    ],
  ])('%s', (summary, step) => expect(seen(step).summary).toBe(summary))
})

test.each<[string, object]>([
  ['if Order is one of Rome, Madrid', { variable: 'order', operator: 'is one of', value: 'Rome; Madrid;' }],
  ['if Score is between 1 and 5', { variable: 'score', operator: 'between', value: '1', upTo: '5' }],
  ['if Day is before {{today}} + 3 days', { variable: 'day', operator: 'before', value: '{{today}} + 3 days' }],
  ['if Today is after 2026-12-24', { variable: 'today', operator: 'after', value: '2026-12-24' }],
  ['if Member is yes', { variable: 'member', operator: 'is', value: 'yes' }],
  ['if Flight › price is at most 9', { variable: 'flight', field: 'price', operator: 'at most', value: '9' }],
  ['if Flights is empty', { variable: 'flights', operator: 'is empty' }],
])('%s', (sentence, test) => {
  const step = made('condition', { rows: [{ id: 'r', name: '', when: 'all', tests: [tested(test)] }] })
  expect(seen(step).rows.map(words)[0]).toBe(sentence)
})

test.each<[string, object]>([
  ['Score goes up by 1', { variable: 'score', operation: 'add', value: '1' }],
  ['Score = {{score}} × 2', { variable: 'score', value: '{{score}} × 2' }],
  ['Day moves on by 3 days', { variable: 'day', operation: 'add', value: '3 days' }],
  ['Flights loses {{flight}}', { variable: 'flights', operation: 'remove', value: '{{flight}}' }],
  ['Flight › price goes down by 10', { variable: 'flight', field: 'price', operation: 'remove', value: '10' }],
  ['Member = no', { variable: 'member', value: 'no' }],
  ['a variable = …', {}],
])('%s', (sentence, assignment) => {
  const blank = initialValues(kinds.set.fields.assignments.of)
  expect(seen(made('set', { assignments: [{ ...blank, id: 'x', ...assignment }] })).rows.map(words)).toEqual([sentence])
})

test('a message tells what it shows besides its words', () => {
  const card = { ...initialValues(kinds.message.fields.cards.of), id: 'c' }
  const step = made('message', {
    image: 'https://x.example/a.png',
    alternative: { en: 'A beach' },
    video: 'https://x.example/v',
    links: [
      { id: 'l', label: { en: 'Offers' }, address: '' },
      { id: 'm', label: {}, address: 'tel:1' },
    ],
    cards: [card],
  })
  expect(seen(step).rows.map(words)).toEqual(['A beach', 'Video', 'Offers · tel:1', '1 card'])
  expect(seen(made('message', { cards: [card], items: 'flights' })).rows.map(words)).toEqual([
    'One card per item of Flights',
  ])
})

test('an option tells its condition and its picture', () => {
  const tests = [tested({ variable: 'member', value: 'yes' })]
  const [first, second] = seen(made('choice', { options: [option('x', { tests, image: 'i' }), option('y')] })).rows
  expect(first?.marks?.map(({ tells }) => tells)).toEqual(['With a picture', 'Shown only if Member is yes'])
  expect(second?.marks).toBeUndefined()
})

test('an exit that its kind names is called so, whatever its row shows', () => {
  const step = { ...blankStep('input', 'a'), variable: 'order' }
  expect(namedExits(seen(step)).map((one) => one.words)).toEqual(['next', 'no valid answer'])
  expect(namedExits(seen(blankStep('call', 'a'))).map((one) => one.words)).toEqual(['reply received', 'no reply'])
})

test.each([
  ['Where to?', 'Message: Where to? next → nowhere'],
  ['He said “Come.”', 'Message: He said “Come.” next → nowhere'],
  ['Hello', 'Message: Hello. next → nowhere'],
])('%s ends as one sentence in the name of a step', (text, name) => {
  const step = { ...blankStep('message', 'a'), text: { en: text } }
  expect(nameOfStep(step, seen(step), () => undefined)).toBe(name)
})
