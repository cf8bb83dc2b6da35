import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { copyName, forgetBots, markUnsaved } from './forget.ts'

const deleted: string[] = []

beforeEach(() => {
  vi.stubGlobal('indexedDB', {
    databases: async () => [{ name: copyName('one') }, { name: copyName('two') }, { name: 'of-another-app' }],
    deleteDatabase: (name: string) => deleted.push(name),
  })
})
afterEach(() => {
  deleted.length = 0
  localStorage.clear()
  vi.unstubAllGlobals()
})

it('forgets every bot but those with edits that no server has', async () => {
  markUnsaved('two', true)
  await forgetBots()
  expect(deleted).toEqual([copyName('one')])
  markUnsaved('two', false)
  await forgetBots()
  expect(deleted).toEqual([copyName('one'), copyName('one'), copyName('two')])
})

it('does nothing in a browser that keeps no databases', async () => {
  vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new DOMException('private')) })
  await expect(forgetBots()).resolves.toBeUndefined()
})
