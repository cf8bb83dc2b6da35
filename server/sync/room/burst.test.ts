import { expect, it } from 'vitest'
import { ManualClock } from '../../testing/manualClock.ts'
import { Burst } from './burst.ts'

it('sends the first at once and what follows together', () => {
  const clock = new ManualClock()
  const sent: number[][] = []
  const burst = new Burst<number>(clock, 16, (items) => sent.push(items))
  burst.push(1)
  expect(sent).toEqual([[1]])
  burst.push(2)
  burst.push(3)
  clock.pass(15)
  expect(sent).toEqual([[1]])
  clock.pass(1)
  expect(sent).toEqual([[1], [2, 3]])
  burst.push(4)
  clock.pass(16)
  expect(sent).toEqual([[1], [2, 3], [4]])
  clock.pass(16)
  burst.push(5)
  expect(sent.at(-1)).toEqual([5])
  burst.push(6)
  burst.flush()
  expect(sent.at(-1)).toEqual([6])
  burst.push(7)
  expect(sent.at(-1)).toEqual([7])
})
