import { expect, test } from 'vitest'
import { settler } from './settle.ts'

test('at once, then when it is quiet, and now and then while it is not', () => {
  let now = 0
  let due: { at: number; call: () => void } | null = null
  const pass = (ms: number) => {
    now += ms
    if (due && due.at <= now) {
      const { call } = due
      due = null
      call()
    }
  }
  const settle = settler(100, 250, {
    now: () => now,
    after(ms, call) {
      due = { at: now + ms, call }
      return () => (due = null)
    },
  })
  const ran: string[] = []
  const call = (name: string) => settle.call(() => ran.push(`${name}@${now}`))

  call('a')
  expect(ran).toEqual(['a@0'])
  call('b')
  pass(90)
  call('c')
  pass(90)
  call('d')
  pass(90)
  call('e')
  expect(ran).toEqual(['a@0', 'd@270'])
  pass(100)
  expect(ran).toEqual(['a@0', 'd@270', 'e@370'])
  call('f')
  settle.stop()
  pass(1000)
  expect(ran).toHaveLength(3)
})
