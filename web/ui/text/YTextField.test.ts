import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import YTextField from './YTextField.svelte'

const mounted: object[] = []
afterEach(() => {
  for (const component of mounted.splice(0)) void unmount(component)
  document.body.replaceChildren()
})

function field(words: string, more: Record<string, unknown> = {}) {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  text.insert(0, words)
  const props = {
    text,
    label: 'Words',
    onedit: (change: (text: Y.Text) => void) => doc.transact(() => change(text)),
    ...more,
  }
  mounted.push(mount(YTextField, { target: document.body, props }))
  flushSync()
  const area = document.querySelector('textarea') as HTMLTextAreaElement
  const type = (value: string, caret = value.length) => {
    area.value = value
    area.setSelectionRange(caret, caret)
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
    flushSync()
  }
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    area.dispatchEvent(event)
    return event
  }
  return { area, text, type, press }
}

test('typing goes into the shared text, a name for screen readers is there', () => {
  const { area, text, type } = field('Hello')
  expect(area.getAttribute('aria-label')).toBe('Words')
  type('Hello you')
  expect(text.toString()).toBe('Hello you')
})

test('what others type appears and leaves the caret by its neighbour', () => {
  const { area, text } = field('Hello')
  area.focus()
  area.setSelectionRange(2, 2)
  text.insert(0, 'Oh. ')
  flushSync()
  expect(area.value).toBe('Oh. Hello')
  expect([area.selectionStart, area.selectionEnd]).toEqual([6, 6])
})

test('nothing is written or shown amid a composition; both sides stand after it', () => {
  const { area, text, type } = field('ab')
  area.focus()
  area.dispatchEvent(new CompositionEvent('compositionstart'))
  type('a漢b', 2)
  text.insert(0, 'X')
  flushSync()
  expect([text.toString(), area.value]).toEqual(['Xab', 'a漢b'])
  area.dispatchEvent(new CompositionEvent('compositionend'))
  flushSync()
  expect([text.toString(), area.value]).toEqual(['Xa漢b', 'Xa漢b'])
})

test('in a field of one line Enter is the owner’s and line ends become spaces', () => {
  const onenter = vi.fn()
  const { text, type, press } = field('one', { onenter })
  expect(press('Enter').defaultPrevented).toBe(true)
  expect(onenter).toHaveBeenCalledOnce()
  type('one\ntwo')
  expect(text.toString()).toBe('one two')
})

test('several pasted lines: the first goes in, the others to the owner', () => {
  const onlines = vi.fn()
  const { area, text } = field('', { onlines })
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { types: ['text/plain'], getData: () => 'red\nblue\n\ngreen' } })
  area.dispatchEvent(event)
  expect(text.toString()).toBe('red')
  expect(onlines).toHaveBeenCalledWith(['blue', 'green'])
})

test('undo and redo are the session’s, not the browser’s', () => {
  const [onundo, onredo] = [vi.fn(), vi.fn()]
  const { press } = field('x', { onundo, onredo })
  expect(press('z', { ctrlKey: true }).defaultPrevented).toBe(true)
  press('Z', { ctrlKey: true, shiftKey: true })
  press('y', { ctrlKey: true })
  expect([onundo.mock.calls.length, onredo.mock.calls.length]).toEqual([1, 2])
})
