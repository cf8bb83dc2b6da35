import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallBot } from '../../collaboration/smallbot.ts'
import { copyText, linesFrom, pastedFrom } from './clipboard.ts'

const copied = (smallBot.flows[0]?.steps ?? []).map((step) => ({ step, place: [1, 2] as [number, number] }))

test('copied steps are pasted as they were', () => {
  expect(pastedFrom(copyText(copied))?.steps).toEqual(copied)
})

test.each(['', 'Hello', '{}', '{"clew-steps":2,"steps":[]}', '{"clew-steps":1}', '{"clew-steps":1,"steps":['])(
  '%j is none of ours',
  (text) => expect(pastedFrom(text)).toBeUndefined(),
)

test('what is malformed is left out or put right, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (step, place) => {
      const pasted = pastedFrom(
        JSON.stringify({ 'clew-steps': 1, steps: [{ step, place }, ...copied], variables: step, skills: place }),
      )
      expect(pasted?.steps.length).toBeGreaterThanOrEqual(copied.length)
    }),
  )
  const hostile = '{"clew-steps":1,"steps":[{"step":{"id":"__proto__","kind":"message"},"place":[0,0]}]}'
  expect(pastedFrom(hostile)?.steps).toEqual([])
})

test('lines lose their bullets and numbers', () => {
  expect(linesFrom('- One\r\n• Two\n\n3. Three\n  4) Four\nFive - six')).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
    'Five - six',
  ])
})
