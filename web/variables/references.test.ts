import { expect, test } from 'vitest'
import { aBot } from '../../schema/testing/build.ts'
import { partsOf, referencesOf } from './references.ts'

const bot = aBot('en')
  .variable('flights', { name: 'Flights', type: 'list' })
  .variable('seats', { type: 'list' })
  .variable('flight', { name: 'Flight', type: 'record' })
  .variable('shown', { type: 'record' })
  .main((flow) =>
    flow
      .start('find')
      .step('call', 'find', {
        example: '{ "flights": [{ "number": "A1", "price": 9 }], "seats": ["A", "B"] }',
        results: [
          { id: 'r1', path: 'flights', variable: 'flights', fields: [{ id: 'f', name: 'cost', path: 'price' }] },
          { id: 'r2', path: 'seats', variable: 'seats', fields: [] },
        ],
      })
      .choice('pick', 'Which?', [], { items: 'flights', variable: 'flight' })
      .step('message', 'show', { items: 'flights', item: 'shown' }),
  )
  .build()

test.each([
  ['flights', ['count', '1.cost']],
  ['seats', ['count']],
  ['flight', ['cost']],
  ['shown', ['cost']],
  ['nobody', []],
])('of %s one can read %j', (variable, parts) => {
  expect(partsOf(bot, variable).map(({ part }) => part)).toEqual(parts)
})

test('templates name variables, those that every bot has, then parts', () => {
  expect(referencesOf(bot).map(({ id }) => id)).toEqual([
    ...['flights', 'seats', 'flight', 'shown', 'today', 'time'],
    ...['flights.count', 'flights.1.cost', 'seats.count', 'flight.cost', 'shown.cost'],
  ])
})

test('the whole fields of a reply are known where none is picked', () => {
  const open = structuredClone(bot)
  const call = open.flows[0]?.steps.find((step) => step.kind === 'call')
  if (call?.kind === 'call' && call.results[0]) call.results[0].fields = []
  expect(partsOf(open, 'flights').map(({ part }) => part)).toEqual(['count', '1.number', '1.price'])
})
