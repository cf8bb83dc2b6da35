/** Refuses what another site's page makes a browser send: the session cookie travels with it, the right Origin does not. */
import type { Env } from '../env.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request from a browser comes from our own pages. Programs that send neither header are let through: they have no ambient cookie. */
export function isOwnOrigin(headers: Headers, env: Pick<Env, 'baseUrl'>): boolean {
  const origin = headers.get('origin')
  if (origin === null) return (headers.get('sec-fetch-site') ?? 'none') !== 'cross-site'
  if (env.baseUrl && origin === new URL(env.baseUrl).origin) return true
  return !env.baseUrl && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

export function isUnsafe(method: string): boolean {
  return !SAFE.has(method)
}
