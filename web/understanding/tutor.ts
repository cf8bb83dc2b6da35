/** Asks the worker, of which a page has one; where there are no workers, the page itself once it has drawn. */
import type { Asked } from './asked.ts'
import type { Verbs } from './help.ts'

export type Verb = keyof Verbs
export type Given<V extends Verb> = Parameters<Verbs[V]> extends [Asked, ...infer Rest] ? Rest : never
export type Answer<V extends Verb> = ReturnType<Verbs[V]>

export interface Request {
  id: number
  verb: Verb
  given: unknown[]
}

export interface Reply {
  id: number
  answer?: unknown
  /** Why there is no answer. */
  fault?: string
}

export function reply({ id, verb, given }: Request, verbs: Verbs): Reply {
  try {
    return { id, answer: (verbs[verb] as (...given: unknown[]) => unknown)(...given) }
  } catch (error) {
    return { id, fault: String(error) }
  }
}

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, (reply: Reply) => void>()

export async function ask<V extends Verb>(verb: V, asked: Asked, ...given: Given<V>): Promise<Answer<V>> {
  const request: Request = { id: ++last, verb, given: [asked, ...given] }
  const { answer, fault } = await (typeof Worker === 'undefined' ? here(request) : beside(request))
  if (fault !== undefined) throw new Error(fault)
  return answer as Answer<V>
}

async function here(request: Request): Promise<Reply> {
  const [{ help }] = await Promise.all([import('./help.ts'), new Promise((go) => setTimeout(go))])
  return reply(request, help)
}

function beside(request: Request): Promise<Reply> {
  worker ??= start()
  const { id } = request
  return new Promise((done) => {
    waiting.set(id, done)
    worker?.postMessage(request)
  })
}

function start(): Worker {
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  }
  // It never began, or ran out of memory: who waits is told, and the next question starts another.
  made.onerror = ({ message }) => {
    made.terminate()
    worker = undefined
    waiting.forEach((done, id) => done({ id, fault: message || 'The worker ended.' }))
    waiting.clear()
  }
  return made
}
