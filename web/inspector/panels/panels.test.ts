/** Every field of every kind can be changed in its panel: each control is used once, and what that changed is noted. */
import { flushSync, tick } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import type { Step } from '../../../schema/bot/bot.ts'
import { initialValues, type Fields } from '../../../schema/bot/fields.ts'
import { testFields } from '../../../schema/bot/tests.ts'
import { blankStep, kindOf, stepKinds, type StepKind } from '../../../schema/kinds/kinds.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { closeInspectors, inspecting } from '../inspecting.ts'

afterEach(closeInspectors)

/** What a system answers, so that it is known what can be read. */
const reply = {
  example: '{ "flights": [{ "price": 12 }], "best": { "price": 10, "day": "2026-05-01" } }',
  results: [{ id: 'best', path: 'best', variable: 'flight', fields: [] }],
}

const bot = () =>
  aBot('en')
    .variable('words')
    .variable('score', { type: 'number' })
    .variable('flights', { type: 'list' })
    .variable('seats', { type: 'list' })
    .variable('flight', { type: 'record' })
    .main((flow) => flow.start('find').step('call', 'find', reply, { next: 'end' }).end('end'))
    .skill('unlock', { outcomes: ['locked'] }, (flow) =>
      flow.step('start', 'begin', { inputs: [{ id: 'i', variable: 'words' }] }, { next: 'back' }).returns('back'),
    )
    .skill('other', {}, (flow) => flow.start('done').returns('done'))
    .build()

/** A list with one item, of tests with two: then there is to say how they go together. */
const items = (fields: Fields, name: string, values: object = {}): object[] =>
  [values, ...(values === between ? [{ operator: 'is empty' }] : [])].map((one, at) => ({
    id: `${name}${at}`,
    ...filledLists(fields, name),
    ...one,
  }))

const filledLists = (fields: Fields, name: string): object =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      field.type === 'list' ? [[key, items(field.of, name + key, key === 'tests' ? between : {})]] : [],
    ),
  )
const between = { ...initialValues(testFields), variable: 'flight', operator: 'between' }

/** The values with which all fields of a kind are shown, at once or one after the other. */
const given: { [K in StepKind]?: object[] } = {
  message: [{ items: 'flights', item: 'flight' }],
  choice: [{ several: true, items: 'flights' }, {}],
  input: [{ type: 'reference' }, { type: 'number' }],
  set: [{ assignments: items({}, 'a', { variable: 'flight', field: 'price' }) }],
  call: [
    {
      ...reply,
      method: 'POST',
      results: items({}, 'r', { path: 'flights', variable: 'flights', fields: items({}, 'f') }),
    },
  ],
  skill: [{ flow: 'unlock', inputs: [{ id: 'i', variable: 'words', value: 'x' }] }],
}

/** Fields that are changed elsewhere. */
const elsewhere: { [K in StepKind]?: string[] } = {
  // By dragging an edge on the canvas.
  note: ['width', 'height'],
  // The skill says which they are.
  skill: ['inputs.variable'],
}

const leaves = (fields: Fields, before = ''): string[] =>
  Object.entries(fields).flatMap(([key, field]) =>
    field.type === 'list' ? leaves(field.of, `${before}${key}.`) : [before + key],
  )

/** The fields in which two records differ, without the positions of items. */
function changed(a: unknown, b: unknown, fields: Fields, before = ''): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const [x, y] = [a, b].map((record) => (record as Record<string, unknown> | undefined)?.[key])
    if (field.type !== 'list') return JSON.stringify(x) === JSON.stringify(y) ? [] : [before + key]
    return (x as unknown[]).flatMap((item, at) => changed(item, (y as unknown[])[at], field.of, `${before}${key}.`))
  })
}

const controls = () => [
  ...document.querySelectorAll<HTMLElement>('.fields :is(textarea, input, [aria-haspopup=listbox])'),
]

async function settle() {
  flushSync()
  await tick()
  flushSync()
}

/** Does to a control what changes its value. */
async function use(control: HTMLElement) {
  const chooses = control.matches('[role=combobox], [aria-haspopup=listbox]')
  if (control instanceof HTMLInputElement && control.type === 'checkbox') control.click()
  else if (!chooses && (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) {
    control.value = control instanceof HTMLInputElement && control.type === 'number' ? '7' : 'other words'
    control.dispatchEvent(new InputEvent('input', { bubbles: true }))
    control.dispatchEvent(new Event('change', { bubbles: true }))
  } else {
    control.click()
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    await settle()
    const list = document.getElementById(control.getAttribute('aria-controls') ?? '')
    const other = [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])].find(
      (option) => option.getAttribute('aria-selected') !== 'true' && option.getAttribute('data-value') !== '-',
    )
    other?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    other?.click()
  }
  await settle()
}

/** All fields that the controls of a panel change. */
async function changeable(kind: StepKind, flow: string, values: object): Promise<string[]> {
  const { fields } = kindOf(kind)
  const open = bot()
  const step = { ...blankStep(kind, 'it'), ...filledLists(fields, 'n'), ...values } as Step
  open.flows.find(({ id }) => id === flow)?.steps.push(step)
  const { session, step: now } = inspecting(open, ['it'], { flow })
  document
    .querySelectorAll<HTMLElement>('[aria-controls][aria-expanded=false]:not([role])')
    .forEach((one) => one.click())
  await settle()
  const before = now()
  const found: string[] = []
  for (let at = 0; at < controls().length; at++) {
    session.separateUndo()
    const control = controls()[at]
    if (control) await use(control)
    const fresh = changed(before, now(), fields)
    found.push(...fresh)
    if (fresh.length > 0) session.undo()
    await settle()
  }
  closeInspectors()
  return found
}

test.each(stepKinds)('all that can be said about a %s is in its panel', { timeout: 30_000 }, async (kind) => {
  const found = new Set(elsewhere[kind])
  // In a skill there is more to say about its start and its ends.
  for (const flow of kind === 'start' || kind === 'end' ? ['main', 'unlock'] : ['main'])
    for (const values of given[kind] ?? [{}]) for (const field of await changeable(kind, flow, values)) found.add(field)
  expect([...found].sort()).toEqual(leaves(kindOf(kind).fields).sort())
})
