import { expect, test } from 'vitest'
import { News } from './news.ts'
import type { Timer } from './throttle.ts'

/** A clock that goes on when it is told to. */
function clock() {
  let now = 0
  let waiting: { at: number; call: () => void }[] = []
  const timer: Timer = {
    now: () => now,
    after(milliseconds, call) {
      const one = { at: now + milliseconds, call }
      waiting.push(one)
      return () => (waiting = waiting.filter((other) => other !== one))
    },
  }
  const pass = (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      now = next.at
      waiting = waiting.filter((other) => other !== next)
      next.call()
    }
    now = end
  }
  return { timer, pass }
}

function listening() {
  const said: string[] = []
  const { timer, pass } = clock()
  const news = new News(({ steps, by }) => said.push(`${[...by].join('+')}: ${[...steps].join(' ')}`), timer)
  return { said, news, pass }
}

test('what comes within a moment is one sentence', () => {
  const { said, news, pass } = listening()
  news.add(['a'], [2])
  pass(1_000)
  news.add(['b', 'a'], [3])
  expect(said).toEqual([])
  pass(600)
  expect(said).toEqual(['2+3: a b'])
})

test('the next sentence waits, however much goes on', () => {
  const { said, news, pass } = listening()
  news.add(['a'], [2])
  pass(1_500)
  for (let at = 0; at < 50; at++) {
    news.add([`s${at % 3}`], [2])
    pass(100)
  }
  expect(said).toEqual(['2: a'])
  pass(1_000)
  expect(said).toEqual(['2: a', '2: s0 s1 s2'])
})

test('whoever writes is not interrupted', () => {
  const { said, news, pass } = listening()
  news.add(['a'], [])
  for (let at = 0; at < 20; at++) {
    news.typed()
    pass(500)
  }
  expect(said).toEqual([])
  pass(3_000)
  expect(said).toEqual([': a'])
})

test('what is of another drawing is forgotten', () => {
  const { said, news, pass } = listening()
  news.add(['a'], [2])
  news.clear()
  pass(20_000)
  expect(said).toEqual([])
})
