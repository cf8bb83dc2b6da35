/** The links between Mermaid's nodes. */
import type { Cursor } from './cursor.ts'

export interface Arrow {
  label: string
  /** A name that the drawing may style the link by. */
  id?: string
  /** Only there to place the nodes. */
  hidden: boolean
  bothWays: boolean
}

/** `--oui-->` begins no circle arrow. */
const BARE =
  /[ \t]*(?:([\w-]+)@)?([<xo]?)(?:--+(?:[->]|[xo](?!\p{L}+--))|==+(?:[=>]|[xo](?!\p{L}+==))|-\.+-(?:>|[xo](?!\p{L}))?|(~~~+))/uy
const TEXTED =
  /[ \t]*(?:([\w-]+)@)?([<xo]?)(?:--|==|-\.)[ \t]*(?:"([^"]*)"|([^\n|"]*?))[ \t]*(?:--+[->xo]|==+[=>xo]|\.+-[>xo]?)/y
const PIPED = /[ \t]*\|[ \t]*(?:"([^"]*)"|([^|\n]*))[ \t]*\|/y

export function arrowAt(cursor: Cursor): Arrow | undefined {
  const bare = cursor.take(BARE)
  if (bare) {
    const [, id, begins, hidden] = bare
    const piped = cursor.take(PIPED)
    return {
      label: piped?.[1] ?? piped?.[2] ?? '',
      ...(id !== undefined && { id }),
      hidden: hidden !== undefined,
      bothWays: begins !== '',
    }
  }
  const texted = cursor.take(TEXTED)
  if (!texted) return undefined
  const [, id, begins, quoted, words] = texted
  return {
    label: quoted ?? words ?? '',
    ...(id !== undefined && { id }),
    hidden: false,
    bothWays: begins !== '',
  }
}
