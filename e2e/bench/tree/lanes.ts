/** The engines side by side, each in a process of its own with the same tree. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { engineNames, engines, type EngineName } from './engine.ts'
import type { Tree } from './tree.ts'
import type { Tasks } from './worker.ts'

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url))

export class Lanes {
  readonly #folder = mkdtempSync(join(tmpdir(), 'clew-bench-'))
  readonly #processes = new Map<EngineName, ChildProcess>()

  static async with(tree: Tree): Promise<Lanes> {
    const lanes = new Lanes()
    for (const name of engineNames) {
      const file = join(lanes.#folder, `${name}.json`)
      writeFileSync(file, (await engines[name]()).write(tree))
      lanes.#begin(name, file)
    }
    return lanes
  }

  #begin(name: EngineName, file: string) {
    const lane = fork(worker, [name, file], { execArgv: ['--expose-gc', '--max-old-space-size=8192'] })
    lane.on('exit', () => {
      if (!this.#processes.has(name)) return
      this.end()
      throw new Error(`The process of ${name} ended.`)
    })
    this.#processes.set(name, lane)
  }

  async ask<T extends keyof Tasks>(name: EngineName, task: T): Promise<Awaited<ReturnType<Tasks[T]>>> {
    const lane = this.#processes.get(name) as ChildProcess
    lane.send(task)
    const [value] = await once(lane, 'message')
    return value
  }

  end() {
    const lanes = [...this.#processes.values()]
    this.#processes.clear()
    for (const lane of lanes) lane.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
