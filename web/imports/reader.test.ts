// What the worker of the page does with files that nobody should have to be afraid of: a sentence, or a bot that can be kept.
import { describe, expect, it } from 'vitest'
import { wordsOfFault } from '../../schema/bot/faults.ts'
import { exportBot } from '../../schema/bot/json.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { rowsOf, workbook } from '../../schema/import/sheet/file/xlsx/workbook.case.ts'
import { toldRefusal, toldReport } from '../../schema/import/words.ts'
import { importWords } from '../../schema/import/wordsOf.ts'
import { readFiles, type Found, type NotRead } from './reader.ts'

type Content = string | Uint8Array | number[]
const bytesOf = (content: Content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content)

const read = (...files: [name: string, content: Content][]) =>
  readFiles(
    { files: files.map(([name, content]) => ({ name, bytes: bytesOf(content) })), language: 'fr' },
    () => undefined,
  )

/** Why it wasn't taken in: a sentence in both languages, or which of the page's own. */
function refusalOf(result: Found | NotRead): string {
  if ('bot' in result) return 'taken in'
  if ('unknown' in result) return result.unknown
  if ('faults' in result) {
    for (const language of ['fr', 'en'] as const) expect(wordsOfFault(result.faults[0]!, language)).toMatch(/^.{15,}$/s)
    return 'faults'
  }
  for (const language of ['fr', 'en'] as const)
    expect(toldRefusal(result.refused, importWords(result.kind, language))).toMatch(/^[^{}]{15,}$/s)
  return `${result.kind} ${result.refused.refused}`
}

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const large = ' '.repeat(50_000_000)

describe('what is refused', () => {
  const rows: [name: string, file: string, content: () => Content, refusal: string][] = [
    ['a Typebot of 50 MB', 'a.json', () => `{"version":"6","groups":[${large}],"edges":[]}`, 'typebot tooLarge'],
    ['a sheet of 50 MB', 'a.csv', () => large, 'sheet too-large'],
    ['a list of 50 MB', 'a.md', () => `- a${large}`, 'outline too-large'],
    ['a flowchart of 50 MB', 'a.mmd', () => `flowchart TD\n${large}`, 'mermaid too-large'],
    ['a drawing of 50 MB', 'a.drawio', () => `<mxfile>${large}`, 'drawio too-large'],
    [
      'a Typebot with a depth of 10,000',
      'a.json',
      () => `{"version":"6","groups":[],"edges":[],"theme":${deep(10_000)}}`,
      'typebot tooDeep',
    ],
    ['a bot with a depth of 10,000', 'a.json', () => `{"clew":4,"flows":${deep(10_000)}}`, 'faults'],
    [
      'a list with a depth of 10,000',
      'a.md',
      () =>
        Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at / 10)}x`).join('\n') +
        `\n${Array.from({ length: 150 }, (_, at) => `${' '.repeat(at)}y`).join('\n')}`,
      'outline too-deep',
    ],
    ['half a Typebot', 'a.json', () => '{"version":"6.1","groups":[{"id":"a","blocks":[', 'typebot notJson'],
    [
      'a workbook of 100,000 rows',
      'a.xlsx',
      () => workbook({ sheets: { a: rowsOf(Array.from({ length: 100_000 }, (_, at) => [`q${at}`, `r${at}`])) } }),
      'sheet too-many-rows',
    ],
    ['100,000 rows', 'a.csv', () => `Question;Réponse\n${'a;b\n'.repeat(100_000)}`, 'sheet too-many-rows'],
    [
      'a zip bomb',
      'a.xlsx',
      () => workbook({ sheets: { a: '<sheetData/>' }, more: { 'xl/media/a.xml': new Uint8Array(30_000_000) } }),
      'sheet bomb',
    ],
    [
      'a workbook cut short',
      'a.xlsx',
      () => workbook({ sheets: { a: rowsOf([['Question']]) } }).slice(0, 300),
      'sheet damaged',
    ],
    ['nothing', 'a.csv', () => '', 'sheet empty'],
    ['a song', 'a.mp3', () => [0x49, 0x44, 0x33, 0, 1], 'kind'],
    ['JSON of something else', 'a.json', () => '{"__proto__":{"clew":4},"flows":[]}', 'kind'],
  ]
  it.each(rows)('%s', (_, name, content, refusal) => expect(refusalOf(read([name, content()]))).toBe(refusal))

  it('files of several kinds, and several that make no bot together', () => {
    expect(refusalOf(read(['a.csv', 'Question;Réponse\na;b'], ['b.csv', 'Question;Réponse\na;b']))).toBe('several')
    expect(refusalOf(read(['a.mmd', 'flowchart TD\na-->b'], ['b.csv', 'Question;Réponse\na;b']))).toBe('several')
    expect(refusalOf(read())).toBe('nothing')
  })
})

describe('what is taken in', () => {
  const rows: [name: string, file: string, content: () => Content, words: string][] = [
    ['Windows-1252', 'a.csv', () => [...'Question;Réponse\nOù ?;Là.'].map((letter) => letter.charCodeAt(0)), 'Où ?'],
    [
      'UTF-16',
      'a.csv',
      () => [0xff, 0xfe, ...[...'Question;Réponse\nOù ?;Là.'].flatMap((letter) => [letter.charCodeAt(0), 0])],
      'Où ?',
    ],
    ['cells that look like formulas', 'a.csv', () => 'Question;Réponse\nOù ?;=SOMME(A1)+cmd|x', '=SOMME(A1)+cmd'],
    [
      'a formula whose result the file has',
      'a.xlsx',
      () =>
        workbook({
          sheets: {
            a: '<sheetData><row><c t="str"><v>Question</v></c><c t="str"><v>Réponse</v></c></row><row><c t="str"><v>Où ?</v></c><c t="str"><f>CONCAT("L","à")</f><v>Là</v></c></row></sheetData>',
          },
        }),
      'Là',
    ],
    [
      'names that every object has',
      'a.csv',
      () => 'Question;Réponse;__proto__\nconstructor;__proto__;x',
      'constructor',
    ],
    ['a drawing in circles', 'a.mmd', () => 'flowchart TD\na["Un"] --> b["Deux"] --> a', 'Deux'],
    [
      'a Typebot in circles',
      'a.json',
      () =>
        JSON.stringify({
          version: '6',
          groups: [
            {
              id: 'g',
              title: 'G',
              blocks: [
                {
                  id: 'b',
                  type: 'text',
                  content: { richText: [{ type: 'p', children: [{ text: 'Encore' }] }] },
                  outgoingEdgeId: 'e',
                },
              ],
            },
          ],
          edges: [{ id: 'e', from: { blockId: 'b' }, to: { groupId: 'g' } }],
          variables: [],
          events: [{ id: 's', type: 'start', outgoingEdgeId: 'e' }],
          theme: {},
          settings: {},
        }),
      'Encore',
    ],
  ]
  it.each(rows)('%s', (_, name, content, words) => {
    const found = read([name, content()])
    if (!('bot' in found)) throw new Error(refusalOf(found))
    const kept = JSON.parse(JSON.stringify(exportBot(found.bot))) as unknown
    expect(parseBot(kept)).toEqual({ bot: found.bot })
    expect(JSON.stringify(kept)).toContain(words)
    expect(
      found.kind === 'clew' ||
        toldReport(found.report!, importWords(found.kind, 'fr')).items.every(({ why }) => why.length > 10),
    ).toBe(true)
    expect(Object.prototype).not.toHaveProperty('clew')
  })
})
