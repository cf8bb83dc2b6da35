/** Files are read as spreadsheets or refused with a sentence, whatever is in them. */
import { zipSync } from 'fflate'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../imported.ts'
import { toldRefusal } from '../../words.ts'
import { readSheets } from './read.ts'
import { sheetWords } from '../words.ts'
import { rowsOf, workbook } from './xlsx/workbook.case.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian = false) => {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), !bigEndian)
  return bytes
}
const windows = (text: string) =>
  Uint8Array.from(text, (letter) => (letter === '’' ? 0x92 : letter === '€' ? 0x80 : letter.charCodeAt(0)))

const read = (bytes: Uint8Array, name = 'a.csv') => readSheets({ name, bytes })
function cells(bytes: Uint8Array): string[][] {
  const sheets = read(bytes)
  if (isRefusal(sheets)) throw new Error(toldRefusal(sheets, sheetWords.en))
  return sheets.sheets.flatMap(({ rows }) => rows.map((row) => [...row.cells]))
}

describe('CSV', () => {
  const both = [
    ['Où ?', 'Là, à côté'],
    ['L’été ?', '10 €'],
  ]
  it.each<[string, Uint8Array]>([
    ['semicolons', utf8('Où ?;Là, à côté\nL’été ?;10 €\n')],
    ['commas', utf8('Où ?,"Là, à côté"\r\nL’été ?,10 €')],
    ['tabs', utf8('Où ?\tLà, à côté\nL’été ?\t10 €')],
    ['a named separator', utf8('sep=;\r\nOù ?;Là, à côté\r\nL’été ?;10 €')],
    ['UTF-8 with its mark', utf8('\ufeffOù ?;Là, à côté\nL’été ?;10 €')],
    ['UTF-16', utf16('\ufeffOù ?\tLà, à côté\nL’été ?\t10 €')],
    ['UTF-16, big end first', utf16('\ufeffOù ?\tLà, à côté\nL’été ?\t10 €', true)],
    ['Windows-1252', windows('Où ?;Là, à côté\nL’été ?;10 €')],
  ])('reads %s', (_, bytes) => expect(cells(bytes)).toEqual(both))

  it.each<[string, string[][]]>([
    [
      'a;"b\nc ""d"""\n;\ne;f',
      [
        ['a', 'b\nc "d"'],
        ['e', 'f'],
      ],
    ],
    ['Bonjour, ça va, vous ?\nOui\nNon, merci', [['Bonjour, ça va, vous ?'], ['Oui'], ['Non, merci']]],
    ['a;=HYPERLINK("https://x")', [['a', '=HYPERLINK("https://x")']]],
    [
      '__proto__;constructor\n1;2',
      [
        ['__proto__', 'constructor'],
        ['1', '2'],
      ],
    ],
    [' a\u0007 ;\u00a0b\r', [['a', 'b']]],
  ])('%j', (text, rows) => expect(cells(utf8(text))).toEqual(rows))

  it('counts rows as the spreadsheet does', () => {
    const sheets = read(utf8('a;b\n\n"c\nd";e'))
    expect('sheets' in sheets && sheets.sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 3])
  })

  it('reads back every table that is written', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a;b', 'a,b', '"', 'a\nb', "'", '=1', 'é'))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 20 }), (rows) => {
        const clean = (words: string) =>
          words
            .replace(/\r\n?/g, '\n')
            .replace(/[^\P{Cc}\n\t]/gu, '')
            .trim()
        const whole = rows.map((row) => ['x', ...row, 'x'])
        expect(cells(utf8(Papa.unparse(whole, { delimiter: ';', newline: '\n' })))).toEqual(
          whole.map((row) => row.map(clean)),
        )
      }),
    )
  })
})

describe('XLSX', () => {
  it('reads what cells show and never calculates', () => {
    const bytes = workbook({
      shared:
        '<si><t>Où est</t></si><si><r><rPr><b/></rPr><t>mon </t></r><r><t xml:space="preserve">colis ?</t></r><rPh><t>x</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;day &quot;0"/></numFmts>' +
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>',
      sheets: {
        FAQ:
          '<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
          '<row><c><v>0.30000000000000004</v></c><c s="1"><v>46082</v></c><c s="2"><v>46082.5</v></c><c s="3"><v>0.2</v></c><c s="4"><v>7</v></c></row>' +
          '<row><c t="b"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>cached</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>SUM(A1)</f></c>' +
          '<c t="inlineStr"><is><t>a_x000D_&#10;b &lt;c&gt;</t></is></c></row></sheetData>',
      },
    })
    const sheets = read(bytes)
    expect('sheets' in sheets && sheets.sheets).toEqual([
      {
        name: 'FAQ',
        rows: [
          { number: 2, cells: ['Où est', '', 'mon colis ?'] },
          { number: 3, cells: ['0.3', '2026-03-01', '2026-03-01', '20 %', '7'] },
          { number: 4, cells: ['TRUE', 'cached', '#DIV/0!', '', 'a\nb <c>'], formulas: new Map([[3, '=SUM(A1)']]) },
        ],
      },
    ])
  })
  it('keeps links, spreads merged cells, leaves hidden sheets', () => {
    const bytes = workbook({
      prefix: 'x:',
      sheets: {
        Shown:
          rowsOf([
            ['Livraison', 'Où ?'],
            ['', 'Quand ?'],
          ]) +
          '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="C1:XFD1048576"/></mergeCells>' +
          '<hyperlinks><hyperlink ref="B1" r:id="a"/><hyperlink ref="B2" r:id="b"/></hyperlinks>',
        Hidden: rowsOf([['x']]),
      },
      states: { Hidden: 'state="veryHidden"' },
      addresses: { a: 'https://a.fr/?x=1&y=2', b: 'javascript:alert(1)' },
    })
    expect(read(bytes)).toEqual({
      sheets: [
        {
          name: 'Shown',
          rows: [
            { number: 1, cells: ['Livraison', 'Où ?'], links: new Map([[1, 'https://a.fr/?x=1&y=2']]) },
            { number: 2, cells: ['Livraison', 'Quand ?'] },
          ],
        },
      ],
      hidden: ['Hidden'],
    })
  })
})

