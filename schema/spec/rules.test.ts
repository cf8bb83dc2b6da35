import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const rulesIn = (text: string, pattern: RegExp) =>
  [...new Set(Array.from(text.matchAll(pattern), ([, rules = '']) => rules.split(' ')).flat())].sort()
const folder = new URL('.', import.meta.url)
const written = rulesIn(readFileSync(new URL('SPEC.md', folder), 'utf8'), /^- \*\*(R\d+\.\d+)\*\*/gm)
const tests = ['.', 'rules'].flatMap((place) =>
  readdirSync(new URL(`${place}/`, folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(`${place}/${file}`, folder), 'utf8')),
)

it('every rule of SPEC.md has a test, every test a rule', () => {
  expect(rulesIn(tests.join('\n'), /['"`](R\d+\.\d+(?: R\d+\.\d+)*)\b/g)).toEqual(written)
})
