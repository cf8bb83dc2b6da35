import { flushSync, mount, tick, unmount } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeBotInto } from '../../schema/document/write.ts'
import { createChecker } from '../../schema/problems/problems.ts'
import { aBot } from '../../schema/testing/build.ts'
import { BotSession, type SessionWorld } from '../collaboration/session.svelte.ts'
import { applyFix } from './apply.ts'
import ProblemList from './ProblemList.svelte'

const bot = aBot('en')
  .settings({ contact: 'mailto:a@b.example' })
  .main((flow) =>
    flow.start('m').message('m', 'Hello {{nmae}} {{adress}}', 'e').end('e').message('alone', 'Alone', 'e'),
  )
  .build()

const server = new Y.Doc()
writeBotInto(server, bot)
const world: SessionWorld = {
  onFrame: (call) => call(),
  keepLocalCopy: () => ({ loaded: Promise.resolve(), drop: async () => {}, close: () => {} }),
  connect: (_botId, doc) => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    return { destroy: () => {} }
  },
}

let session: BotSession | undefined
let component: Record<string, unknown> | undefined
afterEach(() => {
  if (component) void unmount(component)
  session?.destroy()
  document.body.replaceChildren()
})

function list(canWrite: boolean) {
  const open = (session = new BotSession('bot', true, world))
  const checker = createChecker()
  const props = $state({
    bot: open.bot,
    problems: checker.check(open.bot),
    onjump: () => {},
    onundo: () => open.undo(),
    onredo: () => open.redo(),
    ...(canWrite && { onfix: (fix: Parameters<typeof applyFix>[1]) => applyFix(open, fix) }),
  })
  component = mount(ProblemList, { target: document.body, props })
  flushSync()
  const check = async () => {
    Object.assign(props, { bot: open.bot, problems: checker.check(open.bot) })
    flushSync()
    await tick()
    await tick()
  }
  return { open, check }
}
const fixes = () => [...document.querySelectorAll<HTMLElement>('button.fix')]
const words = () => fixes().map(({ textContent }) => textContent.trim())

test('a problem is put right in one click, and undo brings it back', async () => {
  const { open, check } = list(true)
  const all = ['Fix: create the variable “nmae”', 'Fix: create the variable “adress”', 'Fix: delete the step']
  expect(words()).toEqual(all)
  const [button] = fixes()
  button?.focus()
  button?.click()
  button?.click()
  expect(open.bot.variables.map(({ id }) => id)).toEqual(['nmae'])
  await check()
  expect(words()).not.toContain(all[0])
  expect(document.querySelector('li')?.contains(document.activeElement)).toBe(true)

  fixes()
    .find(({ textContent }) => textContent.includes('delete the step'))
    ?.click()
  expect(open.bot.flows[0]?.steps.map(({ id }) => id)).not.toContain('alone')
  open.undo()
  await check()
  expect(open.bot.variables).toHaveLength(1)
  const keys = (key: string, shiftKey = false) => {
    const [row] = document.querySelectorAll('li button')
    row?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, ctrlKey: true, bubbles: true, cancelable: true }))
  }
  keys('z')
  await check()
  expect(words()).toEqual(all)
  keys('z', true)
  await check()
  expect(words()).not.toContain(all[0])
})

test('whoever may only look is offered nothing', () => {
  list(false)
  expect(document.querySelectorAll('li button').length).toBeGreaterThan(0)
  expect(fixes()).toEqual([])
})
