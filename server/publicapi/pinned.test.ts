import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../clock.ts'
import { kept } from '../http/answer.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { keepLoader, pinOf } from './pinned.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

describe('a pinned loader', () => {
  const body = 'export {} // the loader of some version'
  it('stays what it was when Clew is brought up to date, and is what the browser checks', async () => {
    await keepLoader(server.ctx.db, systemClock, kept(body))
    await keepLoader(server.ctx.db, systemClock, kept(body))
    await keepLoader(server.ctx.db, systemClock, kept(`${body}, and a newer one`))
    const { path, integrity } = pinOf(body)
    const answer = await fetch(server.url + path)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toBe(body)
    expect(integrity).toBe(`sha384-${createHash('sha384').update(text).digest('base64')}`)
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })
  it.each(['/embed-00000000000000000000.js', '/embed-x.js', '/embed-../x.js'])('%s is none', async (path) => {
    const answer = await fetch(server.url + path)
    expect(answer.headers.get('content-type')).not.toContain('javascript')
    expect(answer.status).toBe(404)
  })
})
