import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../bot/bot.ts'
import { fixedExits } from '../bot/constants.ts'
import { parseBot } from '../bot/parse.ts'
import { compileBot } from '../compile/compile.ts'
import { advance } from '../interpreter/advance.ts'
import { passesOf } from '../interpreter/path.ts'
import type { State } from '../interpreter/types.ts'
import { createMatcher } from '../match/match.ts'
import { aBot } from '../testing/build.ts'
import type { FlowBuilder } from '../testing/draw.ts'
import { anyAction } from '../testing/events.ts'
import { anyBot } from '../testing/generate.ts'
import { blankStep, exitsOf, passedExits, stepKinds } from './kinds.ts'

const context = { outcomesOf: () => [{ id: 'lost', name: 'Lost' }] }
const drawn = (draw: (flow: FlowBuilder) => FlowBuilder) => aBot().main(draw).build().flows[0]?.steps[0] as Step
const ids = (step: Step) => exitsOf(step, context).map(({ id }) => id)

describe('exits', () => {
  const rows: [string, Step, string[], string[]][] = [
    ['a start', drawn((f) => f.start()), ['next'], ['next']],
    ['a message', drawn((f) => f.message('m', 'M')), ['next'], ['next']],
    ['a wait', drawn((f) => f.wait('w', 2)), ['next'], ['next']],
    ['a choice', drawn((f) => f.choice('c', 'C', [['A'], ['B']])), ['c_1', 'c_2', 'other'], ['c_1', 'c_2', 'other']],
    [
      'a choice from a list',
      drawn((f) => f.choice('c', 'C', [['A']], { items: 'l' })),
      ['c_1', 'next', 'empty', 'other'],
      ['c_1', 'next', 'empty', 'other'],
    ],
    [
      'a choice of several',
      drawn((f) => f.choice('c', 'C', [['A'], ['B']], { several: true })),
      ['next', 'other'],
      ['', '', 'next', 'empty', 'other'],
    ],
    ['an input', drawn((f) => f.input('i', 'I', 'date')), ['next', 'failed'], ['next', 'failed']],
    ['a rating', drawn((f) => f.rating('r', 'R', 'thumbs')), ['next'], ['next', 'next', '']],
    [
      'a rating by bands',
      drawn((f) => f.rating('r', 'R', 'stars', [[2], [5]])),
      ['r_1', 'r_2'],
      ['r_1', 'r_1', 'r_2', 'r_2', 'r_2', ''],
    ],
    [
      'a rating with a comment',
      drawn((f) => f.rating('r', 'R', 'thumbs', [], { comment: 'Why?' })),
      ['next'],
      ['', '', ''],
    ],
    ['a question', drawn((f) => f.question('q', 'Q')), ['answered', 'missed'], ['answered', 'missed']],
    ['a condition', drawn((f) => f.condition('c', [['x', 'is', '1', '']])), ['c_1', 'else'], ['c_1', 'else']],
    ['a split', drawn((f) => f.split('s', [[1], [2]])), ['s_1', 's_2'], ['s_1', 's_2']],
    ['a jump', drawn((f) => f.jump('j', 'k')), [], []],
    ['a set', drawn((f) => f.set('s', {})), ['next'], ['next']],
    ['a call', drawn((f) => f.call('k')), ['next', 'failed'], ['next', 'failed']],
    ['a skill', drawn((f) => f.skill('s', 'a')), ['done', 'lost'], ['done', 'lost']],
    ['a handover', drawn((f) => f.handover('h', 'H')), ['done', 'closed', 'nobody'], ['done', 'closed', 'nobody']],
    ['an end', drawn((f) => f.end('e')), [], []],
    ['a note', blankStep('note', 'n'), [], []],
  ]
  it.each(rows)('of %s', (_, step, shown, passed) =>
    expect([ids(step), passedExits(step, context)]).toEqual([shown, passed]),
  )
  it('are listed for every kind', () => expect(new Set(rows.map(([, { kind }]) => kind))).toEqual(new Set(stepKinds)))
  it.each(stepKinds)('of a blank %s have names that no author’s exit may take', (kind) => {
    for (const id of ids(blankStep(kind, 'x'))) if (id !== 'lost') expect(fixedExits).toContain(id)
  })
})

describe('every kind', () => {
  it.each(stepKinds)('%s can be written with nothing filled in', (kind) => {
    const bot = { clew: 2, name: 'B', locales: ['en'], flows: [{ id: 'main', steps: [{ id: 's', kind }] }] }
    expect(parseBot(bot).bot?.flows[0]?.steps[0]).toEqual(blankStep(kind, 's'))
  })
  const wrong: [string, object][] = [
    ['message', { cards: [{}] }],
    ['choice', { page: 1 }],
    ['choice', { options: [{ id: 'a', tests: [{ id: 't', operator: 'is about' }] }] }],
    ['input', { type: 'colour' }],
    ['input', { retries: 10 }],
    ['rating', { scale: 'hearts' }],
    ['rating', { bands: [{ id: 'b', upTo: 11 }] }],
    ['question', { misses: 0 }],
    ['condition', { rows: [{ id: 'r', when: 'some' }] }],
    ['split', { branches: [{ id: 'b', share: -1 }] }],
    ['jump', { step: 'a b' }],
    ['set', { assignments: [{ id: 'a', operation: 'times' }] }],
    ['call', { method: 'TRACE' }],
    ['call', { seconds: 31 }],
    ['call', { secret: 'x' }],
    ['skill', { inputs: [{ id: 'i', variable: '__proto__' }] }],
    ['handover', { text: 'words' }],
    ['end', { outcome: 'won' }],
    ['wait', { seconds: 11 }],
    ['start', { inputs: {} }],
    ['note', { width: 1e400 }],
  ]
  it.each(wrong)('%s is not written as %j', (kind, values) => {
    const bot = { clew: 2, name: 'B', locales: ['en'], flows: [{ id: 'main', steps: [{ id: 's', kind, ...values }] }] }
    expect(parseBot(bot).faults).toHaveLength(1)
  })
})

it('whoever leaves by an exit comes to where it is drawn to', () => {
  let left = 0
  fc.assert(
    fc.property(anyBot, fc.array(anyAction, { maxLength: 20 }), (bot, events) => {
      const { specs, map } = compileBot(bot)
      const spec = specs.fr!
      const matcher = createMatcher(spec)
      const steps = new Map(bot.flows.flatMap((flow) => flow.steps.map((step) => [step.id, step] as const)))
      let state: State | null = null
      for (const event of [{ is: 'start' } as const, ...events]) {
        const turn = advance(spec, state, event, matcher)
        const path = turn.effects.flatMap((effect) => (effect.do === 'path' ? passesOf(effect.steps) : []))
        path.forEach(([at, exit], place) => {
          const step = steps.get(map.steps[at] ?? '')
          const id = map.exits[at]?.[exit]
          const next = path[place + 1]?.[0]
          // A wish for a human leaves the drawing.
          if (exit < 0 || next === undefined || !step || turn.effects.some((effect) => effect.do === 'human')) return
          const target = step.kind === 'jump' ? step.step : id === '' ? step.id : step.exits[id ?? '']
          if (!target || !map.steps.includes(target)) return
          expect([step.id, id, map.steps[next]]).toEqual([step.id, id, target])
          left++
        })
        state = turn.state
      }
    }),
  )
  expect(left).toBeGreaterThan(100)
})
