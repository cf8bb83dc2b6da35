/** What can go wrong for a caller. Each class says what the caller can do about it; the words are in `words.ts`. */
import type { ErrorCode } from './words.ts'

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 503

export class CallerError extends Error {
  readonly status: ErrorStatus
  readonly code: ErrorCode
  readonly details: unknown
  constructor(status: ErrorStatus, code: ErrorCode, details?: unknown) {
    super(code)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** Send something else: the body, a parameter or a link is not acceptable. */
export class Invalid extends CallerError {
  constructor(code: ErrorCode = 'invalid', details?: unknown) {
    super(400, code, details)
  }
}

/** Sign in first. */
export class NotSignedIn extends CallerError {
  constructor(code: ErrorCode = 'sign_in') {
    super(401, code)
  }
}

/** Ask somebody with a higher role. */
export class Forbidden extends CallerError {
  constructor(code: ErrorCode = 'forbidden') {
    super(403, code)
  }
}

/** There is no such thing, or not for this caller. */
export class NotFound extends CallerError {
  constructor(code: ErrorCode = 'not_found') {
    super(404, code)
  }
}

/** Look at how things stand now and decide again. */
export class Conflict extends CallerError {
  constructor(code: ErrorCode, details?: unknown) {
    super(409, code, details)
  }
}

export class TooLarge extends CallerError {
  constructor() {
    super(413, 'too_large')
  }
}

/** Wait this many seconds. */
export class TooMany extends CallerError {
  readonly seconds: number
  constructor(seconds: number) {
    super(429, 'too_many', { seconds })
    this.seconds = seconds
  }
}
