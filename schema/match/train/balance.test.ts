import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balance } from './balance.ts'
import { judged, type Answer } from './crossfit.ts'

/** Two items of three phrasings each, and one that nobody asks for. */
const itemOf = [0, 0, 0, 1, 1, 1]
const asked = (at: number, likeliest: number[], scores: number[], asking: Answer['asking'] = 'known'): Answer => ({
  asking,
  at,
  likeliest,
  scores,
  nearest: 0.5,
  weight: 1,
})

describe('balance', () => {
  const drawn = [0, 1, 2, 3].map((at) => asked(at, [0, 1], at < 3 ? [0.4, 0] : [0.1, 0]))

  it('an item that draws questions of another starts lower, the other higher', () => {
    const [drawing, losing, unasked] = balance([...drawn, asked(4, [0, 1], [0.1, 0])], itemOf, 3)
    expect(drawing).toBeLessThan(0)
    expect(losing).toBeGreaterThan(0)
    expect(unasked).toBe(0)
  })
  it('of few trials little is concluded', () => {
    const of = (times: number) => balance(Array(times).fill(asked(3, [0, 1], [0.1, 0])), itemOf, 3)[1]!
    expect(of(1)).toBeLessThan(of(9))
    expect(of(1)).toBeLessThan(0.1)
  })
  it.each([
    ['what is not meant to be known', asked(3, [0, 1], [0.4, 0], 'removed')],
    ['sentences about something else', asked(0, [0, 1], [0.4, 0], 'foreign')],
    ['a question whose item is far behind', asked(3, [0, 2], [0.4, 0])],
  ])('learns nothing from %s', (_, answer) => expect([...balance([answer], itemOf, 3)]).toEqual([0, 0, 0]))

  it('stays within bounds, whatever was asked', () => {
    const score = fc.double({ min: -3, max: 3, noNaN: true })
    const one = fc.tuple(fc.nat({ max: 5 }), score, score).map(([at, a, b]) => asked(at, [0, 1], [a, b]))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (answers) => {
        for (const shift of balance(answers, itemOf, 2)) expect(Math.abs(shift)).toBeLessThan(3)
      }),
    )
  })
})

it('what is added to the starts may change who is first', () => {
  const answer = asked(3, [0, 1, 2], [0.3, 0.25, -0.2])
  expect(judged(answer, [0, 0, 0])).toMatchObject({ first: [0, 1, 2], score: 0.3 })
  expect(judged(answer, [-0.1, 0.1, 0])).toMatchObject({ first: [1, 0, 2], score: 0.35 })
})
