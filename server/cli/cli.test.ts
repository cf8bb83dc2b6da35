import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatBot } from '../../schema/bot/json.ts'
import { aBot } from '../../schema/testing/build.ts'
import { systemClock } from '../clock.ts'
import { newBotStatements } from '../bots/newBot.ts'
import { atOnce, openDb, tables } from '../db/db.ts'
import { lockDataDir } from '../db/lock.ts'
import { clew, folder, type Ran } from './testing.case.ts'

const root = new URL('../..', import.meta.url).pathname
const { dir, file } = folder()
const aGoodBot = () =>
  aBot('en', 'fr')
    .settings({ welcome: { en: 'Hi, a bot here.', fr: 'Bonjour, ici un bot.' }, contact: 'tel:123' })
    .main((flow) =>
      flow
        .start('c')
        .choice('c', { en: 'Tea or coffee?', fr: 'Thé ou café ?' }, [
          [{ en: 'Tea', fr: 'Thé' }, 'e'],
          [{ en: 'Coffee', fr: 'Café' }, 'e'],
        ])
        .end('e'),
    )
const good = file('good.json', formatBot(aGoodBot().build()))
const failing = file('failing.json', formatBot(aGoodBot().sample('tea', '> tea\n= transferred').build()))
const wrong = file(
  'wrong.json',
  formatBot(
    aBot()
      .main((flow) => flow.start('j').jump('j', ''))
      .build(),
  ),
)

/** The same as a process of its own. */
function clewProcess(args: string[], input = ''): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', join(root, 'server/cli/cli.ts'), ...args],
      { cwd: root, env: { ...process.env, LC_ALL: 'en' } },
      (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
    child.stdin?.end(input)
  })
}

