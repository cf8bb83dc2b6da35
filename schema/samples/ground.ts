/** What a script is played on: the bot as visitors get it, and where it begins at a step that no line leads to, the drawing with such steps. */
import type { Bot } from '../bot/bot.ts'
import { compileBot, type CompiledBot } from '../compile/compile.ts'
import type { MatchIndex } from '../match/run/matchIndex.ts'
import { readScript } from './script.ts'

export type Ground = (script: string) => CompiledBot

/** The bot is compiled anew for such scripts only, and learns nothing anew: the knowledge is the same. */
export function groundOf(bot: Bot, compiled: CompiledBot): Ground {
  const run = new Set(compiled.map.steps)
  let drafts: CompiledBot | undefined
  return (script) => {
    const from = readScript(script).lines.findLast(({ is }) => is === 'from')
    if (from?.is !== 'from' || run.has(from.value)) return compiled
    drafts ??= compileBot(bot, {
      drafts: true,
      train: (_, { locale = '' } = {}) => {
        const spec = compiled.specs[locale]
        if (!spec) throw new RangeError(`No spec in ${locale}.`)
        return spec.index as MatchIndex
      },
    })
    return drafts.map.steps.includes(from.value) ? drafts : compiled
  }
}
