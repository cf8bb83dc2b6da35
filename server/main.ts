/** Starts Clew and says where it is. */
import { createServer } from 'node:net'
import { templates } from './demo/templates.ts'
import { readEnv, type Env } from './env.ts'
import { startServer } from './start.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** The first port above one that nobody listens on. */
async function nextFreePort(port: number, host: string): Promise<number | undefined> {
  for (let tried = port + 1; tried <= Math.min(port + 50, 65_535); tried++) {
    const free = await new Promise<boolean>((found) => {
      const probe = createServer()
      probe.once('error', () => found(false))
      probe.listen(tried, host, () => probe.close(() => found(true)))
    })
    if (free) return tried
  }
  return undefined
}

async function explain(error: unknown, env: Env): Promise<string> {
  if (!(error instanceof Error)) return String(error)
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error.message
  const next = await nextFreePort(env.port, env.host)
  const advice = next ? ` Port ${next} is free: PORT=${next} npm start` : ''
  return `Port ${env.port} is taken by another program.${advice}`
}

async function main() {
  // Whoever read our lines may be gone; that must not end the server.
  process.stdout.on('error', () => undefined)
  const env = readEnv()
  const running = await startServer({ env, templates }).catch(async (error: unknown) => fail(await explain(error, env)))
  const host = env.host === '127.0.0.1' || env.host === '0.0.0.0' || env.host === '::' ? 'localhost' : env.host
  const address = env.baseUrl || `http://${host}:${running.port}`
  say(`Clew is at ${address}`)
  if (running.ownerSecret)
    say(`Create the owner with this link, which works once: ${address}/welcome?token=${running.ownerSecret}`)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    say('Stopping: writing what is under way.')
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(String(error)),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('unhandledRejection', (error) => running.ctx.log.error({ err: error }, 'unhandled rejection'))
}

await main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
