import { describe, expect, it } from 'vitest'
import { formatBot } from './json.ts'
import { wordsOfFault } from './faults.ts'
import { parseBot } from './parse.ts'

const flow = { id: 'main', name: 'Main', steps: [{ id: 'a', kind: 'start' }], layout: { a: [0, 0] } }
const good = { clew: 2, name: 'Bot', locales: ['fr'], flows: [flow] }

describe('what is refused, with its place', () => {
  const rows: [name: string, file: unknown, code: string, at: string][] = [
    ['no object', 'hello', 'not-a-bot', ''],
    ['another JSON file', { version: 6 }, 'not-a-bot', ''],
    ['a newer format', { ...good, clew: 3 }, 'newer-format', ''],
    ['an unknown key', { ...good, role: 'owner' }, 'unknown-key', ''],
    [
      'a prototype as key',
      JSON.parse('{"clew":2,"name":"x","locales":["fr"],"flows":[],"__proto__":{"x":1}}'),
      'unknown-key',
      '',
    ],
    [
      'an unknown kind',
      { ...good, flows: [{ ...flow, steps: [{ id: 'a', kind: 'code' }] }] },
      'unknown-kind',
      'flows[0].steps[0]',
    ],
    ['an id that every object has', { ...good, entries: [{ id: 'constructor' }] }, 'bad-id', 'entries[0]'],
    ['an id twice', { ...good, entries: [{ id: 'e' }, { id: 'e' }] }, 'double-id', 'entries[1]'],
    ['a variable with capitals', { ...good, variables: [{ id: 'Name' }] }, 'bad-id', 'variables[0]'],
    ['a number that is none', { ...good, settings: { boldness: 'x' } }, 'wrong-type', 'settings.boldness'],
    ['a number out of range', { ...good, settings: { boldness: 2 } }, 'out-of-range', 'settings.boldness'],
    [
      'a text that is too long',
      { ...good, settings: { title: { fr: 'x'.repeat(20_001) } } },
      'too-large',
      'settings.title.fr',
    ],
    ['a text in no language', { ...good, settings: { title: { french: 'x' } } }, 'bad-locale', 'settings.title'],
    ['no language', { ...good, locales: [] }, 'no-locale', 'locales'],
    ['no main flow', { ...good, flows: [] }, 'no-main-flow', 'flows'],
    ['a place that is none', { ...good, flows: [{ ...flow, layout: { a: [0] } }] }, 'wrong-type', 'flows[0].layout.a'],
    [
      'a line to nowhere',
      { ...good, flows: [{ ...flow, steps: [{ id: 'a', kind: 'start', exits: { next: 5 } }] }] },
      'bad-id',
      'flows[0].steps[0].exits',
    ],
    [
      'a step id twice, in two flows',
      { ...good, flows: [flow, { ...flow, id: 'other' }] },
      'double-id',
      'flows[1].steps[0]',
    ],
    [
      'an option named like a fixed exit',
      { ...good, flows: [{ ...flow, steps: [{ id: 'a', kind: 'choice', options: [{ id: 'other' }] }] }] },
      'bad-id',
      'flows[0].steps[0].options[0]',
    ],
    [
      'a step with another key',
      { ...good, flows: [{ ...flow, steps: [{ id: 'a', kind: 'start', secret: 1 }] }] },
      'unknown-key',
      'flows[0].steps[0]',
    ],
  ]
  it.each(rows)('%s', (_, file, code, at) => {
    const { faults } = parseBot(file)
    expect(faults?.[0]).toMatchObject({ code, at })
    for (const language of ['fr', 'en'] as const)
      expect(wordsOfFault(faults![0]!, language)).not.toMatch(/\{at\}|\{detail\}/)
  })
})

const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 1)
it.each([deep, { toString: null, valueOf: null }])('an id that has no words is bad', (id) => {
  const faults = [
    { flows: [{ id, steps: [] }] },
    { flows: [{ ...flow, steps: [{ id: 'a', kind: id }] }] },
    { flows: [{ ...flow, steps: [{ id: 'a', kind: 'wait', exits: { next: id } }] }] },
    { settings: { humanStep: id } },
    { locales: [id] },
  ].map((part) => parseBot({ ...good, ...part }).faults?.[0]?.code)
  expect(faults).toEqual(['bad-id', 'unknown-kind', 'bad-id', 'bad-id', 'bad-locale'])
})

it('fills in what is left out and writes it short again', () => {
  const { bot } = parseBot(good)
  expect(bot?.settings.accent).toBe('#4f46e5')
  expect(JSON.parse(formatBot(bot!))).toEqual({ ...good, settings: {}, variables: [], entries: [], samples: [] })
})

it('lists at most fifty faults of a file full of them', () => {
  expect(parseBot({ ...good, entries: Array.from({ length: 500 }, () => ({ id: '?' })) }).faults).toHaveLength(50)
})
