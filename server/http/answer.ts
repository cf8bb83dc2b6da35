/** Answers with texts that rarely change: by ETag, and compressed once. */
import type { Context as HonoContext } from 'hono'
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import type { AppEnv } from './app.ts'

export interface Kept {
  body: string
  etag: string
  compressed?: Uint8Array<ArrayBuffer>
}

const SMALL = 1_000

export function kept(body: string): Kept {
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

export function answer(c: HonoContext<AppEnv>, text: Kept, type: string, cacheControl: string): Response {
  const headers: Record<string, string> = {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': cacheControl,
    ETag: text.etag,
    Vary: 'Accept-Encoding',
  }
  if (c.req.header('if-none-match')?.includes(text.etag)) return c.body(null, 304, headers)
  if (text.body.length < SMALL || !/\bbr\b/.test(c.req.header('accept-encoding') ?? ''))
    return c.body(text.body, 200, headers)
  text.compressed ??= Uint8Array.from(
    brotliCompressSync(text.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  )
  return c.body(text.compressed, 200, { ...headers, 'Content-Encoding': 'br' })
}
