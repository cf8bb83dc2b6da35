import { expect, test } from 'vitest'
import { Following } from './following.ts'

function begin() {
  const clock = { now: 10_000 }
  return { clock, following: new Following('start', () => clock.now) }
}

test('each new step is gone to once; where the conversation stood already is not', () => {
  const { following } = begin()
  expect(['start', 'a', 'a', 'b', undefined, 'b'].map((step) => following.goesTo(step))).toEqual([
    false,
    true,
    false,
    true,
    false,
    true,
  ])
})

test('a person who has just moved the view keeps it for three seconds', () => {
  const { clock, following } = begin()
  following.moved(true)
  clock.now += 2999
  expect(following.goesTo('a')).toBe(false)
  clock.now += 1
  expect(following.goesTo('a')).toBe(false)
  expect(following.goesTo('b')).toBe(true)
})

test('its own way there is not taken for a hand, what comes later is', () => {
  const { clock, following } = begin()
  following.goesTo('a')
  clock.now += 200
  following.moved(false)
  expect(following.goesTo('b')).toBe(true)
  clock.now += 1000
  following.moved(false)
  expect(following.goesTo('c')).toBe(false)
})

test('a hand on the way there counts', () => {
  const { clock, following } = begin()
  following.goesTo('a')
  clock.now += 100
  following.moved(true)
  expect(following.goesTo('b')).toBe(false)
})
