import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileBot } from '../compile/compile.ts'
import { formatBot } from '../bot/json.ts'
import { parseBot } from '../bot/parse.ts'
import { stepKinds } from '../kinds/kinds.ts'
import { advance } from '../interpreter/advance.ts'
import { passesOf } from '../interpreter/path.ts'
import { step } from '../interpreter/step.ts'
import type { Answer, Candidate, Effect, Event, State } from '../interpreter/types.ts'
import { createMatcher } from '../match/match.ts'
import { check } from '../problems/check.ts'
import { wordsOf } from '../problems/words/words.ts'
import { Op, type Spec } from '../spec/spec.ts'
import { unpack } from '../spec/unpack.ts'
import { anyAction, anyEvent, LATE } from './events.ts'
import { anyBot } from './generate.ts'

const specOf = (...[bot]: Parameters<typeof compileBot>) => compileBot(bot).specs.fr as Spec

/** Every turn of a conversation, the beginning included. */
function play(spec: Spec, events: Event[]): { state: State; effects: Effect[] }[] {
  const matcher = createMatcher(spec)
  const turns = [step(spec, null, { is: 'start', values: { today: '2026-11-20', time: '14:30' } })]
  for (const event of events) {
    const state = turns.at(-1)?.state ?? null
    // Mostly to the point.
    const prompt = event.is === 'acted' && event.step !== LATE ? { ...event, step: state?.at ?? -1 } : event
    turns.push(advance(spec, state, prompt, matcher))
  }
  return turns
}
const last = (turns: ReturnType<typeof play>) => turns.at(-1)?.state as State
const conversation = fc.tuple(anyBot.map(specOf), fc.array(anyEvent, { maxLength: 25 }))
/** Without new values from the page, which a conversation that is played again has from its beginning. */
const unmoved = fc.tuple(anyBot.map(specOf), fc.array(anyAction, { maxLength: 25 }))

/** The events that give an answer again. */
function given(spec: Spec, answer: Answer): Event[] {
  if ('exit' in answer) return [{ is: 'acted', step: answer.at, exit: answer.exit, values: answer.values }]
  const { how, text, means, value, beyond, told } = answer
  if (how === 'human') return [{ is: 'human' }]
  const positions = means.map((named) => ~named)
  if (!text) return how === 'several' ? [{ is: 'pick', options: positions }] : [{ is: 'press', option: positions[0]! }]
  const candidates = means.map((named): Candidate => {
    if (named < 0) return { kind: 'option', at: ~named, score: 1 }
    const { length } = spec.entries
    return named < length ? { kind: 'entry', at: named, score: 1 } : { kind: 'skill', at: named - length, score: 1 }
  })
  const certain = how === 'value' || how === 'several' ? 'sure' : how
  const several = how === 'several' ? positions : undefined
  return [
    { is: 'text', text },
    { is: 'matched', found: { certain, candidates, value, beyond, several, told } },
  ]
}
const giveAll = (spec: Spec, state: State, answers: Answer[]) =>
  answers.flatMap((answer) => given(spec, answer)).reduce((now, event) => step(spec, now, event).state, state)

