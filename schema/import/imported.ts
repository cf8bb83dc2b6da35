/** What comes of reading a foreign file. */
import type { Bot } from '../bot/bot.ts'
import type { Key, Report } from './report.ts'

/** Why a file can't be taken in; nothing of it is. A key of `words.ts`, with what it names. */
export interface Refusal {
  refused: Key
  data: Readonly<Record<string, string>>
}

export type Imported = { bot: Bot; report: Report } | Refusal

export const refuse = (refused: Key, data: Refusal['data'] = {}): Refusal => ({ refused, data })

export const isRefusal = (value: object): value is Refusal => 'refused' in value

/** A file as a person gives it. */
export interface SourceFile {
  name: string
  bytes: Uint8Array
}
