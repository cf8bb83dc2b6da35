/** Clew's own files, of this version or an older one. */
import { parseBot } from '../../../schema/bot/parse.ts'
import { migrated } from '../../../schema/migrations/migrations.ts'
import { recordsIn, type Raw } from '../../../schema/migrations/raw.ts'
import type { Importer, ImportItem } from './importer.ts'

export const clew: Importer = {
  fits: (text) => {
    const value = readJson(text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'clew')
  },
  read(text, language) {
    const value = readJson(text)
    const read = parseBot(value)
    if (!read.bot) return { faults: read.faults }
    const before = value as Raw
    const now = recordsOf(migrated(before))
    const items = [...recordsOf(before)].map(([at, record]): ImportItem => {
      const same = JSON.stringify(record) === JSON.stringify(now.get(at))
      return { at, is: same ? 'exact' : 'adapted', words: same ? '' : ADAPTED[language] }
    })
    const adapted = items.filter(({ is }) => is === 'adapted')
    return {
      bot: read.bot,
      counts: { exact: items.length - adapted.length, adapted: adapted.length, todo: 0 },
      items: adapted,
    }
  },
}

const ADAPTED = {
  fr: 'écrit aujourd’hui autrement ; le sens est le même.',
  en: 'is written in another way today; it means the same.',
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Steps, entries, variables and samples, by where they are. */
function recordsOf(bot: Raw): Map<string, Raw> {
  const named = (list: unknown, before: string) =>
    recordsIn(list).map((record): [string, Raw] => [`${before} › ${String(record.id)}`, record])
  return new Map([
    ...recordsIn(bot.flows).flatMap((flow) => named(flow.steps, String(flow.id))),
    ...['variables', 'entries', 'samples'].flatMap((list) => named(bot[list], list)),
  ])
}
