/** The server's private routes, typed by the server itself; the only place of the web that names it. */
import { hc, type ClientResponse } from 'hono/client'
import type { AppType } from '../../server/app.ts'
import { getLocale } from '../i18n/words.ts'
import { errorOf, noAnswer } from './errors.ts'

let onSignedOut: () => void = () => undefined

/** `listener` hears when the server no longer knows who is asking. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

/** `fetch` in the language of the screens, whose failures are all `ApiError`s. */
export async function ask(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Accept-Language', getLocale())
  const response = await fetch(input, { ...init, headers, credentials: 'same-origin' }).catch(() => {
    throw noAnswer(navigator.onLine)
  })
  if (response.ok) return response
  const error = errorOf(response.status, await response.json().catch(() => undefined))
  if (error.code === 'sign_in') onSignedOut()
  throw error
}

export const client = hc<AppType>('/', { fetch: ask })

/** What a request answers. */
export async function read<T>(request: Promise<ClientResponse<T>>): Promise<T> {
  const response = await request
  return (await response.json()) as T
}

/** Search parameters of a route that declares none. */
export const query = (values: Record<string, string>): object => ({ query: values })
