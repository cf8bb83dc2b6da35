import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileBot } from '../../compile/compile.ts'
import { isRefusal, type SourceFile } from '../imported.ts'
import type { Report } from '../report.ts'
import type { Raw } from './reading/raw.ts'
import { fileOf, typebotOf, versions } from './testing/files.ts'
import { fixtures } from './testing/fixtures/fixtures.ts'
import { anyTypebot } from './testing/generate.case.ts'
import { walkTogether } from './testing/together.ts'
import { importTypebot } from './typebot.ts'

/** Walks of each file; their seeds are 1 to this. */
const WALKS = 50

/**
 * What may differ between a walk through Typebot and one through Clew: the first line, by which a bot of Clew says that it is one; blank
 * lines; what the ends of a scale mean and what the other of two days is, which stand in the question; an address that Typebot opens and
 * Clew offers as a link; buttons of several cards, which say which card they belong to; the
 * title of a card, which its picture has too; a question of which no option is shown, where Typebot waits in vain and Clew ends.
 */
function walkAll(files: readonly SourceFile[]) {
  const made = importTypebot(files)
  if (isRefusal(made)) throw new Error(made.refused)
  const bots = files.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as Raw)
  const compiled = compileBot(made.bot)
  const differences: string[] = []
  const passed = new Set<string>()
  let answers = 0
  for (let seed = 1; seed <= WALKS; seed++) {
    const walked = walkTogether(bots, made.bot, compiled, seed)
    answers += walked.answers
    for (const block of walked.passed) passed.add(block)
    if (walked.difference && differences.length < 3) differences.push(`seed ${seed}:\n${walked.difference}`)
  }
  return { differences, passed, answers, report: made.report }
}

describe('a bot says and asks what its Typebot does', () => {
  const rows = Object.entries(fixtures).flatMap(([name, drafts]) =>
    versions.map((version) => [name, version ?? 'none', drafts, version] as const),
  )
  it.each(rows)('%s, version %s', (_, __, drafts, version) => {
    const { differences } = walkAll(drafts.map((draft) => fileOf(typebotOf(draft, version), `${draft.name}.json`)))
    expect(differences).toEqual([])
  })

  // Walks that come nowhere would prove nothing.
  it.each(Object.entries(fixtures))('%s is walked through to all that a visitor can come to', (_, drafts) => {
    const { passed } = walkAll(drafts.map((draft) => fileOf(typebotOf(draft), `${draft.name}.json`)))
    const missed = drafts.flatMap(({ groups }) =>
      Object.entries(groups)
        .filter(([title]) => !UNREACHED.includes(title))
        .flatMap(([title, blocks]) =>
          blocks.flatMap((block, at) =>
            passed.has(`b:${title}:${at}`) || /never said/i.test(JSON.stringify(block))
              ? []
              : [`${title} ${at + 1} ${block.type}`],
          ),
        ),
    )
    expect(missed).toEqual([])
  })
})

/** Groups of the fixtures that nothing leads to, or only the page that embeds them. */
const UNREACHED = ['Lonely', 'Command', 'Reply']

/** What the report says is left to a person or read otherwise, so that what follows need not be the same. */
const OTHERWISE =
  /^(?:code|inlineCode|pathIsCode|cardsOfLists|sumOfWords|valueUnknown|orderOfWords|dayWritten|dateRange|wholeItems|equalItems|patternLeft|branchKept)$/

it('so does any bot, unless its report says otherwise', () => {
  fc.assert(
    fc.property(anyTypebot, fc.constantFrom(...versions), fc.integer({ min: 1, max: 1e6 }), (draft, version, seed) => {
      const file = typebotOf(draft, version)
      const made = importTypebot([fileOf(file)])
      if (isRefusal(made)) throw new Error(made.refused)
      fc.pre(!reasonsIn(made.report).some((why) => OTHERWISE.test(why)))
      const compiled = compileBot(made.bot)
      for (const walk of [1, 2, 3]) expect(walkTogether([file], made.bot, compiled, seed + walk).difference).toBe('')
    }),
    { numRuns: 100 },
  )
})

/** Values that JavaScript works out are left to a person, so nothing after them is the same. */
const byCode = (report: Report) =>
  reasonsIn(report).some((why) => /^(?:code|inlineCode|pathIsCode|cardsOfLists)$/.test(why))

const reasonsIn = ({ items }: Report) => items.flatMap(({ why, also = [] }) => [why, ...also.map((one) => one.why)])

const folder = process.env.TYPEBOT_FILES ?? ''

/** Every file of the folder that TYPEBOT_FILES names. */
const given = (within: string): string[] =>
  existsSync(within)
    ? readdirSync(within).flatMap((name) => {
        const path = join(within, name)
        return statSync(path).isDirectory() ? given(path) : name.endsWith('.json') ? [path] : []
      })
    : []

describe.skipIf(folder === '')('files that others wrote (TYPEBOT_FILES)', () => {
  it.each(given(folder))('%s', (path) => {
    const file = { name: path, bytes: readFileSync(path) }
    const made = importTypebot([file])
    if (isRefusal(made)) {
      expect(made.refused).toBe('oldSteps')
      return
    }
    if (byCode(made.report)) return
    expect(walkAll([file]).differences).toEqual([])
  })
})
