/** What every field of the inspector needs to know; given once at the top. */
import { createContext } from 'svelte'
import type { Bot } from '../../schema/bot/bot.ts'
import type { Where } from '../../schema/problems/problems.ts'
import type { BotSession } from '../collaboration/session.svelte.ts'

export type InspectedSession = Pick<
  BotSession,
  'botId' | 'doc' | 'bot' | 'canWrite' | 'edit' | 'undo' | 'redo' | 'refresh' | 'separateUndo' | 'writers'
>

export interface Inspection {
  readonly session: InspectedSession
  readonly bot: Bot
  /** The flow whose step is shown. */
  readonly flow: string
  /** The language that is written in. */
  readonly locale: string
  /** A second language, beside it for translating; null for none. */
  readonly beside: string | null
  jump(where: Where): void
}

export const [getInspection, setInspection] = createContext<Inspection>()
