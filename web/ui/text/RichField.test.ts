import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import RichField from './RichField.svelte'

const mounted: object[] = []
afterEach(() => {
  for (const component of mounted.splice(0)) void unmount(component)
  document.body.replaceChildren()
})

const variables = [
  { id: 'order', name: 'Numéro de commande', about: 'Text' },
  { id: 'name', name: 'Name' },
]

function field(words: string, more: Record<string, unknown> = {}) {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  text.insert(0, words)
  const edits: Y.YTextEvent['delta'][] = []
  text.observe(({ delta }) => edits.push(delta))
  const props = {
    text,
    label: 'Words',
    formatting: true,
    multiline: true,
    variables,
    onedit: (change: (text: Y.Text) => void) => doc.transact(() => change(text)),
    ...more,
  }
  const component = mount(RichField, { target: document.body, props })
  mounted.push(component)
  flushSync()
  const area = document.querySelector('textarea') as HTMLTextAreaElement
  area.focus()
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    area.dispatchEvent(event)
    flushSync()
    return event
  }
  const type = (letters: string) => {
    area.setRangeText(letters, area.selectionStart, area.selectionEnd, 'end')
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
    flushSync()
  }
  const options = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent?.trim())
  return { area, text, edits, press, type, options, component: component as unknown as { offerVariables(): void } }
}

test('a mark is put around a word by two small edits, and goes the same way', () => {
  const { area, text, edits, press } = field('so good')
  area.setSelectionRange(5, 5)
  expect(press('b', { ctrlKey: true }).defaultPrevented).toBe(true)
  expect(text.toString()).toBe('so **good**')
  expect(edits).toEqual([
    [{ retain: 7 }, { insert: '**' }],
    [{ retain: 3 }, { insert: '**' }],
  ])
  area.setSelectionRange(5, 9)
  press('b', { metaKey: true })
  expect(text.toString()).toBe('so good')
})

test.each([
  ['words without formatting', { formatting: false }, { ctrlKey: true }],
  ['other keys held too', {}, { ctrlKey: true, shiftKey: true }],
])('%s: the key is not taken', (_, more, keys) => {
  const { text, press } = field('so good', more)
  expect(press('b', keys).defaultPrevented).toBe(false)
  expect(text.toString()).toBe('so good')
})

test.each([
  ['in a field Enter, on the canvas Shift and Enter', {}, {}, '- a\n- '],
  ['on the canvas Shift and Enter', { bare: true }, { shiftKey: true }, '- a\n- '],
  ['on the canvas Enter goes on', { bare: true }, {}, '- a'],
])('a list goes on: %s', (_, more, keys, after) => {
  const { area, text, press } = field('- a', more)
  area.setSelectionRange(3, 3)
  press('Enter', keys)
  expect(text.toString()).toBe(after)
})

test('a variable is found by its name, whatever its accents, and its id is put in', () => {
  const { text, type, press, options, area } = field('')
  type('{{numero')
  expect(options()).toEqual(['Numéro de commande Text'])
  expect(document.getElementById(area.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Numéro')
  press('Enter')
  expect(text.toString()).toBe('{{order}}')
  expect(options()).toEqual([])
})

test('one that is not there is made', () => {
  const onmake = vi.fn(() => 'first_name')
  const { text, type, press, options } = field('', { onmake })
  type('{{First name')
  expect(options()).toHaveLength(1)
  press('Tab')
  expect(onmake).toHaveBeenCalledExactlyOnceWith('First name')
  expect(text.toString()).toBe('{{first_name}}')
})

test('no second one of the same name is offered', () => {
  const { type, options } = field('', { onmake: () => 'x' })
  type('{{NAME')
  expect(options()).toEqual(['Name'])
})

test('braces that nobody typed go when nothing is chosen, typed ones stay', () => {
  const { text, type, press, options, component } = field('a')
  component.offerVariables()
  flushSync()
  expect(options()).toHaveLength(2)
  press('Escape')
  expect(text.toString()).toBe('a')
  type('{{')
  press('Escape')
  expect(text.toString()).toContain('{{')
  expect(options()).toEqual([])
})
