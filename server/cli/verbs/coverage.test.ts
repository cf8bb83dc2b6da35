import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatBot } from '../../../schema/bot/json.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { clew, folder } from '../testing.case.ts'

const { dir, file } = folder()
const tea = () =>
  aBot('en', 'fr')
    .settings({ welcome: { en: 'Hi, a bot here.', fr: 'Bonjour, ici un bot.' }, contact: 'tel:123' })
    .main((flow) =>
      flow
        .start('c')
        .choice('c', { en: '**Tea** or coffee?', fr: 'Thé ou café ?' }, [
          [{ en: 'Tea', fr: 'Thé' }, 'm'],
          [{ en: 'Coffee', fr: 'Café' }, 'e'],
        ])
        .message('m', { en: 'Here you are', fr: 'Voici' }, 'e')
        .end('e'),
    )
    .entry('h', { en: 'Opening hours', fr: 'Horaires' }, { en: 'Nine.', fr: 'Neuf.' })
const bare = file('bare.json', formatBot(tea().build()))
const half = file('half.json', formatBot(tea().sample('coffee', '# Coffee\n= resolved').build()))
const broken = file(
  'broken.json',
  formatBot(
    aBot()
      .main((flow) => flow.start('j').jump('j', ''))
      .build(),
  ),
)
const nbsp = (text: string) => text.replace(/\u00a0/g, ' ')

describe('clew coverage', () => {
  it('tells the shares and names what is missed, once', async () =>
    expect(await clew(['coverage', half])).toEqual({
      code: 0,
      err: '',
      out: `Steps    3 of 4 (75 %)
Exits    2 of 4 (50 %)
Answers  0 of 1 (0 %)

Steps that no sample comes to:
  main › m “Here you are”

Exits that no sample takes:
  main › c “Tea or coffee?” → Tea

Answers that no sample asks for:
  Opening hours
`,
    }))
  it('tells it in French', async () =>
    expect(nbsp((await clew(['coverage', half], { lang: 'fr' })).out)).toContain(
      'Sorties qu’aucun exemple ne prend :\n  main › c « Tea or coffee? » → Tea',
    ))
  it('tells it as one JSON object', async () =>
    expect(JSON.parse((await clew(['coverage', half, '--json'])).out)).toEqual({
      steps: { reached: 3, count: 4, percent: 75, missed: [{ id: 'm', name: 'main › m “Here you are”' }] },
      exits: {
        reached: 2,
        count: 4,
        percent: 50,
        missed: [
          { step: 'c', exit: 'c_1', name: 'main › c “Tea or coffee?” → Tea' },
          { step: 'm', exit: 'next', name: 'main › m “Here you are” → next' },
        ],
      },
      entries: { reached: 0, count: 1, percent: 0, missed: [{ id: 'h', name: 'Opening hours' }] },
    }))
  it.each([
    ['50', 0],
    ['51', 1],
  ])('with --least %s ends with %d', async (least, code) =>
    expect((await clew(['coverage', half, '--least', least])).code).toBe(code),
  )
  it('proposes what is missing', async () => {
    const { code, out } = await clew(['coverage', half, '--propose'])
    expect(code).toBe(0)
    expect(out).toContain(
      '2 samples proposed:\n\n// Tea (en)\n# Tea\n= resolved\n\n// Opening hours (en)\n> Opening hours\n@ c\n',
    )
  })
  it('writes a bot whose samples come to everything and pass', async () => {
    const out = join(dir, 'proposed.json')
    const ran = await clew(['coverage', bare, '--propose', '--locale', 'fr', '--out', out, '--json'])
    expect(JSON.parse(ran.out)).toMatchObject({
      proposals: [{ name: 'Thé', locale: 'fr' }, { name: 'Café' }, { name: 'Horaires' }],
      unreached: [],
      written: [{ file: out, bytes: readFileSync(out).byteLength }],
    })
    expect((await clew(['coverage', out, '--least', '100'])).code).toBe(0)
    expect((await clew(['test', out])).out).toContain('3 of 3 samples passed.')
    expect((await clew(['coverage', out, '--propose'])).out).toContain('No sample is proposed.')
  })
  it('says what can’t be reached, and why', async () => {
    const never = file(
      'never.json',
      formatBot(
        aBot()
          .settings({ welcome: 'A bot.', contact: 'tel:1' })
          .variable('v')
          .main((flow) =>
            flow
              .start('t')
              .condition('t', [['v', 'is', 'x', 'm']], 'e')
              .message('m', 'Never', 'e')
              .end('e'),
          )
          .build(),
      ),
    )
    expect((await clew(['coverage', never, '--propose'])).out).toContain(`Not reached by what is proposed either:
  main › m “Never” — no conversation comes to this step
  main › t → t_1 — with all that was tried, this step is left another way
`)
  })
  it.each(['faq-delivery', 'it-helpdesk'])('proposes samples for everything in the template %s', async (template) => {
    const out = join(dir, `${template}.json`)
    const source = new URL(`../../demo/bots/${template}.json`, import.meta.url).pathname
    const proposed = await clew(['coverage', source, '--propose', '--out', out, '--json'])
    expect(JSON.parse(proposed.out)).toMatchObject({ unreached: [] })
    expect((await clew(['coverage', out, '--least', '100'])).code).toBe(0)
    expect((await clew(['test', out])).code).toBe(0)
  })
  it.each<[string, string[], number, string]>([
    ['a bot with errors', ['coverage', broken], 1, 'errors that must be corrected first'],
    ['no file', ['coverage'], 2, 'Which file?'],
    ['a share that is none', ['coverage', half, '--least', 'all'], 2, 'from 0 to 100, not “all”'],
    ['a share above all', ['coverage', half, '--least', '101'], 2, 'from 0 to 100'],
    ['a file to write without proposals', ['coverage', half, '--out', 'x.json'], 2, 'go with --propose'],
    ['a language it doesn’t speak', ['coverage', half, '--propose', '--locale', 'de'], 2, 'does not speak “de”'],
  ])('refuses %s', async (_, args, code, words) => {
    const ran = await clew(args)
    expect(ran.code).toBe(code)
    expect(ran.out + ran.err).toContain(words)
  })
})
