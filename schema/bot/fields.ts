/** The field types that records of a bot (steps, entries, flows, variables …) are described with; everything that reads, writes, checks or translates a bot derives from them. */

/** A BCP 47 language tag of at most language and region: `fr`, `en`, `pt-BR`. */
export type Locale = string

/** Words in each of a bot's locales, in the Markdown subset of `schema/text`. */
export type Text = Record<Locale, string>

/** What a `ref` points to. */
export type RefTarget = 'variable' | 'step' | 'flow'

export type Field =
  /** Words that visitors read or write, in each locale; two people may type in one. */
  | { type: 'text' }
  /** A longer text for authors only, in one language; two people may type in it. */
  | { type: 'prose'; template?: true }
  /** A short string; the last one to write wins. As a template it may name variables: `{{city}}`. */
  | { type: 'line'; initial: string; template?: true }
  | { type: 'number'; initial: number; min: number; max: number }
  | { type: 'flag'; initial: boolean }
  | { type: 'oneOf'; values: readonly string[]; initial: string }
  /** The id of something else in the bot; '' while nothing is chosen. A variable is read, unless it is `filled`: then it gets a value here. */
  | { type: 'ref'; to: RefTarget; filled?: true }
  /** Records with an id each, in the author's order. */
  | { type: 'list'; of: Fields }

export type Fields = Readonly<Record<string, Field>>

/** The plain value of a field. */
export type ValueOf<F extends Field> = F extends { type: 'text' }
  ? Text
  : F extends { type: 'number' }
    ? number
    : F extends { type: 'flag' }
      ? boolean
      : F extends { type: 'oneOf'; values: readonly (infer V)[] }
        ? V
        : F extends { type: 'list'; of: infer Of extends Fields }
          ? (ValuesOf<Of> & { id: string })[]
          : string

export type ValuesOf<F extends Fields> = { -readonly [K in keyof F]: ValueOf<F[K]> }

export const text = { type: 'text' } as const
export const prose = { type: 'prose' } as const
export const proseTemplate = { type: 'prose', template: true } as const
export const line = <const I extends string = ''>(initial = '' as I) => ({ type: 'line', initial }) as const
export const template = { type: 'line', initial: '', template: true } as const
export const number = (initial: number, min: number, max: number) => ({ type: 'number', initial, min, max }) as const
export const flag = (initial: boolean) => ({ type: 'flag', initial }) as const
export const oneOf = <const V extends readonly [string, ...string[]]>(...values: V) =>
  ({ type: 'oneOf', values, initial: values[0] }) as { type: 'oneOf'; values: V; initial: V[number] }
export const ref = (to: RefTarget) => ({ type: 'ref', to }) as const
/** A variable that gets its value here. */
export const filled = { type: 'ref', to: 'variable', filled: true } as const
export const list = <const F extends Fields>(of: F) => ({ type: 'list', of }) as const

/** The value of a field that nobody has filled in yet. */
export function initialOf(field: Field): unknown {
  switch (field.type) {
    case 'text':
      return {}
    case 'list':
      return []
    case 'prose':
    case 'ref':
      return ''
    default:
      return field.initial
  }
}

/** A record's values with nothing filled in. */
export function initialValues<F extends Fields>(fields: F): ValuesOf<F> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, initialOf(field)])) as ValuesOf<F>
}
