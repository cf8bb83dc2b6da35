import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileBot } from '../compile/compile.ts'
import { formatBot } from '../bot/json.ts'
import { parseBot } from '../bot/parse.ts'
import { advance } from '../interpreter/advance.ts'
import { step } from '../interpreter/step.ts'
import type { Event, State } from '../interpreter/types.ts'
import { createMatcher } from '../match/match.ts'
import { check } from '../problems/check.ts'
import { wordsOf } from '../problems/words/words.ts'
import type { Spec } from '../spec/spec.ts'
import { unpack } from '../spec/unpack.ts'
import { anyBot, anyEvent } from './generate.ts'

const spoken = fc.tuple(anyBot, fc.array(anyEvent, { maxLength: 25 }))
const specOf = (...[bot]: Parameters<typeof compileBot>) => compileBot(bot).specs.fr as Spec

/** Every state of a conversation, the first included. */
function play(spec: Spec, events: Event[]): State[] {
  const matcher = createMatcher(spec)
  const states = [step(spec, null, { is: 'start' }).state]
  for (const event of events) states.push(advance(spec, states.at(-1) ?? null, event, matcher).state)
  return states
}
const last = (states: State[]) => states.at(-1) as State

describe('any bot', () => {
  it('can be written and read', () => {
    fc.assert(
      fc.property(anyBot, (bot) => {
        expect(parseBot(JSON.parse(formatBot(bot)))).toHaveProperty('bot')
      }),
    )
  })
  it('is checked and compiled to small JSON that names only what exists', () => {
    fc.assert(
      fc.property(anyBot, (bot) => {
        for (const problem of check(bot)) expect(wordsOf(problem, 'fr').what).not.toMatch(/\{(?!\{)\w+\}(?!\})/)
        const { specs, map } = compileBot(bot)
        for (const spec of Object.values(specs)) {
          expect(JSON.parse(JSON.stringify(spec))).toEqual(spec)
          const steps = unpack(spec)
          map.steps.forEach((_, at) => expect(steps(at)).toBeDefined())
          expect(steps(map.steps.length)).toBeUndefined()
          expect(spec.start).toBe(0)
        }
        expect(map.exits).toHaveLength(map.steps.length)
      }),
    )
  })
  it('keeps what is not its own out of the spec', () => {
    fc.assert(
      fc.property(anyBot, fc.constantFrom('secret', 'headers', '__proto__', 'index'), (bot, key) => {
        const poisoned = JSON.parse(JSON.stringify(bot), (_, value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value
            ? Object.defineProperty(value, key, { value: 'CANARY_1', enumerable: true })
            : value,
        ) as typeof bot
        expect(JSON.stringify(compileBot(poisoned).specs)).not.toContain('CANARY')
      }),
    )
  })
})

describe('any conversation', () => {
  it('never throws, and its state stays small', () => {
    fc.assert(
      fc.property(spoken, ([bot, events]) => {
        for (const state of play(specOf(bot), events)) expect(JSON.stringify(state).length).toBeLessThan(200_000)
      }),
      { numRuns: 300 },
    )
  })
  it('goes on the same from JSON', () => {
    fc.assert(
      fc.property(spoken, anyEvent, ([bot, events], event) => {
        const spec = specOf(bot)
        const state = last(play(spec, events))
        const copy = JSON.parse(JSON.stringify(state)) as State
        expect(copy).toEqual(state)
        expect(step(spec, copy, event)).toEqual(step(spec, state, event))
      }),
    )
  })
  it('is where it was after going back and answering the same', () => {
    fc.assert(
      fc.property(spoken, ([bot, events]) => {
        const spec = specOf(bot)
        const states = play(spec, [{ is: 'start' }, ...events])
        const state = last(states)
        const answer = state.answers.at(-1)
        if (!answer) return
        const back = step(spec, state, { is: 'back' }).state
        const event: Event =
          'press' in answer
            ? { is: 'press', option: answer.press }
            : 'text' in answer
              ? { is: 'text', text: answer.text }
              : { is: 'human' }
        let again = step(spec, back, event)
        if ('found' in answer) again = step(spec, again.state, { is: 'matched', found: answer.found })
        expect(settled(again.state)).toEqual(settled(state))
      }),
    )
  })
  it('always waits with a question, or has ended', () => {
    fc.assert(
      fc.property(spoken, ([bot, events]) => {
        const spec = specOf(bot)
        const state = last(play(spec, events))
        expect(state.at >= 0 || state.outcome !== '' || state.callers.length > 0).toBe(true)
      }),
    )
  })
})

/** Without what a remark of the interpreter's own, made outside any answer, may leave behind. */
const settled = ({ lastOwn: _, matching: __, ...state }: State) => state
