import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, it } from 'vitest'
import { formatBot } from '../../../schema/bot/json.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { runClew } from '../clew.ts'

const dir = mkdtempSync(join(tmpdir(), 'clew-compare-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function file(name: string, content: string): string {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
const bot = (tea: string, answer: string, more = false) =>
  aBot('en')
    .main((flow) => {
      const drawn = flow
        .start('c')
        .choice('c', 'Tea or coffee?', [
          [tea, 'e'],
          ['Coffee', more ? 's' : 'e'],
        ])
        .end('e')
      return more ? drawn.message('s', 'Sugar?\nMilk?', 'e') : drawn
    })
    .entry('h', 'Hours', answer)
    .build()
const before = file('before.json', formatBot(bot('Tea', '9 to 5')))
const after = file('after.json', formatBot(bot('Green tea', '8 to 5', true)))
const same = file('same.json', JSON.stringify(JSON.parse(formatBot(bot('Tea', '9 to 5')))))
const broken = file('broken.json', '{ "clew": 1 }')

async function compare(args: string[], lang = 'en') {
  const ran = { code: 0, out: '', err: '' }
  ran.code = await runClew(['compare', ...args], {
    env: { LC_ALL: lang },
    input: Readable.from(['']),
    out: (text) => (ran.out += text),
    err: (text) => (ran.err += text),
  })
  return { ...ran, out: ran.out.replace(/\u00a0/g, ' '), err: ran.err.replace(/\u00a0/g, ' ') }
}

it('finds nothing in two files of one bot', async () => {
  expect(await compare([before, same])).toEqual({ code: 0, out: 'Nothing changed.\n', err: '' })
})

it('tells the changes by group, each with before and after', async () => {
  expect(await compare([before, after])).toEqual({
    code: 1,
    err: '',
    out: `1 answer changed, 1 message added, 1 button renamed.

Answers
~ Answer changed: “Hours” › answer (English)
    - 9 to 5
    + 8 to 5

Words said
+ Message added: “Sugar?”
    + Sugar?
      Milk?
    with it: “Tea or coffee?” › “Coffee”

Buttons
~ Button renamed: “Green tea” (English) — “Tea or coffee?”
    - Tea
    + Green tea
`,
  })
})

it('tells them in French', async () => {
  const { out } = await compare([before, after], 'fr_FR.UTF-8')
  expect(out).toContain('1 réponse modifiée, 1 message ajouté, 1 bouton renommé.')
  expect(out).toContain('avec : « Tea or coffee? » › « Coffee »')
})

it('tells them as one JSON object', async () => {
  const { code, out } = await compare([before, after, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    summary: '1 answer changed, 1 message added, 1 button renamed.',
    changes: [
      {
        id: 'entries/h/answer/en',
        group: 'answers',
        what: 'changed',
        where: { entry: 'h' },
        before: '9 to 5',
        after: '8 to 5',
      },
      {
        id: 'steps/s',
        group: 'messages',
        what: 'added',
        where: { flow: 'main', step: 's' },
        before: '',
        parts: [{ after: 'Sugar?' }],
      },
      { id: 'steps/c/options/c_1/label/en', group: 'options', what: 'renamed' },
    ],
  })
})

it.each<[string, string[], string]>([
  ['one file', [before], 'Which two files?'],
  ['no file', [], 'Which two files?'],
  ['three files', [before, after, same], 'one too many'],
  ['a file that is no bot', [before, broken], 'at least one language'],
  ['a file that is missing', [join(dir, 'none.json'), after], 'does not exist'],
])('refuses %s with a sentence', async (_, args, sentence) => {
  const { code, out, err } = await compare(args)
  expect(code).toBe(2)
  expect(out + err).toContain(sentence)
})
