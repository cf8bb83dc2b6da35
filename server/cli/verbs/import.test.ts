import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bot } from '../../../schema/bot/bot.ts'
import { formatBot } from '../../../schema/bot/json.ts'
import { parseBot } from '../../../schema/bot/parse.ts'
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
  ~ main › c — is written in another way today; it means the same.
${out} written (${readFileSync(out).byteLength} bytes).
`,
    })
    expect(botIn(out)).toEqual(botIn(fixture('2-after.json')))
    expect((await clew(['import', fixture('2-before.json'), '--out', out], { lang: 'fr' })).out).toContain(
      'le sens est le même',
    )
  })
  it('reports as one JSON object', async () => {
    const { out: printed } = await clew(['import', fixture('2-before.json'), '--kind', 'clew', '--out', out, '--json'])
    expect(JSON.parse(printed)).toEqual({
      kind: 'clew',
      counts: { exact: 4, adapted: 1, todo: 0 },
      items: [{ at: 'main › c', is: 'adapted', words: expect.any(String) as string }],
      written: [{ file: out, bytes: readFileSync(out).byteLength }],
    })
  })
  it('writes a bot of today in its stable order', async () => {
    const shuffled = file('shuffled.json', JSON.stringify(Object.fromEntries(Object.entries(bot).reverse())))
    const { code, out: printed } = await clew(['import', shuffled, '--out', out])
    expect(code).toBe(0)
    expect(printed).toContain('2 as they were, 0 adapted')
    expect(readFileSync(out, 'utf8')).toBe(formatBot(botIn(shuffled)))
    expect((await clew(['compare', shuffled, out])).code).toBe(0)
  })
  const flowchart = file('chart.mmd', 'flowchart TD\n  a --> b')
  it.each<[string, string[], string]>([
    [
      'a kind that is not there yet',
      ['import', flowchart, '--kind', 'mermaid', '--out', out],
      '“mermaid” cannot be imported yet',
    ],
    [
      'another kind that is not there yet',
      ['import', flowchart, '--kind', 'typebot', '--out', out],
      '“typebot” cannot be imported yet',
    ],
    ['a kind that there is not', ['import', flowchart, '--kind', 'pdf', '--out', out], 'There is: clew'],
    [
      'a file of no known kind',
      ['import', flowchart, '--out', out],
      'cannot be imported yet: typebot, sheet, outline, mermaid',
    ],
    [
      'a file of another kind than it is said to be',
      ['import', flowchart, '--kind', 'clew', '--out', out],
      'not a Clew bot',
    ],
    ['a bot with faults', ['import', file('faulty.json', '{"clew": 2, "name": 3}'), '--out', out], 'name'],
    ['a newer bot', ['import', file('newer.json', '{"clew": 99}'), '--out', out], 'newer version'],
    ['no file to write', ['import', flowchart], 'Where to?'],
    ['no file', ['import', '--out', out], 'Which file?'],
    ['a missing file', ['import', join(dir, 'none'), '--out', out], 'does not exist'],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    const ran = await clew(args)
    expect(ran.code).toBe(2)
    expect(ran.out + ran.err).toContain(sentence)
  })
})
