/** Runs the command line in a folder of its own, for its tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll } from 'vitest'
import { runClew } from './clew.ts'

export interface Ran {
  code: number
  out: string
  err: string
}

export async function clew(
  args: readonly string[],
  { lang = 'en', env = {} as Record<string, string>, input = '' } = {},
): Promise<Ran> {
  const ran: Ran = { code: 0, out: '', err: '' }
  ran.code = await runClew(args, {
    env: { LC_ALL: lang, ...env },
    input: Readable.from([input]),
    out: (text) => (ran.out += text),
    err: (text) => (ran.err += text),
  })
  return ran
}

/** A folder that is gone when the tests are over; `file` writes into it and gives the path. */
export function folder() {
  const dir = mkdtempSync(join(tmpdir(), 'clew-cli-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(dir, name), content)
    return join(dir, name)
  }
  return { dir, file }
}