/** The same file with another size in its directory. */
function claiming(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at < changed.length - 46; at++)
    if (
      view.getUint32(at, true) === 0x02014b50 &&
      new TextDecoder().decode(changed.subarray(at + 46, at + 46 + part.length)) === part
    )
      view.setUint32(at + 24, size, true)
  return changed
}

const oldOffice = (more: Uint8Array) => {
  const bytes = new Uint8Array(2_000)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(more, 1_000)
  return bytes
}

describe('what is refused', () => {
  const one = workbook({ sheets: { a: rowsOf([['Question', 'Réponse']]) } })
  const part = 'xl/worksheets/sheet0.xml'
  const zeros = new Uint8Array(30_000_000)
  it.each<[string, () => Uint8Array, string]>([
    ['50 MB', () => new Uint8Array(50_000_000), 'larger than 20 MB'],
    ['100,000 rows of CSV', () => utf8('a;b\n'.repeat(100_000)), 'more than 50000 rows'],
    [
      '100,000 rows of XLSX',
      () =>
        workbook({
          sheets: { a: rowsOf(Array.from({ length: 100_000 }, (_, at) => [`q${at * 7919}`, `r${at * 104729}`])) },
        }),
      'more than 50000 rows',
    ],
    ['a thousand columns', () => utf8(`${'a;'.repeat(1_000)}b`), 'more than 200 columns'],
    [
      'a cell at the far right',
      () => workbook({ sheets: { a: '<sheetData><row><c r="XFD1" t="str"><v>a</v></c></row></sheetData>' } }),
      'more than 200 columns',
    ],
    ['quotes that never close', () => utf8('a;b\nc;"d\ne;f'), 'In row 2'],
    ['nothing', () => utf8(''), 'empty'],
    ['blank cells', () => utf8(';;\n;;\n'), 'empty'],
    ['an empty workbook', () => workbook({ sheets: { a: '<sheetData/>' } }), 'empty'],
    ['a workbook cut short', () => one.slice(0, one.length - 40), 'damaged'],
    ['a part cut short', () => claiming(one, part, 5_000), 'damaged'],
    ['XML that breaks off', () => workbook({ sheets: { a: '<sheetData><row><c' } }), 'damaged'],
    [
      'a zip bomb that says so',
      () => workbook({ sheets: { a: '<sheetData/>' }, more: { 'xl/media/a.xml': zeros } }),
      'enormous',
    ],
    [
      'a zip bomb that lies',
      () =>
        claiming(
          workbook({ sheets: { a: '<sheetData/>' }, more: { 'xl/sharedStrings.xml': zeros } }),
          'xl/sharedStrings.xml',
          900,
        ),
      'enormous',
    ],
    [
      'ten thousand parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`a${at}`, new Uint8Array()]))),
      'enormous',
    ],
    ['a password', () => oldOffice(utf16('EncryptedPackage')), 'protected by a password'],
    ['an old .xls', () => oldOffice(utf16('Workbook')), 'old format'],
    [
      'an OpenDocument sheet',
      () => zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet') }),
      'no .xlsx workbook',
    ],
    ['a Word document', () => zipSync({ 'word/document.xml': utf8('<a/>') }), 'no .xlsx workbook'],
    ['another ZIP file', () => zipSync({ '../../etc/passwd': utf8('x') }), 'no spreadsheet'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'no spreadsheet'],
    ['a page', () => utf8('<!DOCTYPE html><table><tr><td>a'), 'no spreadsheet'],
  ])('%s', (_, bytes, sentence) => {
    const refused = read(bytes())
    if (!isRefusal(refused)) throw new Error('It was read.')
    expect(toldRefusal(refused, sheetWords.en)).toContain(sentence)
    expect(toldRefusal(refused, sheetWords.fr)).not.toMatch(/\{|^[a-z-]+$/)
  })

  it('expands nothing that a document declares', () => {
    const bytes = workbook({
      more: {
        'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      },
      sheets: { a: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>' },
    })
    expect(cells(bytes)).toEqual([['&b;']])
  })
  it('takes nesting of any depth', () => {
    const deep = '<is>'.repeat(100_000)
    expect(
      cells(
        workbook({
          sheets: {
            a: `<sheetData><row><c t="inlineStr">${deep}<t>a</t>${deep.replaceAll('<', '</')}</c></row></sheetData>`,
          },
        }),
      ),
    ).toEqual([['a']])
  })
  it('never throws on what chance makes of a workbook', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(one.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = one.slice()
          for (const [at, value] of changes) bytes[at] = value
          expect(read(bytes)).toBeTypeOf('object')
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

it('tells how far it is', () => {
  for (const bytes of [
    utf8('Question;Réponse\n'.repeat(5_000)),
    workbook({ sheets: { a: rowsOf(Array.from({ length: 5_000 }, (_, at) => [`q${at}`, 'r'])) } }),
  ]) {
    const told: number[] = []
    expect('sheets' in readSheets({ name: 'a', bytes }, (done, all) => told.push(done / all))).toBe(true)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(Math.max(...told)).toBeLessThanOrEqual(1)
  }
})
