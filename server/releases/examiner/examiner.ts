/** Checks and compiles bots beside the server, which meanwhile goes on with what people draw. */
import { Worker } from 'node:worker_threads'
import type { Bot } from '../../../schema/bot/bot.ts'
import type { CompiledBot } from '../../../schema/compile/compile.ts'
import type { Examined } from '../../../schema/problems/examine.ts'
import type { Done, Work } from './worker.ts'

interface Waiting {
  resolve(done: Done): void
  reject(error: Error): void
}

/** From its sources, as in tests and development, the thread learns to read TypeScript first. */
function start(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('examiner.js', import.meta.url))
  const source = new URL('worker.ts', import.meta.url).href
  return new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import('${source}')))`, { eval: true })
}

/** One thread, begun when it is first needed; one bot after the other. */
export class Examiner {
  #worker: Worker | undefined
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  /** As `examine`: with the samples played. */
  async examine(bot: Bot, today: string): Promise<Examined> {
    const done = await this.#ask({ bot, today })
    if ('examined' in done) return done.examined
    throw new Error('The examiner gave no findings.')
  }

  async compile(bot: Bot): Promise<CompiledBot> {
    const done = await this.#ask({ bot })
    if ('compiled' in done) return done.compiled
    throw new Error('The examiner compiled nothing.')
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #ask(work: Omit<Work, 'id'>): Promise<Done> {
    const id = ++this.#last
    const worker = (this.#worker ??= this.#begin())
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ ...work, id } satisfies Work)
    })
  }

  #begin(): Worker {
    const worker = start()
    // It keeps no server from ending.
    worker.unref()
    worker.on('message', (done: Done) => {
      const waiting = this.#waiting.get(done.id)
      this.#waiting.delete(done.id)
      if ('error' in done) waiting?.reject(new Error(done.error))
      else waiting?.resolve(done)
    })
    let cause: Error | undefined
    worker.on('error', (error) => (cause = error as Error))
    worker.on('exit', () => {
      // The next one that asks gets a new thread.
      this.#worker = undefined
      for (const { reject } of this.#waiting.values()) reject(cause ?? new Error('The examiner ended.'))
      this.#waiting.clear()
    })
    return worker
  }
}
