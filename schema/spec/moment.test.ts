import { afterEach, expect, it } from 'vitest'
import { momentAt } from './moment.ts'

const { TZ } = process.env
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

it.each([
  ['Europe/Paris', '2026-03-01', '00:30'],
  ['America/New_York', '2026-02-28', '18:30'],
  ['Asia/Kolkata', '2026-03-01', '05:00'],
  ['UTC', '2026-02-28', '23:30'],
])('in %s it is %s at %s', (zone, today, time) => {
  process.env.TZ = zone
  expect(momentAt(new Date('2026-02-28T23:30:00Z'))).toEqual({ today, time })
})
