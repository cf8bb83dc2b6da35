/** What the bot would understand of a sentence now, by the very matcher that visitors get. */
import type { Bot } from '../../schema/bot/bot.ts'
import { compileBot } from '../../schema/compile/compile.ts'
import { createMatcher } from '../../schema/match/match.ts'
import { trainAgain } from '../../schema/match/train/trainer.ts'

export interface Ranked {
  kind: 'entry' | 'skill'
  id: string
  /** 0 … 1 */
  score: number
}

export interface Understood {
  certain: 'sure' | 'unsure' | 'no'
  ranking: Ranked[]
}

export type Understand = (sentence: string) => Understood

/** Trains on the bot as it stands; keep the result for as long as the bot is the same. */
export function understanding(bot: Bot, locale: string): Understand {
  const { specs, map } = compileBot(bot, { drafts: true, train: trainAgain })
  const spec = specs[locale]
  if (!spec) return () => ({ certain: 'no', ranking: [] })
  const matcher = createMatcher(spec)
  return (sentence) => {
    const { certain, candidates } = matcher.match({ text: sentence })
    const ranking = candidates.flatMap(({ kind, at, score }): Ranked[] => {
      const id = kind === 'entry' ? map.entries[at] : kind === 'skill' ? map.skills[at] : undefined
      return id === undefined || kind === 'option' ? [] : [{ kind, id, score }]
    })
    return { certain, ranking }
  }
}
