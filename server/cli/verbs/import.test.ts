import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bot } from '../../../schema/bot/bot.ts'
import { formatBot } from '../../../schema/bot/json.ts'
import { parseBot } from '../../../schema/bot/parse.ts'
import { picturesIn, withPictures } from '../../../schema/bot/pictures.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { clew, folder } from '../testing.case.ts'

const { dir, file } = folder()
const fixture = (name: string) => new URL(`../../../schema/migrations/fixtures/${name}`, import.meta.url).pathname
const bot = aBot()
  .main((flow) => flow.start('m').message('m', 'Hello'))
  .build()
const out = join(dir, 'out.json')
const botIn = (name: string) => parseBot(JSON.parse(readFileSync(name, 'utf8'))).bot as Bot

describe('clew import', () => {
  it('brings an older bot to today’s format', async () => {
    const ran = await clew(['import', fixture('2-before.json'), '--out', out])
    expect(ran).toEqual({
      code: 0,
      err: '',
      out: `Imported (clew): 4 as they were, 1 adapted, 0 to do.
  ~ main › c — condition: Is written in another way today; it means the same.
${out} written (${readFileSync(out).byteLength} bytes).
`,
    })
    expect(botIn(out)).toEqual(botIn(fixture('2-after.json')))
    expect((await clew(['import', fixture('2-before.json'), '--out', out, '--force'], { lang: 'fr' })).out).toContain(
      'le sens est le même',
    )
  })
  it.each([['import'], ['export'], ['coverage', '--propose']])('%s leaves no picture behind', async (...verb) => {
    const pictures = { ['a'.repeat(64)]: 'data:image/png;base64,AAAA' }
    const [from, to] = [file('pictured.json', withPictures(formatBot(bot), pictures)), join(dir, `${verb[0]}ed.json`)]
    expect((await clew([...verb, from, '--out', to])).err).toBe('')
    expect(picturesIn(JSON.parse(readFileSync(to, 'utf8')))).toEqual(pictures)
  })
  it('reports as one JSON object', async () => {
    const { out: printed } = await clew([
      'import',
      fixture('2-before.json'),
      '--kind',
      'clew',
      '--out',
      out,
      '--force',
      '--json',
    ])
    expect(JSON.parse(printed)).toEqual({
      kind: 'clew',
      counts: { exact: 4, adapted: 1, todo: 0 },
      items: [{ where: 'main › c', what: 'condition', why: 'Is written in another way today; it means the same.' }],
      written: [{ file: out, bytes: readFileSync(out).byteLength }],
    })
  })
  it('writes a bot of today in its stable order', async () => {
    const shuffled = file('shuffled.json', JSON.stringify(Object.fromEntries(Object.entries(bot).reverse())))
    const { code, out: printed } = await clew(['import', shuffled, '--out', out, '--force'])
    expect(code).toBe(0)
    expect(printed).toContain('2 as they were, 0 adapted')
    expect(readFileSync(out, 'utf8')).toBe(formatBot(botIn(shuffled)))
    expect((await clew(['compare', shuffled, out])).code).toBe(0)
  })
  it('makes a bot of a spreadsheet, and brings it up to date', async () => {
    const to = join(dir, 'faq-bot.json')
    const first = await clew(['import', faq, '--out', to])
    expect(first.err).toBe('')
    expect(first.out).toContain('Imported (sheet): 1 as it was, 0 adapted, 1 to do.')
    expect(first.out).toContain('! faq › row 3 — Question: The question “When?” has no answer')
    expect(first.code).toBe(1)
    expect((await clew(['check', to])).code).toBe(1)
    const told = JSON.parse((await clew(['import', faq, '--out', to, '--json'])).out) as Record<string, unknown>
    expect(told).toEqual({
      kind: 'sheet',
      counts: { exact: 1, adapted: 0, todo: 1 },
      items: [{ where: 'faq › row 3', what: 'Question', why: expect.stringContaining('has no answer') as string }],
      written: [{ file: to, bytes: readFileSync(to).byteLength }],
    })
    const complete = file('faq2.csv', 'Question;Answer\nWHERE;Here.\nWhen?;Now.\n')
    expect((await clew(['import', complete, '--out', to])).code).toBe(0)
    expect(botIn(to).entries.map(({ answer }) => answer.en)).toEqual(['Here.', 'Now.'])
    expect((await clew(['check', to])).code).toBe(0)
  })
  it('makes a bot of Typebot files', async () => {
    const typebot = (id: string, text: string, link: string) =>
      file(
        `${id}.json`,
        JSON.stringify({
          version: '6.1',
          id,
          name: id,
          events: [{ id: 'start', type: 'start', outgoingEdgeId: 'e', graphCoordinates: { x: 0, y: 0 } }],
          groups: [
            {
              id: `${id}g`,
              title: 'Group',
              graphCoordinates: { x: 0, y: 0 },
              blocks: [
                { id: `${id}t`, type: 'text', content: { richText: [{ type: 'p', children: [{ text }] }] } },
                ...(link ? [{ id: `${id}l`, type: 'Typebot link', options: { typebotId: link } }] : []),
              ],
            },
          ],
          edges: [{ id: 'e', from: { eventId: 'start' }, to: { groupId: `${id}g` } }],
          variables: [],
          theme: {},
          settings: {},
        }),
      )
    const to = join(dir, 'typebot.json')
    const ran = await clew(['import', typebot('one', 'Hello', 'two'), typebot('two', 'Goodbye', ''), '--out', to])
    expect(ran.out).toContain('Imported (typebot)')
    expect(botIn(to).flows).toHaveLength(2)
    expect((await clew(['play', to], { input: '' })).out).toContain('Goodbye')
  })
  it('writes a flow as a Mermaid flowchart, and reads that again', async () => {
    const source = file('drawn-bot.json', formatBot(bot))
    const [drawing, page] = [join(dir, 'drawn.mmd'), join(dir, 'drawn.md')]
    expect((await clew(['export', source, '--as', 'mermaid', '--out', drawing])).code).toBe(0)
    expect(readFileSync(drawing, 'utf8')).toMatch(/^flowchart LR\n/)
    await clew(['export', source, '--as', 'mermaid', '--out', page])
    expect(readFileSync(page, 'utf8')).toContain(`\`\`\`mermaid\n${readFileSync(drawing, 'utf8')}`)
    const to = join(dir, 'drawn.json')
    await clew(['import', drawing, '--out', to])
    expect(readFileSync(to, 'utf8')).toContain('Hello')
  })
  it('takes back the texts that were exported', async () => {
    const source = file('texts-bot.json', formatBot(bot))
    const table = join(dir, 'texts.csv')
    expect((await clew(['export', source, '--as', 'texts', '--out', table])).code).toBe(0)
    const translated = file('translated.csv', readFileSync(table, 'utf8').replace(/Hello/g, 'Hello there'))
    expect(await clew(['import', translated, '--out', source])).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(source, 'utf8')).toContain('Hello there')
    const workbook = join(dir, 'texts.xlsx')
    await clew(['export', source, '--as', 'texts', '--out', workbook])
    expect((await clew(['import', workbook, '--out', source])).out).toContain('1 as it was')
    expect((await clew(['import', workbook, '--out', join(dir, 'new.json')])).err).toContain('into that bot')
  })
  it('replaces no file that it does not bring up to date, unless it is told to', async () => {
    const to = file('kept.json', formatBot(bot))
    const list = file('new.md', 'Tea or coffee?\n  Tea\n    Good choice\n  Coffee\n    Coming')
    const refused = await clew(['import', list, '--out', to])
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('is there already') as string })
    expect((await clew(['import', list, '--out', to], { lang: 'fr' })).err).toContain('existe déjà')
    expect(readFileSync(to, 'utf8')).toBe(formatBot(bot))
    expect(await clew(['import', list, '--out', to, '--force'])).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(to, 'utf8')).toContain('Good choice')
    // A spreadsheet then makes a bot anew.
    await clew(['import', faq, '--out', to, '--force'])
    expect(readFileSync(to, 'utf8')).not.toContain('Good choice')
  })
  it('brings a bot to today’s format where it is', async () => {
    const to = file('older.json', readFileSync(fixture('2-before.json')))
    expect(await clew(['import', to, '--out', to])).toMatchObject({ code: 0, err: '' })
    expect(botIn(to)).toEqual(botIn(fixture('2-after.json')))
  })
  it('writes nothing when something is refused', async () => {
    const to = join(dir, 'untouched.json')
    expect((await clew(['import', file('empty.csv', ';;'), '--out', to])).code).toBe(2)
    expect(existsSync(to)).toBe(false)
  })
  const faq = file('faq.csv', 'Question;Answer\nWhere?;Here.\nWhen?;\n')
  it.each([
    ['outline', 'list.md', '- Tea or coffee?\n  - Tea\n    - Good choice\n  - Coffee\n    - Coming'],
    ['mermaid', 'chart.mmd', 'flowchart TD\n  a[Tea or coffee?] -->|Tea| b[Good choice]\n  a -->|Coffee| c[Coming]'],
    [
      'drawio',
      'chart.drawio',
      '<mxfile><diagram name="Page"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="a" value="Good choice" vertex="1" parent="1"><mxGeometry width="80" height="40" as="geometry"/></mxCell></root></mxGraphModel></diagram></mxfile>',
    ],
  ])('makes a bot of a list or a drawing: %s', async (kind, name, drawing) => {
    const to = join(dir, `${kind}.json`)
    const ran = await clew(['import', file(name, drawing), '--out', to, '--json'])
    expect(JSON.parse(ran.out)).toMatchObject({ kind, written: [{ file: to }] })
    expect(readFileSync(to, 'utf8')).toContain('Good choice')
  })
  const notes = file('notes.bin', 'Tea')
  const flowchart = file('chart.mmd', 'flowchart TD\n  a --> b')
  it.each<[string, string[], string]>([
    [
      'a kind that there is not',
      ['import', flowchart, '--kind', 'pdf', '--out', out],
      'There is: clew, typebot, drawio, mermaid, sheet, outline',
    ],
    ['a file of no known kind', ['import', notes, '--out', out], 'is of no known kind'],
    [
      'a file of another kind than it is said to be',
      ['import', flowchart, '--kind', 'clew', '--out', out],
      'not a Clew bot',
    ],
    ['a bot with faults', ['import', file('faulty.json', '{"clew": 2, "name": 3}'), '--out', out], 'name'],
    ['a newer bot', ['import', file('newer.json', '{"clew": 99}'), '--out', out], 'newer version'],
    ['several spreadsheets', ['import', faq, faq, '--out', out], 'Only one file is expected'],
    ['a spreadsheet into a file that is no bot', ['import', faq, '--out', flowchart], 'not JSON'],
    [
      'what is no spreadsheet',
      ['import', file('a.png', Uint8Array.of(0x89, 0x50, 0, 1)), '--kind', 'sheet', '--out', out],
      'is no spreadsheet',
    ],
    [
      'an old workbook',
      ['import', file('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])), '--out', out],
      'old format',
    ],
    ['no file to write', ['import', flowchart], 'Where to?'],
    ['no file', ['import', '--out', out], 'Which file?'],
    ['a missing file', ['import', join(dir, 'none'), '--out', out], 'does not exist'],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    const ran = await clew(args)
    expect(ran.code).toBe(2)
    expect(ran.out + ran.err).toContain(sentence)
  })
})
