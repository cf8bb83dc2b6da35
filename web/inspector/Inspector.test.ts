import { flushSync, tick } from 'svelte'
import { afterEach, describe, expect, test } from 'vitest'
import type { Step } from '../../schema/bot/bot.ts'
import { blankStep, stepKinds, type StepOf } from '../../schema/kinds/kinds.ts'
import { aBot } from '../../schema/testing/build.ts'
import { closeInspectors, inspecting } from './inspecting.ts'

afterEach(closeInspectors)

const drawn = () =>
  aBot('en', 'fr')
    .variable('name', { name: 'Customer' })
    .entry('e', 'Hours', 'Nine to five')
    .main((flow) =>
      flow
        .start('pick')
        .choice('pick', { en: 'Shall we?', fr: 'On y va ?' }, [['Yes', 'end'], ['No'], ['Maybe']])
        .end('end'),
    )
    .skill('unlock', { outcomes: ['locked'] }, (flow) => flow.start('back').returns('back', 'locked'))

const labels = (step: Step | undefined) => (step as StepOf<'choice'>).options.map(({ label }) => label.en)
const fields = (name: RegExp) =>
  [...document.querySelectorAll<HTMLTextAreaElement>('textarea')].filter((area) =>
    name.test(area.getAttribute('aria-label') ?? ''),
  )
const named = (name: string | RegExp, role = 'button') => {
  const found = [...document.querySelectorAll<HTMLElement>(role)].find((one) => {
    const words = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? ''
    return typeof name === 'string' ? words === name : name.test(words)
  })
  if (!found) throw new Error(`there is no ${role} called ${String(name)}`)
  return found
}
const key = (element: Element | undefined, name: string) =>
  element?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
/** Lets focus follow what was added or removed. */
const settle = async () => {
  flushSync()
  await tick()
  await tick()
}

describe('the rows of a condition', () => {
  const deciding = () =>
    aBot('en')
      .variable('name', { name: 'Customer' })
      .main((flow) => flow.start('end').end('end'))
      .build()

  test('a new row begins with a test, whose variable is asked at once', async () => {
    const bot = deciding()
    bot.flows[0]?.steps.push(blankStep('condition', 'decide'))
    const { step } = inspecting(bot, ['decide'])
    named('Add a row').click()
    await settle()
    const rows = (step() as StepOf<'condition'>).rows
    expect(rows.map(({ tests }) => tests.map(({ operator }) => operator))).toEqual([['is']])
    expect(document.activeElement?.getAttribute('role')).toBe('combobox')
  })

  test('a click on a list that one can type in opens it', async () => {
    const bot = deciding()
    bot.flows[0]?.steps.push(blankStep('input', 'ask'))
    inspecting(bot, ['ask'])
    const box = document.querySelector<HTMLInputElement>('input[role=combobox]')
    box?.click()
    await settle()
    expect(box?.getAttribute('aria-expanded')).toBe('true')
  })
})

test('a path that reads nothing in the example is told', () => {
  const bot = drawn().build()
  const result = (id: string, path: string) => ({ id, path, variable: 'name', fields: [] })
  const call = { ...blankStep('call', 'ask'), example: '{ "order": { "status": "sent" } }' }
  bot.flows[0]?.steps.push({ ...call, results: [result('a', 'order.status'), result('b', 'order.state')] })
  inspecting(bot, ['ask'])
  const faults = [...document.querySelectorAll('.ui-error')].map((one) => one.textContent.trim())
  expect(faults).toEqual(['The example has nothing there.'])
})