describe('the command line', () => {
  it('finds nothing wrong in a good bot', async () => {
    expect(await clew(['check', good])).toEqual({ code: 0, out: 'No problem found.\n', err: '' })
  })
  it('lists problems, also as one JSON object', async () => {
    const { code, out } = await clew(['check', wrong], { lang: 'fr_FR.UTF-8' })
    expect(code).toBe(1)
    expect(out).toContain('Ce renvoi ne mène nulle part.')
    expect(out).toContain('1 erreur, 1 avertissement.')
    const json = await clew(['check', wrong, '--json'])
    expect(JSON.parse(json.out)).toMatchObject({
      errors: 1,
      problems: [{ rule: 'jump-without-target', severity: 'error' }, {}],
    })
  })
  it('compiles to one file a language', async () => {
    const out = join(dir, 'deep/specs')
    expect((await clew(['compile', good, '--out', out])).code).toBe(0)
    expect(JSON.parse(readFileSync(join(out, 'spec.fr.json'), 'utf8'))).toMatchObject({ clew: 4, locale: 'fr' })
    expect(JSON.parse(readFileSync(join(out, 'map.json'), 'utf8'))).toMatchObject({ steps: ['start_main', 'c', 'e'] })
    expect((await clew(['compile', wrong, '--out', out])).code).toBe(1)
  })
  it('plays a script', async () => {
    const script = file('script.txt', '# café\n= resolved')
    const { code, out } = await clew(['play', good, '--locale', 'fr', '--script', script, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'resolved',
      transcript: [
        { from: 'bot', text: 'Bonjour, ici un bot.', step: '' },
        { from: 'bot', text: 'Thé ou café\u202f?', options: ['Thé', 'Café'], step: 'c' },
        { from: 'visitor', text: 'Café', step: 'c' },
      ],
    })
  })
  it('plays what is typed', async () => {
    const { code, out } = await clew(['play', good], { input: 'coffee please\n' })
    expect(code).toBe(0)
    expect(out).toContain('[Tea] [Coffee]')
    expect(out).toContain('resolved')
  })
  it('tests the samples', async () => {
    const { code, out } = await clew(['test', failing])
    expect(code).toBe(1)
    expect(out).toContain('line 2: expected the outcome “transferred”, it was “resolved”')
  })

  it.each<[string[], string, number, string]>([
    [['check', good], '', 0, 'No problem found.'],
    [['play', good, '--json'], '> tea\n', 0, '"outcome": "resolved"'],
    [['check', wrong], '', 1, 'This jump leads nowhere.'],
    [['check', failing], '', 1, 'goes another way (line 2)'],
    [['dance'], '', 2, 'no command'],
  ])('ends the process of %j with its exit code', async (args, input, code, words) => {
    const ran = await clewProcess(args, input)
    expect(ran.code).toBe(code)
    expect(ran.out + ran.err).toContain(words)
  })

  const refused: [name: string, args: string[], sentence: string][] = [
    ['a missing file', ['check', join(dir, 'none.json')], 'does not exist'],
    ['a folder', ['check', dir], 'cannot be read'],
    ['what is not JSON', ['check', file('bad.json', '{ "clew": ')], 'is not JSON'],
    ['what is not text', ['check', file('bytes.json', Uint8Array.of(0xff, 0xfe, 0))], 'not text in UTF-8'],
    ['a huge file', ['check', file('huge.json', Buffer.alloc(20 * 1024 * 1024 + 1, 32))], 'larger than 20 MB'],
    ['another file', ['play', join(root, 'package.json')], 'not a Clew bot'],
    ['a newer format', ['test', file('new.json', '{ "clew": 99 }')], 'newer version'],
    [
      'a deep file',
      ['check', file('deep.json', `{ "clew": 1, "flows": ${'['.repeat(10_000)}${']'.repeat(10_000)} }`)],
      'flows',
    ],
    ['a __proto__ key', ['check', file('proto.json', '{ "clew": 1, "__proto__": { "x": 1 } }')], '__proto__'],
    ['an unknown command', ['dance'], 'no command “dance”'],
    ['an unknown option', ['check', good, '--fast'], 'no option “--fast”'],
    ['an option without its value', ['compile', good, '--out'], 'needs a value'],
    ['no file', ['check'], 'Which file?'],
    ['another language', ['play', good, '--locale', 'de'], 'does not speak “de”'],
    ['an unreadable script', ['play', good, '--script', file('s.txt', 'tea')], 'Line 1 of the script'],
    ['a file and a bot of the database', ['export', good, '--bot', 'x'], 'not both'],
    ['a form that there is not', ['export', good, '--as', 'pdf'], 'There is: bot, texts'],
    ['texts to nowhere', ['export', good, '--as', 'texts'], 'Where to?'],
    ['no bot', ['export'], 'Which bot?'],
    ['a database that is not there', ['export', '--bot', 'x'], 'no database'],
  ]
  it.each(refused)('refuses %s with a sentence', async (_, args, sentence) => {
    const { code, out, err } = await clew(args, { env: { DATA_DIR: join(dir, 'nowhere') } })
    expect(code).toBe(2)
    expect(out + err).toContain(sentence)
    expect(err).not.toContain('    at ')
  })

  it('exports a bot from its file, in its stable order', async () => {
    const ordered = file('ordered.json', (await clew(['export', good])).out)
    const text = readFileSync(ordered, 'utf8')
    expect((await clew(['export', ordered])).out).toBe(text)
    expect(JSON.parse((await clew(['export', good, '--json'])).out)).toEqual({ bot: JSON.parse(text) as unknown })
    expect((await clew(['compare', good, ordered])).code).toBe(0)
  })

  it('exports a bot, unless Clew is running on the data', async () => {
    const { client: _, db, close } = await openDb({ url: `file:${join(dir, 'clew.db')}`, root })
    const { row, statements } = newBotStatements({ db, clock: systemClock }, 'w', aGoodBot().build())
    await atOnce(db, [db.insert(tables.workspace).values({ id: 'w', name: 'W', createdAt: 0 } as never), ...statements])
    close()
    const env = { DATA_DIR: dir }
    const out = join(dir, 'exported.json')
    expect(await clew(['export', '--bot', row.id, '--out', out], { env })).toMatchObject({ code: 0, err: '' })
    expect((await clew(['check', out])).code).toBe(0)
    expect((await clew(['export', '--bot', 'nobody'], { env })).err).toContain('no bot “nobody”')
    const unlock = await lockDataDir(dir)
    expect(await clew(['export', '--bot', row.id], { env })).toMatchObject({
      code: 1,
      err: expect.stringContaining('Clew is running') as string,
    })
    unlock()
  })
})
