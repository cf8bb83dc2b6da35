/** Generators of what visitors and hosts do, for property tests. */
import fc from 'fast-check'
import type { Event, Understanding, Values } from '../interpreter/types.ts'
import type { Value } from '../spec/spec.ts'
import { sentences, variables } from './generate.ts'

const word = fc.constantFrom('a', 'Nice', '12', 'été', '', '2026-03-01')
const flight = fc.record({ to: word, price: fc.integer({ min: 1, max: 99 }) }, { noNullPrototype: true })
/** What a page or a business system may give. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  word,
  fc.string(),
  fc.constantFrom<Value>(0, -3, 2.5, 1e300, true, false),
  fc.array(word, { maxLength: 5 }),
  flight,
  fc.array(flight, { maxLength: 5 }),
)
export const anyValues: fc.Arbitrary<Values> = fc.oneof(
  fc.dictionary(fc.constantFrom(...variables), anyValue, { noNullPrototype: true }),
  fc.dictionary(fc.string(), anyValue, { noNullPrototype: true }),
)

const understanding: fc.Arbitrary<Understanding> = fc.record(
  {
    certain: fc.constantFrom('sure', 'unsure', 'no'),
    candidates: fc.array(
      fc.record({
        kind: fc.constantFrom('option', 'entry', 'skill'),
        at: fc.integer({ min: -2, max: 6 }),
        score: fc.double(),
      }),
    ),
    value: fc.oneof(word, fc.integer({ min: 1, max: 30 })),
    beyond: fc.constant(true),
    command: fc.constantFrom('human', 'back', 'restart'),
    several: fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 3 }),
  },
  { requiredKeys: ['certain', 'candidates'] },
)

/** The step of a host's answer that comes when nobody waits for it any more. */
export const LATE = 99

const from = (weight: number, arbitrary: fc.Arbitrary<Event>) => ({ weight, arbitrary })
const typed = fc.constantFrom(
  'humain',
  'retour',
  'réserver',
  '3',
  'nom@exemple.fr',
  '0612345678',
  '14h30',
  'AB12',
  'passer',
)

/** What visitors and hosts do during a conversation, sensible or not. */
export const anyAction: fc.Arbitrary<Event> = fc.oneof(
  from(
    6,
    fc.oneof(fc.constantFrom(...sentences), fc.string(), typed).map((text) => ({ is: 'text', text })),
  ),
  from(
    6,
    fc.integer({ min: -1, max: 5 }).map((option) => ({ is: 'press', option })),
  ),
  from(
    3,
    fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 3 }).map((options) => ({ is: 'pick', options })),
  ),
  from(
    4,
    fc
      .tuple(fc.constantFrom(0, 0, 0, LATE), fc.integer({ min: -1, max: 3 }), anyValues)
      .map(([step, exit, values]) => ({ is: 'acted', step, exit, values })),
  ),
  from(
    2,
    fc.integer({ min: -1, max: 9 }).map((answer) => ({ is: 'correct', answer })),
  ),
  from(3, fc.constantFrom<Event>({ is: 'human' }, { is: 'back' }, { is: 'restart' }, { is: 'again' })),
  from(
    1,
    understanding.map((found) => ({ is: 'matched', found })),
  ),
)

const beginning: fc.Arbitrary<Event> = fc
  .record({ values: anyValues, given: anyValues, visitor: fc.nat(), from: fc.nat(1) }, { requiredKeys: [] })
  .map((start) => ({ is: 'start', ...start }))

/** Also beginnings, and new values from the page. */
export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  from(20, anyAction),
  from(1, beginning),
  from(
    1,
    anyValues.map((values) => ({ is: 'values', values })),
  ),
)
