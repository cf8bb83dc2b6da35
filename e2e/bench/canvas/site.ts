/** The peer's page on loopback, with a drawing that is chosen for it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'vite'
import type { Boxes } from './drawing.ts'

export interface Site {
  address: string
  show(drawing: Boxes): void
  close(): void
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<link rel="stylesheet" href="/page.css"><div id="root"></div><script type="module" src="/page.js"></script></html>`

/** Built as for production. */
async function built(): Promise<{ code: string; style: string }> {
  const result = await build({
    configFile: false,
    root: join(process.cwd(), 'e2e/bench/canvas'),
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry: 'reactpage.ts', formats: ['es'], fileName: 'page' } },
  })
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []))
  const code = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []))
  const style = outputs.flatMap((output) => (output.type === 'asset' ? [String(output.source)] : []))
  return { code: code.join('\n'), style: style.join('\n') }
}

export async function openSite(): Promise<Site> {
  const { code, style } = await built()
  let drawing: Boxes = { boxes: [], lines: [] }
  const answers: Record<string, [type: string, body: () => string]> = {
    '/': ['text/html; charset=utf-8', () => PAGE],
    '/page.js': ['text/javascript', () => code],
    '/page.css': ['text/css', () => style],
    '/drawing.json': ['application/json', () => JSON.stringify(drawing)],
  }
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url ?? ''] ?? []
    if (type && body) response.writeHead(200, { 'content-type': type }).end(body())
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show: (wanted) => (drawing = wanted),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
