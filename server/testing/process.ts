/** A server in a process of its own, which tests may end as they like. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { until } from './tab.ts'
import { Visitor } from './visitor.ts'

export interface ServerProcess {
  child: ChildProcess
  /** All that it printed until now. */
  said(): string
  exit: Promise<unknown[]>
  /** Somebody at its address, once it has one; with the cookies of somebody else, if given. */
  visitor(like?: Visitor): Promise<Visitor>
}

const root = new URL('../..', import.meta.url).pathname
const children: ChildProcess[] = []

/** `code` instead of what `npm start` runs: a module of TypeScript whose imports begin at the project's folder. */
export function startProcess(variables: Record<string, string>, code?: string): ServerProcess {
  const what = code ? ['--input-type=module', '--eval', code] : ['server/main.ts']
  const child = spawn(process.execPath, ['--import', 'tsx', ...what], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  return {
    child,
    said: () => said,
    exit: once(child, 'exit'),
    async visitor(like) {
      const address = () => / (http:\/\/\S+:\d+)\n/.exec(said)?.[1]
      await until(() => address() !== undefined, `the server to start; it said: ${said}`, 20_000)
      return new Visitor((address() ?? '').replace('localhost', '127.0.0.1'), like)
    },
  }
}

/** Ends all that were started and still run. */
export function killProcesses(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL')
}
