/** What of a bot its understanding depends on, in one language. */
import type { Bot } from '../../schema/bot/bot.ts'
import { phrasingsOf, type Phrased } from '../../schema/compile/phrasings.ts'
import { resolve } from '../../schema/compile/resolve.ts'
import type { Item } from '../../schema/match/author/items.ts'
import type { Phrasings } from '../../schema/match/train/train.ts'

/** An entry or a skill, wherever it stands. */
export interface Named {
  kind: 'entry' | 'skill'
  id: string
}

export interface Asked {
  locale: string
  boldness: number
  entries: Phrased[]
  skills: Phrased[]
}

/** Skills count that a line leads to or not. */
export const askedOf = (bot: Bot, locale: string): Asked => ({
  locale,
  boldness: bot.settings.boldness,
  ...phrasingsOf(resolve(bot, { drafts: true }), locale),
})

export const phrasingsIn = ({ entries, skills }: Asked): Phrasings => ({
  entries: entries.map(({ phrasings }) => phrasings),
  skills: skills.map(({ phrasings }) => phrasings),
})

export function named({ entries, skills }: Asked, { kind, at }: Item): Named {
  return { kind, id: (kind === 'entry' ? entries : skills)[at]?.id ?? '' }
}
