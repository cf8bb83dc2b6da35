import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'
import { languageOf } from '../words.ts'
import { addressReader, rateKey } from './address.ts'
import { depthOf } from './body.ts'

describe('bodies', () => {
  let server: TestServer
  let owner: Visitor
  beforeAll(async () => {
    server = await startTestServer()
    owner = await server.owner()
  })
  afterAll(() => server.stop())

  it.each([
    ['no JSON', '{', {}, 400],
    ['nothing', '', {}, 400],
    ['a list', '[]', {}, 400],
    ['T31 10,000 brackets', `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, {}, 400],
    ['a megabyte and more', `{"name":"${'x'.repeat(1_100_000)}"}`, {}, 413],
    ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['text', '{"name":"x","locale":"fr"}', { 'content-type': 'text/plain' }, 415],
    ['a long name', JSON.stringify({ name: 'x'.repeat(200), locale: 'fr' }), {}, 400],
    ['an unknown template', '{"name":"x","locale":"fr","template":"none"}', {}, 404],
    ['a polluted host page’s JSON', '{"name":"\\"x\\"","locale":["fr"]}', {}, 400],
  ])('%s', async (_name, body, headers, status) => {
    expect((await owner.ask('POST', '/api/bots', body, headers)).status).toBe(status)
    expect((await owner.get('/api/bots')).body).toEqual({ bots: [] })
  })

  it('a body without a length is cut at the limit', async () => {
    const chunks = new ReadableStream<Uint8Array>({
      start(stream) {
        for (let n = 0; n < 30; n++) stream.enqueue(new Uint8Array(50_000).fill(32))
        stream.close()
      },
    })
    const response = await fetch(`${server.url}/api/bots`, {
      method: 'POST',
      headers: { cookie: owner.cookie, origin: server.url, 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  it('answers in the language asked for', async () => {
    const anybody = server.visitor()
    const inLanguage = async (language: string) =>
      ((await anybody.get('/api/me', { 'accept-language': language })).body as { error: { message: string } }).error
        .message
    expect(await inLanguage('fr-FR,en;q=0.5')).toBe('Connectez-vous pour continuer.')
    expect(await inLanguage('en')).toBe('Sign in to go on.')
  })

  it('the app’s pages carry a strict policy and unknown addresses get a way back', async () => {
    const { headers, status, text } = await server.visitor().get('/no/such/file.txt')
    expect(status).toBe(404)
    expect(text).toContain('href="/"')
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'"])
      expect(policy).toContain(part)
  })

  it('describes its API', async () => {
    const { body } = await server.visitor().get('/api/openapi.json')
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/api/bots/{id}': { get: {}, patch: { requestBody: {} } } },
    })
  })

  it('is alive and ready', async () => {
    expect((await server.visitor().get('/healthz')).status).toBe(200)
    expect((await server.visitor().get('/readyz')).body).toEqual({ ready: true })
  })

  it('is not ready while the database takes no writes', async () => {
    await server.ctx.db.run('PRAGMA query_only=ON')
    const { status, body } = await server.visitor().get('/readyz')
    expect([status, body]).toEqual([503, { ready: false }])
    expect((await server.visitor().get('/healthz')).status).toBe(200)
    await server.ctx.db.run('PRAGMA query_only=OFF')
    expect((await server.visitor().get('/readyz')).status).toBe(200)
  })
})

it('is not ready while it drains', async () => {
  const server = await startTestServer()
  const stopped = server.stop()
  // No new connection is taken any more; a proxy asks on one that it has.
  const answer = await createApp(server.ctx).request('/readyz')
  expect([answer.status, await answer.json()]).toEqual([503, { ready: false }])
  await stopped
})

describe('addresses', () => {
  it.each([
    ['nobody is trusted', [], '1.2.3.4', '9.9.9.9', '1.2.3.4'],
    ['a proxy is', ['1.2.3.4'], '1.2.3.4', '9.9.9.9', '9.9.9.9'],
    ['what the visitor claims before it is not', ['1.2.3.4'], '1.2.3.4', '8.8.8.8, 9.9.9.9', '9.9.9.9'],
    ['a network of proxies', ['10.0.0.0/8'], '10.1.1.1', '9.9.9.9, 10.2.2.2', '9.9.9.9'],
    ['garbage ends it', ['1.2.3.4'], '1.2.3.4', 'evil', '1.2.3.4'],
    ['IPv4 in IPv6', ['1.2.3.4'], '::ffff:1.2.3.4', '9.9.9.9', '9.9.9.9'],
  ])('%s', (_name, proxies, socket, forwarded, address) => {
    expect(addressReader(proxies)(socket, forwarded)).toBe(address)
  })

  it.each([
    ['1.2.3.4', '1.2.3.4'],
    ['2001:db8:1:2::1', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (address, key) => {
    expect(rateKey(address)).toBe(key)
  })
})

it.each([
  ['{}', 1],
  ['"[[["', 0],
  ['{"a":[{"b":"]}\\"["}]}', 3],
  ['[[[', 3],
])('the depth of %s is %i', (text, depth) => {
  expect(depthOf(text)).toBe(depth)
})

it.each([
  [undefined, 'en'],
  ['de', 'en'],
  ['fr', 'fr'],
  ['de, en;q=0.5, fr;q=0.9', 'fr'],
  ['en-GB,fr;q=0.8', 'en'],
])('%s is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})
