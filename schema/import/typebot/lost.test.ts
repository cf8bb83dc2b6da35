import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportBot } from '../../bot/json.ts'
import { parseBot } from '../../bot/parse.ts'
import { compileBot } from '../../compile/compile.ts'
import { parseText, plainText } from '../../text/text.ts'
import { isRefusal, type Imported } from '../imported.ts'
import { recordsIn, textsWithin, type Raw } from './reading/raw.ts'
import { fileOf, typebotOf, versions } from './testing/files.ts'
import { fixtures } from './testing/fixtures/fixtures.ts'
import { anyTypebot } from './testing/generate.case.ts'
import { importTypebot } from './typebot.ts'

/** The fields of blocks, items, settings whose texts visitors may read. */
const READ =
  /^(?:text|plainText|content|title|description|placeholder|button|buttonLabel|left|right|middle|retryMessageContent|alt|value|botClosed|invalidMessage|url|pictureSrc|imageUrl|searchInputPlaceholder|from|to|body|subject)$/

/** Theirs are for authors. */
const UNREAD = ['comparisons', 'variablesForTest']

/** Every text of the file that a visitor could read, in pieces between variables. */
function readable(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return READ.test(key) ? pieces(value) : []
  if (Array.isArray(value)) return value.flatMap((one) => readable(one, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value as Raw).flatMap(([name, one]) => (UNREAD.includes(name) ? [] : readable(one, name)))
}

const pieces = (text: string) =>
  text
    .split(/\{\{[^{}]*\}\}|\n/)
    .map(spaced)
    .filter(Boolean)

/** Blanks come through in one way or another. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

function missingOf(file: Raw, { bot, report }: Exclude<Imported, { refused: string }>): string[] {
  const texts = [...textsWithin(exportBot(bot)), ...textsWithin(report.items)]
  const hay = texts
    .flatMap((text) => [text, text.replace(/\\/g, ''), plainText(parseText(text))])
    .map(spaced)
    .join('\n')
  const blocks = recordsIn(file, 'groups').map((group) => group.blocks)
  return [...new Set(readable([blocks, file.settings]))].filter(
    (piece) => !hay.includes(piece) && !hay.includes(decodeURI(piece)),
  )
}

const importedOf = (...files: unknown[]) => {
  const imported = importTypebot(files.map((file) => fileOf(file)))
  if (isRefusal(imported)) throw new Error(`${imported.refused} ${JSON.stringify(imported.data)}`)
  return imported
}

describe('a text is never lost', () => {
  it('of any Typebot, which is always a bot that runs', () => {
    fc.assert(
      fc.property(anyTypebot, fc.constantFrom(...versions), (draft, version) => {
        const file = typebotOf(draft, version)
        const imported = importedOf(file)
        expect(parseBot(exportBot(imported.bot)).faults).toBeUndefined()
        compileBot(imported.bot)
        expect(missingOf(file, imported)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each(Object.entries(fixtures))('of %s', (_, drafts) => {
    for (const draft of drafts) {
      const file = typebotOf(draft)
      expect(missingOf(file, importedOf(file))).toEqual([])
    }
  })
})

const folder = process.env.TYPEBOT_FILES ?? ''

const given = (within: string): string[] =>
  existsSync(within)
    ? readdirSync(within).flatMap((name) => {
        const path = join(within, name)
        return statSync(path).isDirectory() ? given(path) : name.endsWith('.json') ? [path] : []
      })
    : []

describe.skipIf(folder === '')('of files that others wrote (TYPEBOT_FILES)', () => {
  it.each(given(folder))('%s', (path) => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as Raw
    const imported = importTypebot([fileOf(file)])
    if (isRefusal(imported)) expect(imported.refused).toBe('oldSteps')
    else expect(missingOf(file, imported)).toEqual([])
  })
})
