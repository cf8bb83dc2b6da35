/** Words with variables: `{{Name}}` in the source, `{{name}}` by its id in Clew. */
import { REFERENCE } from '../values/expression.ts'
import type { Variables } from '../plan/variables.ts'

export const SOLE_NAME = /^\{\{([^{}]+)\}\}$/

const INLINE_CODE = /\{\{=(.+?)=\}\}/gs

/** What was left out of a template. */
export interface LeftOut {
  /** Names of variables that don't exist. */
  unknown: string[]
  /** JavaScript that stood in it. */
  code: string[]
}

export const nothingLeftOut = (): LeftOut => ({ unknown: [], code: [] })

/** The template with ids; `write` prepares the words in between. */
export function templateOf(
  source: string,
  variables: Variables,
  left: LeftOut,
  write: (words: string) => string = String,
): string {
  const bare = source.replace(INLINE_CODE, (_, code: string) => {
    left.code.push(code.trim())
    return ''
  })
  let made = ''
  let at = 0
  for (const found of bare.matchAll(REFERENCE)) {
    const [whole, name = ''] = found
    made += write(bare.slice(at, found.index))
    at = found.index + whole.length
    const known = variables.named(name)
    if (known) made += `{{${known.id}}}`
    else left.unknown.push(name)
  }
  return made + write(bare.slice(at))
}
