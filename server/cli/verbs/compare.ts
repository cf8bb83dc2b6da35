/** `clew compare`: tells what changed from one bot to another. */
import {
  compareBots,
  groupName,
  summaryOf,
  wordsOf,
  type ChangeWords,
  type What,
} from '../../../schema/compare/compare.ts'
import { readBotFile } from '../files.ts'
import { exitCodes, Stop, type Terminal, type Verb } from '../terminal.ts'

export const compareVerb: Verb = async (args, terminal) => {
  const [other] = args.more
  if (!args.file || !other) throw new Stop('needsTwoFiles')
  const before = await readBotFile(args, terminal)
  const after = await readBotFile({ ...args, file: other }, terminal)
  const changes = compareBots(before, after)
  const summary = `${summaryOf(changes, terminal.language)}.`
  terminal.print(summary)
  const told = changes.map((change, at) => {
    const { id, group, what, where } = change
    const words = wordsOf(change, terminal.language)
    if (group !== changes[at - 1]?.group) terminal.print(`\n${groupName(group, terminal.language)}`)
    show(what, words, terminal)
    return { id, group, what, where, ...words }
  })
  terminal.json({ summary, changes: told })
  return changes.length === 0 ? exitCodes.fine : exitCodes.problems
}

const marks: Record<What, string> = { added: '+', removed: '-', changed: '~', renamed: '~', moved: '~' }

function show(what: What, { sentence, before, after, parts }: ChangeWords, terminal: Terminal) {
  terminal.print(`${marks[what]} ${sentence}`)
  const side = (mark: string, words: string) =>
    words && terminal.print(`    ${mark} ${words.replace(/\n/g, '\n      ')}`)
  side('-', before)
  side('+', after)
  for (const part of parts) terminal.print(`    ${terminal.words('comesAlong', { part: part.sentence })}`)
}
