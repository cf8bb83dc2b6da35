/** The address under which people reach this server. */
import type { Env } from '../env.ts'

/** Without a slash at its end. Without BASE_URL it is what the browser asked for. */
export function publicUrl(env: Pick<Env, 'baseUrl' | 'port'>, headers: Headers): string {
  if (env.baseUrl) return env.baseUrl
  const host = headers.get('host') ?? ''
  return `http://${/^[\w.:[\]-]+$/.test(host) ? host : `localhost:${env.port}`}`
}
