/** Starts a server and those who visit it, each in a process of its own, and has them play one scene. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { megabytes } from '../measure.ts'
import type { Asked } from './load.ts'
import type { RoomName } from './rooms.ts'
import type { Task } from './server.ts'

/** Beside the built benchmark. */
const script = (name: string) => fileURLToPath(new URL(`${name}.mjs`, import.meta.url))

/** Of Linux: how it counts a process’s time and memory. */
const TICKS = 100
const PAGE_BYTES = 4_096

export const newFolder = () => mkdtempSync(join(tmpdir(), 'clew-bench-'))
export const dropFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

export class Server {
  readonly name: RoomName
  readonly #child: ChildProcess

  constructor(name: RoomName, folder: string, { bots = 1, steps = 200 } = {}) {
    this.name = name
    const options = { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as 'inherit'[] }
    this.#child = fork(script('server'), [name, folder, String(bots), String(steps)], options)
  }

  async ask(task: Task, about = 0): Promise<number> {
    this.#child.send({ task, about })
    const [answer] = (await once(this.#child, 'message')) as [number]
    return answer
  }

  /** Seconds of processor until now, as the system counts them: a server that is busy would answer too late. */
  cpu(): number {
    const { pid = 0 } = this.#child
    const [user = NaN, system = NaN] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return (user + system) / TICKS
  }

  /** Memory in use, in MB. */
  rss(): number {
    const [, pages = NaN] = readFileSync(`/proc/${this.#child.pid ?? 0}/statm`, 'utf8')
      .split(' ')
      .map(Number)
    return megabytes(pages * PAGE_BYTES)
  }

  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }
}

/** `begun` and `ended` are called when what is measured begins and ends. */
export async function play<T>(
  asked: Asked,
  begun: () => unknown = () => undefined,
  ended: () => unknown = () => undefined,
): Promise<T> {
  const child = fork(script('load'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const done = new Promise<T>((resolve, fail) => {
    child.on('message', ({ is, answer }: { is: 'begin' | 'end' | 'done'; answer: T }) => {
      if (is === 'begin') begun()
      else if (is === 'end') ended()
      else resolve(answer)
    })
    child.once('exit', (code) => fail(new Error(`Those who visit ended with ${code}.`)))
  })
  child.send(asked)
  try {
    return await done
  } finally {
    child.removeAllListeners('exit')
    child.disconnect()
  }
}
