/** Two origins on loopback: Clew with the built widget and a few compiled bots, and a website that embeds it under every kind of rule. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bot } from '../../schema/bot/bot.ts'
import { caching } from '../../server/publicapi/caching.ts'
import { faceOf } from '../../server/releases/freeze.ts'
import { bots } from './bots.ts'
import { compiled } from './compiled.ts'
import { hostPage } from './hostPage.ts'

const built = new URL('../../build/embed/', import.meta.url)

async function listen(listener: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** How a manifest can go wrong, by the key that asks for it. */
const faults: Record<string, (response: ServerResponse) => void> = {
  missing: (response) =>
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":{"code":"not_found"}}'),
  broken: (response) => response.writeHead(500).end('oops'),
  html: (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Login</title>'),
  cut: (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"clew":1,"specs":{'),
  empty: (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('null'),
  hang: () => undefined,
}

/** What Clew has of these bots, each made when it is first asked for. */
class Published {
  readonly specs = new Map<string, string>()

  manifest(key: string): object | null {
    const like = (other: string, more: object) => ({ ...this.manifest(other), key, ...more })
    switch (key) {
      case 'strange':
        return { clew: 99, accent: '#123456' }
      case 'nospec':
        return like('parcel', { specs: { en: '0'.repeat(64) } })
      case 'noscript':
        return like('parcel', { widget: '/w/0123/nothing.js' })
      case 'elsewhere':
        return like('parcel', { origins: ['https://good.example'] })
      default:
        return Object.hasOwn(bots, key) ? this.#publish(key, bots[key]!) : null
    }
  }

  #publish(key: string, bot: Bot): object {
    const hashes = Object.entries(compiled(bot).specs).map(([locale, spec]) => {
      const body = JSON.stringify(spec)
      const hash = createHash('sha256').update(body).digest('hex')
      this.specs.set(hash, body)
      return [locale, hash]
    })
    const { triggers = [], ...face } = faceOf(bot)
    return {
      clew: 1,
      key,
      release: 'release1',
      specs: Object.fromEntries(hashes),
      widget: '/w/0123/widget.js',
      ...face,
      ...(triggers.length > 0 && { triggers: { part: '/w/0123/triggers.js', list: triggers } }),
    }
  }
}

export interface Site {
  /** The website that embeds. */
  host: string
  clew: string
  /** Paths asked of Clew since `forget`. */
  asked: string[]
  /** Batches that came to `/v1/events`. */
  batches: { bot: string; conversation: string; events: { kind: string; data?: object }[] }[]
  /** Names of the conversations that were erased. */
  erased: string[]
  forget(): void
  /** Clew is gone; the website is still there. */
  lose(): Promise<void>
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const published = new Published()
  const files = new Map(readdirSync(built).map((name) => [name, readFileSync(new URL(name, built))]))
  if (!files.has('loader.js')) throw new Error('The widget is not built: npm run build')
  const asked: string[] = []
  const batches: Site['batches'] = []
  const erased: string[] = []

  const answer = (response: ServerResponse, type: string, body: string | Buffer | undefined, kept: string) =>
    body === undefined
      ? response.writeHead(404).end()
      : response.writeHead(200, { 'content-type': type, 'cache-control': kept }).end(body)

  const clew = await listen((request: IncomingMessage, response) => {
    const path = new URL(request.url ?? '/', 'http://clew').pathname
    asked.push(path)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('cross-origin-resource-policy', 'cross-origin')
    const [, folder, name = ''] = /^\/(\w+)\/(?:0123\/)?(.*)$/.exec(path) ?? []
    if (path === '/embed.js') answer(response, 'text/javascript', files.get('loader.js'), caching.loader)
    else if (folder === 'w') answer(response, 'text/javascript', files.get(name), caching.immutable)
    else if (folder === 's')
      answer(response, 'application/json', published.specs.get(name.replace('.json', '')), caching.immutable)
    else if (folder === 'p' && faults[name]) faults[name](response)
    else if (folder === 'p')
      answer(response, 'application/json', JSON.stringify(published.manifest(name)), caching.manifest)
    else if (path === '/v1/events') {
      let body = ''
      request.on('data', (part: Buffer) => (body += part.toString()))
      request.on('end', () => {
        batches.push(JSON.parse(body) as Site['batches'][number])
        response.writeHead(202).end()
      })
    } else if (path.startsWith('/v1/conversations/')) {
      response.setHeader('access-control-allow-methods', 'DELETE')
      if (request.method === 'DELETE') erased.push(path.slice('/v1/conversations/'.length))
      response.writeHead(204).end()
    } else response.writeHead(404).end()
  })
  const host = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
    const page = hostPage(pathname, searchParams, clew.origin)
    response.writeHead(page ? 200 : 404, page?.headers).end(page?.body)
  })
  return {
    host: host.origin,
    clew: clew.origin,
    asked,
    batches,
    erased,
    forget: () => {
      asked.length = 0
      batches.length = 0
      erased.length = 0
    },
    lose: () => end(clew.server),
    close: async () => {
      for (const { server } of [clew, host]) if (server.listening) await end(server)
    },
  }
}

async function end(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
