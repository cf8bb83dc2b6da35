/** A website on loopback with a page for each chat. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Engine, EngineName } from './engines.ts'

export interface Site {
  address: string
  close(): void
}

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' }

export async function openSite(engines: Record<EngineName, Engine>): Promise<Site> {
  const all = Object.values(engines)
  const files = new Map(all.flatMap((engine) => [...engine.files]))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const page = pathname.slice(1)
    const file = files.get(pathname)
    const answer = request.method === 'POST' && all.map((engine) => engine.answer?.(pathname)).find(Boolean)
    if (page === 'blank' || Object.hasOwn(engines, page))
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(pageOf(engines[page as EngineName] as Engine | undefined))
    else if (file)
      response
        .writeHead(200, { 'content-type': types[pathname.split('.').at(-1) ?? ''] ?? 'application/json' })
        .end(file)
    else if (answer) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** `open()` gives the milliseconds until the first question is drawn. */
const pageOf = (
  engine: Engine | undefined,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<h1>A shop</h1><p>Words of the shop.</p>${engine?.head ?? ''}
<script>
window.seen = { long: [], shift: 0 }
new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.long.push(duration))).observe({ type: 'longtask', buffered: true })
new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value })).observe({ type: 'layout-shift', buffered: true })
window.openChat = () => new Promise((resolve) => {
  const begun = performance.now()
  ${engine?.open ?? ''}
  const look = () => {
    let there = false
    try { there = ${engine?.shown ?? 'true'} } catch { /* What it looks for isn’t there yet. */ }
    if (!there) return requestAnimationFrame(look)
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
  }
  requestAnimationFrame(look)
})
</script></html>`
