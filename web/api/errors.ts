/** What can go wrong with a request, as one class with a sentence to show. */
import { m } from '../i18n/words.ts'

export class ApiError extends Error {
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  /** The server's word for it; `offline` and `away` are ours. */
  readonly code: string
  readonly details: unknown

  constructor(status: number, code: string, message: string, details?: unknown) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.details = details
  }
}

/** No answer at all: either this device has no network, or the server has gone. */
export function noAnswer(online: boolean): ApiError {
  return online ? new ApiError(0, 'away', m.api_away()) : new ApiError(0, 'offline', m.api_offline())
}

/** What an answer that is not a success says; a proxy's page instead of our JSON gets our own sentence. */
export function errorOf(status: number, body: unknown): ApiError {
  const error = isRecord(body) ? body.error : undefined
  if (isRecord(error) && typeof error.code === 'string' && typeof error.message === 'string')
    return new ApiError(status, error.code, error.message, error.details)
  return status >= 502 && status <= 504
    ? new ApiError(status, 'away', m.api_away())
    : new ApiError(status, 'internal', m.api_internal())
}

/** A sentence for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : m.api_internal()
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** What a page shows instead of what it could not get; the props of the kit's `ErrorState`. */
export function failureOf(error: unknown): {
  kind: 'offline' | 'away' | 'forbidden' | 'missing' | 'error'
  text: string
} {
  const text = sentenceOf(error)
  if (!(error instanceof ApiError)) return { kind: 'error', text }
  if (error.code === 'offline') return { kind: 'offline', text: m.shell_offline_text() }
  if (error.code === 'away') return { kind: 'away', text: m.shell_away_text() }
  if (error.status === 403) return { kind: 'forbidden', text }
  return { kind: error.status === 404 ? 'missing' : 'error', text }
}
