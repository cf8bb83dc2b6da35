/** Reads what was typed behind `clew`. */
import { Stop } from './terminal.ts'

const withValue = ['out', 'locale', 'script', 'bot', 'kind', 'as', 'least'] as const
const alone = ['propose', 'force', 'json', 'help'] as const

export type OptionName = (typeof withValue)[number] | (typeof alone)[number]

/** `more` are the files behind the first: the second of `compare`, the others of `import`. */
export type Arguments = { verb: string; file: string; more: readonly string[] } & Record<
  (typeof withValue)[number],
  string
> &
  Record<(typeof alone)[number], boolean>

const nothing: Arguments = {
  verb: '',
  file: '',
  more: [],
  out: '',
  locale: '',
  script: '',
  bot: '',
  kind: '',
  as: '',
  least: '',
  propose: false,
  force: false,
  json: false,
  help: false,
}

/** How many files each verb takes behind the first. */
const MORE: Readonly<Record<string, number>> = { compare: 1, import: 100 }

/** Throws `Stop` for an option that doesn't exist or lacks its value. */
export function readArguments(typed: readonly string[]): Arguments {
  const args = { ...nothing }
  const rest = [...typed]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '-h') args.help = true
    else if (word.startsWith('--')) readOption(args, word, rest)
    else if (!args.verb) args.verb = word
    else if (!args.file) args.file = word
    else if (args.more.length < (MORE[args.verb] ?? 0)) args.more = [...args.more, word]
    else throw new Stop('tooManyFiles', { file: word })
  }
  return args
}

function readOption(args: Arguments, word: string, rest: string[]) {
  const [name = '', ...given] = word.slice(2).split('=')
  const flag = alone.find((known) => known === name)
  if (flag && given.length === 0) {
    args[flag] = true
    return
  }
  const option = withValue.find((known) => known === name)
  if (!option) throw new Stop('unknownOption', { option: word })
  const value = given.length > 0 ? given.join('=') : rest.shift()
  if (!value || value.startsWith('--')) throw new Stop('optionNeedsValue', { option: `--${name}` })
  args[option] = value
}

/** The options that were given, apart from those of every verb. */
export const givenOptions = (args: Arguments): OptionName[] =>
  [...withValue, ...alone].filter((option) => option !== 'json' && option !== 'help' && args[option])
