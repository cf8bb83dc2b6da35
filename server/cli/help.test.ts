import { describe, expect, it } from 'vitest'
import { clew } from './testing.case.ts'
import { isVerb, optionsOf, verbs } from './verbs.ts'
import { helpIn } from './words/help/help.ts'

const names = Object.keys(verbs).filter(isVerb)

describe.each(['en', 'fr'] as const)('help in %s', (language) => {
  const pages = helpIn(language)
  it('names every verb', () => {
    for (const name of names) expect(pages.clew).toContain(`  clew ${name} `)
  })
  it.each(names)('explains %s: its options, its JSON, its exit codes', (name) => {
    const page = pages[name]
    expect(page.startsWith(`clew ${name} `)).toBe(true)
    for (const option of [...optionsOf(name), 'json']) expect(page).toContain(`--${option}`)
    expect(page).toMatch(/: 0 .*, 1 .*, 2 /s)
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(110)
  })
  it.each(names)('is printed for %s either way', async (name) => {
    const asked = await clew(['help', name], { lang: language })
    expect(asked).toEqual({ code: 0, out: `${pages[name]}\n`, err: '' })
    expect(await clew([name, '--help'], { lang: language })).toEqual(asked)
    expect(JSON.parse((await clew(['help', name, '--json'])).out)).toEqual({ verb: name, help: helpIn('en')[name] })
  })
  it.each([['help'], ['--help'], ['-h']])('is printed for %s', async (word) =>
    expect(await clew([word], { lang: language })).toEqual({ code: 0, out: `${pages.clew}\n`, err: '' }),
  )
})

it.each<[string[], number, string]>([
  [[], 2, 'clew check'],
  [['help', 'dance'], 2, 'no command “dance”'],
  [['dance', '--help'], 2, 'no command “dance”'],
  [['check', 'a.json', '--out', 'b'], 2, 'clew check has no option “--out”'],
  [['test', 'a.json', '--propose'], 2, 'clew test has no option “--propose”'],
])('%j', async (args, code, words) => {
  const ran = await clew(args)
  expect(ran.code).toBe(code)
  expect(ran.out + ran.err).toContain(words)
})
