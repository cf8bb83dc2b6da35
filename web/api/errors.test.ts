import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultyField } from './account.ts'
import { ask, whenSignedOut } from './client.ts'
import { ApiError, errorOf, noAnswer, sentenceOf } from './errors.ts'

afterEach(() => vi.unstubAllGlobals())

const answering = (status: number, body: string) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(body, { status }))),
  )

describe('errorOf', () => {
  it.each([
    [409, { error: { code: 'last_owner', message: 'There must be one.' } }, 'last_owner', 'There must be one.'],
    [400, { error: { code: 'invalid', message: 'No.', details: [1] } }, 'invalid', 'No.'],
    [502, undefined, 'away', undefined],
    [503, 'text', 'away', undefined],
    [500, undefined, 'internal', undefined],
    [404, { error: 'no' }, 'internal', undefined],
    [404, { error: { code: 7, message: 'x' } }, 'internal', undefined],
    [418, null, 'internal', undefined],
  ])('%i %j → %s', (status, body, code, message) => {
    const error = errorOf(status, body)
    expect(error).toMatchObject({ status, code })
    if (message) expect(error.message).toBe(message)
    else expect(error.message).not.toBe('')
  })

  it('tells no network from no server', () => {
    expect(noAnswer(false).code).toBe('offline')
    expect(noAnswer(true).code).toBe('away')
  })

  it('has a sentence for anything', () => {
    expect(sentenceOf(new ApiError(403, 'forbidden', 'Not you.'))).toBe('Not you.')
    expect(sentenceOf(new TypeError('x is undefined'))).not.toContain('undefined')
  })
})

describe('ask', () => {
  it('throws what the server says', async () => {
    answering(403, JSON.stringify({ error: { code: 'forbidden', message: 'Not you.' } }))
    await expect(ask('/api/bots')).rejects.toMatchObject({ status: 403, message: 'Not you.' })
  })

  it('throws when nobody answers', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
    )
    await expect(ask('/api/bots')).rejects.toMatchObject({ status: 0 })
  })

  it('tells who listens that nobody is signed in, but not for a wrong password', async () => {
    const heard = vi.fn()
    whenSignedOut(heard)
    answering(401, JSON.stringify({ error: { code: 'wrong_credentials', message: 'No.' } }))
    await expect(ask('/api/auth/sign-in/email')).rejects.toThrow('No.')
    expect(heard).not.toHaveBeenCalled()
    answering(401, JSON.stringify({ error: { code: 'sign_in', message: 'Sign in.' } }))
    await expect(ask('/api/me')).rejects.toThrow('Sign in.')
    expect(heard).toHaveBeenCalledOnce()
  })

  it('asks in the language of the screens', async () => {
    answering(200, '{}')
    await ask('/api/me')
    const init = vi.mocked(fetch).mock.calls[0]?.[1]
    expect(new Headers(init?.headers).get('accept-language')).toMatch(/^(en|fr)$/)
  })
})

describe('faultyField', () => {
  it.each([
    [new ApiError(409, 'email_taken', ''), 'email'],
    [new ApiError(400, 'invalid', '', [{ path: ['password'] }]), 'password'],
    [new ApiError(400, 'invalid', '', [{ path: 'name' }]), 'name'],
    [new ApiError(400, 'invalid', '', { odd: true }), undefined],
    [new Error('x'), undefined],
  ])('%# → %s', (error, field) => {
    expect(faultyField(error)).toBe(field)
  })
})