describe('any bot', () => {
  it('has every kind of step, drawn sooner or later', () => {
    const bots = fc.sample(anyBot, { numRuns: 60, seed: 1 })
    const kinds = new Set(bots.flatMap((bot) => bot.flows.flatMap(({ steps }) => steps.map(({ kind }) => kind))))
    expect(stepKinds.filter((kind) => !kinds.has(kind))).toEqual(['note'])
  })
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
          typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value && !(key in value)
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
      fc.property(conversation, ([spec, events]) => {
        for (const { state } of play(spec, events)) expect(JSON.stringify(state).length).toBeLessThan(200_000)
      }),
      { numRuns: 300 },
    )
  })
  it('waits for the visitor or the host, or has ended', () => {
    fc.assert(
      fc.property(conversation, ([spec, events]) => {
        const { at, outcome, callers } = last(play(spec, events))
        const waits = [Op.choose, Op.enter, Op.know, Op.act] as (number | undefined)[]
        if (at < 0) expect([outcome === '', callers]).toEqual([false, []])
        else expect(waits).toContain(unpack(spec)(at)?.op)
      }),
    )
  })
  it('is the same when its events are played again', () => {
    fc.assert(
      fc.property(conversation, ([spec, events]) => {
        expect(play(JSON.parse(JSON.stringify(spec)) as Spec, events)).toEqual(play(spec, events))
      }),
    )
  })
  it('goes on the same from JSON', () => {
    fc.assert(
      fc.property(conversation, anyEvent, ([spec, events], event) => {
        const state = last(play(spec, events))
        const copy = JSON.parse(JSON.stringify(state)) as State
        expect(copy).toEqual(state)
        expect(step(spec, copy, event)).toEqual(step(spec, state, event))
      }),
    )
  })
  it('tells its way by steps that are there', () => {
    fc.assert(
      fc.property(conversation, ([spec, events]) => {
        for (const { effects } of play(spec, events)) {
          const paths = effects.flatMap((effect) => (effect.do === 'path' ? passesOf(effect.steps) : []))
          expect(effects.at(-1)?.do).toBe('path')
          for (const [at] of paths) expect(unpack(spec)(at)).toBeTruthy()
        }
      }),
    )
  })
  it('is where it was after going back and answering the same', () => {
    fc.assert(
      fc.property(unmoved, ([spec, events]) => {
        const state = last(play(spec, events))
        const answer = state.answers.findLastIndex((one) => !('exit' in one))
        if (answer < 0 || state.later.length > 0) return
        const back = step(spec, state, { is: 'back' }).state
        expect(settled(giveAll(spec, back, state.answers.slice(answer)))).toEqual(settled(state))
      }),
      { numRuns: 300 },
    )
  })
  it('is where it was after correcting an answer with the same', () => {
    fc.assert(
      fc.property(unmoved, fc.nat(), ([spec, events], lot) => {
        const state = last(play(spec, events))
        if (!countAgain(spec, state)) return
        const at = lot % Math.max(1, state.answers.length)
        const answer = state.answers[at]
        if (!answer || 'exit' in answer || state.later.length > 0) return
        const corrected = giveAll(spec, step(spec, state, { is: 'correct', answer: at }).state, [answer])
        if (!corrected.correcting) expect(settled(corrected)).toEqual(settled(state))
      }),
      { numRuns: 300 },
    )
  })
  it('is the same when all of it is said again', () => {
    fc.assert(
      fc.property(unmoved, ([spec, events]) => {
        const state = last(play(spec, events))
        if (state.later.length > 0) return
        const again = step(spec, state, { is: 'again' })
        expect(settled(again.state)).toEqual(settled(state))
        expect(again.effects.filter((effect) => effect.do === 'act')).toEqual([])
        const numbers = again.effects.flatMap((effect) => (effect.do === 'answered' ? [effect.answer] : []))
        expect(numbers).toEqual(state.answers.map((_, at) => at + 1))
      }),
      { numRuns: 300 },
    )
  })
  it('never hears the same of the bot’s own twice in a row', () => {
    fc.assert(
      fc.property(conversation, ([spec, events]) => {
        let before = ''
        play(spec, events).forEach(({ effects }, turn) => {
          if (events[turn - 1]?.is === 'start') before = ''
          for (const effect of effects) {
            if (effect.do === 'rewind') before = ''
            if (effect.do !== 'say' && !(effect.do === 'ask' && effect.text)) continue
            const own = effect.do === 'say' && effect.step < 0
            if (own) expect(effect.text).not.toBe(before)
            before = own ? effect.text : ''
          }
        })
      }),
    )
  })
})

/** Without what a remark of the interpreter's own, made outside any answer, may leave behind. */
const settled = ({ lastOwn: _, matching: __, ...state }: State) => state

/** Where a host still waits, or a human was asked for instead, the call is to be confirmed again. */
const countAgain = (spec: Spec, { at, answers }: State) =>
  [{ at }, ...answers].every((one) => 'exit' in one || unpack(spec)(one.at)?.op !== Op.act)