describe('options', () => {
  test('Enter in one adds the next one and goes there', async () => {
    const { step } = inspecting(drawn().build(), ['pick'])
    key(fields(/^Option/)[0], 'Enter')
    await settle()
    expect(labels(step())).toEqual(['Yes', undefined, 'No', 'Maybe'])
    expect(document.activeElement).toBe(fields(/^Option/)[1])
  })

  test('Backspace in an empty one removes it and goes to the one before', async () => {
    const { step, session } = inspecting(drawn().build(), ['pick'])
    key(fields(/^Option/)[0], 'Enter')
    await settle()
    key(fields(/^Option/)[1], 'Backspace')
    await settle()
    expect(labels(step())).toEqual(['Yes', 'No', 'Maybe'])
    expect(document.activeElement).toBe(fields(/^Option/)[0])
    session.undo()
    expect(labels(step())).toHaveLength(4)
  })

  test('several pasted lines become several', async () => {
    const { step } = inspecting(drawn().build(), ['pick'])
    const [, no] = fields(/^Option/)
    no?.setSelectionRange(0, 2)
    const paste = new Event('paste', { bubbles: true, cancelable: true })
    Object.assign(paste, { clipboardData: { types: ['text/plain'], getData: () => 'Red\n- Green\nBlue\n' } })
    no?.dispatchEvent(paste)
    await settle()
    expect(labels(step())).toEqual(['Yes', 'Red', 'Green', 'Blue', 'Maybe'])
  })

  test('the arrow keys on a handle move one, and the lines stay with it', async () => {
    const { step } = inspecting(drawn().build(), ['pick'])
    key(named('Move “Yes”'), 'ArrowDown')
    await settle()
    expect(labels(step())).toEqual(['No', 'Yes', 'Maybe'])
    expect(step()?.exits).toEqual({ pick_1: 'end' })
    expect(document.activeElement).toBe(named('Move “Yes”'))
    key(named('Move “Yes”'), 'End')
    expect(labels(step())).toEqual(['No', 'Maybe', 'Yes'])
  })

  test('the cross removes one', () => {
    const { step } = inspecting(drawn().build(), ['pick'])
    named('Remove “No”').click()
    expect(labels(step())).toEqual(['Yes', 'Maybe'])
  })
})

test('both languages are written side by side', () => {
  const { step } = inspecting(drawn().build(), ['pick'])
  expect(fields(/^Question/)).toHaveLength(1)
  named('Translate side by side').click()
  flushSync()
  const [english, french] = fields(/^Question/)
  expect([english?.value, french?.value, french?.lang]).toEqual(['Shall we?', 'On y va ?', 'fr'])
  if (french) {
    french.value = 'On y va ? Vraiment ?'
    french.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  expect((step() as StepOf<'choice'>).text).toEqual({ en: 'Shall we?', fr: 'On y va ? Vraiment ?' })
})

test.each(stepKinds)('a %s that nobody filled in has its panel', (kind) => {
  const bot = drawn().build()
  bot.flows[0]?.steps.push(blankStep(kind, 'blank'))
  inspecting(bot, ['blank'])
  expect(document.querySelector('h2')?.textContent).not.toBe('')
})

test('who may only look sees the words and can change nothing', () => {
  const { session } = inspecting(drawn().build(), ['pick'])
  session.canWrite = false
  flushSync()
  expect(fields(/^Option/).every((field) => field.readOnly)).toBe(true)
  expect(() => named(/^Remove/)).toThrow()
  expect(() => named('Add an option')).toThrow()
})

test('several steps are deleted but for the start', () => {
  const bot = drawn().build()
  const { session } = inspecting(bot, ['start_main', 'pick', 'end'])
  named('Delete 3 steps').click()
  expect(session.bot.flows[0]?.steps.map(({ id }) => id)).toEqual(['start_main'])
})

test('a variable in use is deleted only when that is confirmed', async () => {
  const bot = drawn().build()
  const pick = bot.flows[0]?.steps.find(({ id }) => id === 'pick')
  if (pick?.kind === 'choice') pick.text.en = 'Shall we, {{name}}?'
  const { session } = inspecting(bot, [])
  named(/^Customer/).click()
  flushSync()
  expect(document.body.textContent).toContain('Used in 1 place')
  named('Remove').click()
  await settle()
  expect(session.bot.variables).toHaveLength(1)
  expect(document.body.textContent).toContain('Remove “Customer”?')
})

test('a colour that is too pale for white words is told', () => {
  const bot = drawn().settings({ accent: '#ffd700' }).build()
  inspecting(bot, [])
  expect(document.body.textContent).toContain('hard to read (1.4')
})
