/** The commands of the pages about the command line and about importing do what these say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatBot } from '../../schema/bot/json.ts'
import { logic, say, typebotOf } from '../../schema/import/typebot/testing/files.ts'
import { readScript } from '../../schema/samples/samples.ts'
import { aBot } from '../../schema/testing/build.ts'
import { newBotStatements } from '../bots/newBot.ts'
import { systemClock } from '../clock.ts'
import { atOnce, openDb, tables } from '../db/db.ts'
import { clew, folder } from './testing.case.ts'
import { isVerb, verbs } from './verbs.ts'

const root = new URL('../..', import.meta.url).pathname
const pageOf = (name: string) => readFileSync(join(root, 'docs', `${name}.md`), 'utf8')
const page = pageOf('command-line')
const { dir, file } = folder()

const bot = aBot('en', 'fr')
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
  .sample('tea', '# Tea\n= resolved')
  .build()

/** Commands as they are typed, with the exit code that a remark promises. */
const commandsOf = (text: string) =>
  Array.from(
    text.matchAll(
      /^[- ]*(?:run: )?npm (?:--prefix clew )?run (?:--silent )?clew -- ([^#\n]+?)(?: # exits with (\d))?$/gm,
    ),
    ([, words = '', code = '0']): [string, number] => [words, Number(code)],
  )
const commands = commandsOf(page)

describe('docs/command-line.md and docs/importing.md', () => {
  let id = ''
  beforeAll(async () => {
    file('bot.json', formatBot(bot))
    file('script.txt', '# café\n= resolved')
    file('faq.csv', 'Question;Answer\nWhere is my parcel?;On its way.\n')
    const desk = logic('Typebot link', { typebotId: 't:desk' })
    file('main.json', JSON.stringify(typebotOf({ name: 'Reception', groups: { Hello: [say('Hello.'), desk] } })))
    file('linked.json', JSON.stringify(typebotOf({ name: 'Desk', id: 't:desk', groups: { Desk: [say('Yes?')] } })))
    file('old.json', readFileSync(join(root, 'schema/migrations/fixtures/2-before.json'), 'utf8'))
    const { db, close } = await openDb({ url: `file:${join(dir, 'clew.db')}`, root })
    const { row, statements } = newBotStatements({ db, clock: systemClock }, 'w', bot)
    await atOnce(db, [db.insert(tables.workspace).values({ id: 'w', name: 'W', createdAt: 0 } as never), ...statements])
    close()
    id = row.id
  })

  it.each([...commands, ...commandsOf(pageOf('importing'))])('clew %s', async (words, code) => {
    const args = words.split(' ').map((word) => (/\.(json|txt|csv|xlsx)$|^specs$/.test(word) ? join(dir, word) : word))
    const named = args.map((word, at) => (args[at - 1] === '--bot' ? id : word))
    const ran = await clew(named, { env: { DATA_DIR: dir } })
    expect(ran).toMatchObject({ code, err: '' })
    if (words.includes('--json')) expect(JSON.parse(ran.out)).toBeTypeOf('object')
  })
  it('shows every verb, in the table and as a command', () => {
    const shown = new Set(commands.map(([words]) => words.split(' ')[0] ?? ''))
    for (const verb of Object.keys(verbs).filter(isVerb)) {
      expect(page).toContain(`| \`${verb} `)
      expect(shown).toContain(verb)
    }
  })
  it('shows scripts that can be read, and every mark', () => {
    const blocks = Array.from(page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm))
    const scripts = blocks.flatMap(([, language, script = '']) => (language ? [] : readScript(script)))
    expect(scripts.length).toBeGreaterThan(1)
    expect(scripts.flatMap(({ faults }) => faults)).toEqual([])
    const rows = Array.from(page.matchAll(/^\| `([^`]+)` +\| (?!lists)/gm), ([, mark = '']) =>
      mark.replace(/\\\|/g, '|'),
    )
    const read = rows.flatMap((row) => readScript(row).lines.map(({ is }) => is))
    expect(new Set(read)).toEqual(
      new Set([
        'text',
        'press',
        'human',
        'correct',
        'from',
        'given',
        'reply',
        'says',
        'waits',
        'ran',
        'holds',
        'outcome',
      ]),
    )
  })
})
