import { describe, expect, it } from 'vitest'
import { exportBot } from '../../bot/json.ts'
import { parseBot } from '../../bot/parse.ts'
import { isRefusal } from '../imported.ts'
import { toldRefusal } from '../words.ts'
import { buttons, fileOf, say, typebotOf } from './testing/files.ts'
import { importTypebot } from './typebot.ts'
import { typebotWords } from './words.ts'

const good = () => typebotOf({ name: 'Bot', groups: { A: [say('Hello'), buttons([['On', 'A']])] } })
const bytes = (text: string, encode: (code: number) => number[]) =>
  new Uint8Array([...text].flatMap((char) => encode(char.codePointAt(0) ?? 0)))
const nested = (depth: number) =>
  `{"version":"6","groups":[],"edges":[],"theme":${'['.repeat(depth)}${']'.repeat(depth)}}`
const blocks = (count: number) => ({
  ...good(),
  groups: [{ id: 'a', title: 'A', blocks: Array.from({ length: count }, () => ({ type: 'text' })) }],
})

describe('what is refused, with a sentence in both languages', () => {
  const rows: [name: string, file: Uint8Array | string, refused: string][] = [
    ['an empty file', '', 'empty'],
    ['nothing but spaces', ' \n ', 'empty'],
    ['no JSON', 'Dear Typebot', 'notJson'],
    ['half a file', JSON.stringify(good()).slice(0, 200), 'notJson'],
    ['JSON that is no Typebot', '{"clew":2,"flows":[]}', 'notTypebot'],
    ['a list', '[1,2]', 'notTypebot'],
    ['groups that are none', '{"groups":{},"edges":[]}', 'notTypebot'],
    ['50 MB', ' '.repeat(50_000_000), 'tooLarge'],
    ['a depth of 10,000', nested(10_000), 'tooDeep'],
    ['a depth of a million', nested(1_000_000), 'tooDeep'],
    ['100,000 blocks', JSON.stringify(blocks(100_000)), 'tooMany'],
    ['the form before version 3', '{"blocks":[{"id":"b","steps":[]}],"edges":[],"steps":{}}', 'oldSteps'],
    ['a newer version', JSON.stringify({ ...good(), version: '7' }), 'newerVersion'],
    ['a version that never was', JSON.stringify({ ...good(), version: 'x' }), 'unknownVersion'],
    ['bytes that are no text', new Uint8Array([0x7b, 0, 1, 2, 0]), 'encoding'],
    ['UTF-16 without its mark', bytes(JSON.stringify(good()), (code) => [code & 255, code >> 8]), 'encoding'],
  ]
  it.each(rows)('%s', (_, file, refused) => {
    const made = importTypebot([typeof file === 'string' ? fileOf(file) : { name: 'x.json', bytes: file }])
    expect(made).toMatchObject({ refused })
    if (!isRefusal(made)) return
    for (const words of Object.values(typebotWords)) expect(toldRefusal(made, words)).toMatch(/^[^{}]{20,}[.]$/)
  })

  it('one bad file among good ones leaves nothing', () => {
    expect(importTypebot([fileOf(good()), fileOf('{}')])).toMatchObject({ refused: 'notTypebot' })
    expect(importTypebot([])).toMatchObject({ refused: 'noFile' })
  })
})

