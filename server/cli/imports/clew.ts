/** Clew's own files, of this version or an older one. */
import { parseBot } from '../../../schema/bot/parse.ts'
import { migrated } from '../../../schema/migrations/migrations.ts'
import { recordsIn, type Raw } from '../../../schema/migrations/raw.ts'
import { decodeText } from '../../../schema/import/foreign/text.ts'
import type { Importer, ToldItem } from './importer.ts'

export const clew: Importer = {
  fits: (_, text) => {
    const value = readJson(text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'clew')
  },
  read([{ bytes }], language) {
    const value = readJson(decodeText(bytes) ?? '')
    const read = parseBot(value)
    if (!read.bot) return { faults: read.faults }
    const before = value as Raw
    const now = recordsOf(migrated(before))
    const items = [...recordsOf(before)].flatMap(([where, record]): ToldItem[] => {
      const same = JSON.stringify(record) === JSON.stringify(now.get(where))
      const what = typeof record.kind === 'string' ? record.kind : ''
      return same ? [] : [{ is: 'adapted', where, what, why: ADAPTED[language] }]
    })
    return {
      bot: read.bot,
      counts: { exact: recordsOf(before).size - items.length, adapted: items.length, todo: 0 },
      items,
    }
  },
}

const ADAPTED = {
  fr: 'S’écrit aujourd’hui autrement ; le sens est le même.',
  en: 'Is written in another way today; it means the same.',
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
