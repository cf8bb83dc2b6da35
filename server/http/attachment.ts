/** Sends a file of JSON under a name that people gave. */
import type { Context as HonoContext } from 'hono'
import type { AppEnv } from './app.ts'

export function attachJson(c: HonoContext<AppEnv>, name: string, text: string) {
  const file = name.replace(/[^\p{L}\p{N} _-]+/gu, '').trim() || 'bot'
  c.header('Content-Disposition', `attachment; filename="bot.json"; filename*=UTF-8''${encodeURIComponent(file)}.json`)
  return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' })
}
