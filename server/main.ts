/** Starts Clew and says where it is. */
import { templates } from './demo/templates.ts'
import { readEnv } from './env.ts'
import { startServer } from './start.ts'
import { explain, sayIn } from './starting.ts'
import { terminalLanguage } from './words.ts'

const words = sayIn(terminalLanguage(process.env))
const say = (line: string) => process.stdout.write(`${line}\n`)

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

async function main() {
  // Whoever read our lines may be gone; that must not end the server.
  process.stdout.on('error', () => undefined)
  const env = readEnv()
  const running = await startServer({ env, templates }).catch(async (error: unknown) =>
    fail(await explain(error, words, env)),
  )
  const host = env.host === '127.0.0.1' || env.host === '0.0.0.0' || env.host === '::' ? 'localhost' : env.host
  const address = env.baseUrl || `http://${host}:${running.port}`
  const owner = running.ownerSecret && words('owner', { link: `${address}/welcome?token=${running.ownerSecret}` })
  // In one piece: who waits for the address finds the link beside it.
  say([words('address', { address }), owner].filter(Boolean).join('\n'))

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    say(words('stopping'))
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(String(error)),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('unhandledRejection', (error) => running.ctx.log.error({ err: error }, 'unhandled rejection'))
}

await main().catch(async (error: unknown) => fail(await explain(error, words)))