describe('what is taken in, whatever stands in it', () => {
  const text = JSON.stringify(good())
  const withGroups = (groups: unknown[], more: object = {}) => JSON.stringify({ ...good(), groups, ...more })
  const block = (id: string, more: object = {}) => ({ id, ...say('x'), ...more })
  const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']
  const rows: [name: string, file: string | Uint8Array][] = [
    ['UTF-8 with its mark', `\ufeff${text}`],
    ['UTF-16, little end first', bytes(`\ufeff${text}`, (code) => [code & 255, code >> 8])],
    ['UTF-16, big end first', bytes(`\ufeff${text}`, (code) => [code >> 8, code & 255])],
    ['Windows-1252', bytes(text.replace('Hello', 'Été'), (code) => [code])],
    [
      'keys that every object has',
      text
        .replace('{', '{"__proto__":{"groups":[]},"constructor":1,')
        .replaceAll('"options":{}', '"options":{"__proto__":{"variableId":"x"}}'),
    ],
    [
      'types, names and ids that every object has',
      withGroups(
        [
          {
            id: '__proto__',
            title: 'constructor',
            blocks: hostile.map((type) => ({ id: type, type, options: { variableId: type, groupId: type } })),
          },
        ],
        { variables: hostile.map((name) => ({ id: name, name })) },
      ),
    ],
    [
      'groups in a circle',
      JSON.stringify(
        typebotOf({ name: 'Bot', groups: { A: [say('a'), { ...say('b'), to: 'B' }], B: [{ ...say('c'), to: 'A' }] } }),
      ),
    ],
    [
      'blocks without words in a circle',
      JSON.stringify(
        typebotOf({ name: 'Bot', groups: { A: [{ ...say(''), to: 'B' }], B: [{ ...say(''), to: 'A' }] } }),
      ),
    ],
    [
      'ids twice',
      withGroups([
        { id: 'a', blocks: [block('b'), block('b')] },
        { id: 'a', blocks: [block('b')] },
      ]),
    ],
    [
      'edges to nowhere',
      withGroups([{ id: 'a', blocks: [block('b', { outgoingEdgeId: 'gone' }), block('c', { outgoingEdgeId: 'e' })] }], {
        edges: [{ id: 'e', to: { groupId: 'gone' } }, { id: 'e', to: 5 }, null, 7],
      }),
    ],
    ['halves of characters', text.replace('Hello', '\\ud83d \\udc4b x')],
    [
      'numbers beyond all bounds',
      text
        .replace('"graphCoordinates":{"x":0,', '"graphCoordinates":{"x":1e400,')
        .replace('"version":"6.1"', '"version":"6.1","createdAt":1e400'),
    ],
    [
      'nothing of the right type',
      withGroups(
        [
          null,
          5,
          'x',
          [],
          {
            blocks: [
              null,
              5,
              { type: 7 },
              { type: 'choice input', items: [null, 4, { content: {} }], options: [] },
              { type: 'Condition', items: [{ content: { comparisons: [null, {}] } }] },
              { type: 'text', content: { richText: [null, { children: [null, { text: 5 }] }] } },
            ],
          },
        ],
        { variables: [null, {}, { name: 5 }], events: [null, { type: 'command' }], theme: [], settings: 5 },
      ),
    ],
    ['a word of a million letters', text.replace('Hello', 'x'.repeat(1_000_000))],
    ['a label of 100,000 letters', text.replace('"On"', `"${'x'.repeat(100_000)}"`)],
    [
      '5,000 options',
      JSON.stringify(
        typebotOf({ name: 'Bot', groups: { A: [buttons(Array.from({ length: 5_000 }, (_, at) => `o${at}`))] } }),
      ),
    ],
    ['a name of 100,000 letters', text.replace('"name":"Bot"', `"name":"${'x'.repeat(100_000)}"`)],
    [
      '4,000 variables of one name',
      JSON.stringify({
        ...good(),
        variables: Array.from({ length: 4_000 }, (_, at) => ({
          id: `v${at}`,
          name: `same ${String.fromCharCode(0x4e00 + at)}`,
        })),
      }),
    ],
  ]
  it.each(rows)('%s', (_, file) => {
    const made = importTypebot([typeof file === 'string' ? fileOf(file) : { name: 'x.json', bytes: file }])
    // Where it is more than a bot may hold, a sentence says so.
    if (isRefusal(made)) return expect(made.refused).toBe('doesNotFit')
    expect(parseBot(JSON.parse(JSON.stringify(exportBot(made.bot)))).faults).toBeUndefined()
    expect(Object.prototype).not.toHaveProperty('groups')
  })
})
