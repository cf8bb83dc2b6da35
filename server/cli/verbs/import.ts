/** `clew import`: makes a bot of another file, or of one that an older version wrote. */
import { formatBot } from '../../../schema/bot/json.ts'
import { comingKinds, importers, isImportKind, type ImportKind } from '../imports/imports.ts'
import { readTextFile, refuseFaults, writeTextFile } from '../files.ts'
import { exitCodes, Stop, type Verb } from '../terminal.ts'

const marks = { exact: '=', adapted: '~', todo: '!' } as const

export const importVerb: Verb = async ({ file, kind: wanted, out, verb }, terminal) => {
  const { print, words, language } = terminal
  if (!file) throw new Stop('needsFile', { verb })
  if (!out) throw new Stop('needsBotFile')
  const text = await readTextFile(file)
  const kind = kindOf(file, wanted, text)
  const imported = importers[kind].read(text, language)
  if ('faults' in imported) return refuseFaults(imported.faults, terminal)
  const { bot, counts, items } = imported
  const formatted = formatBot(bot)
  await writeTextFile(out, formatted)
  const bytes = Buffer.byteLength(formatted)
  print(words('imported', { kind, ...counts }))
  for (const { at, is, words: told } of items) print(`  ${marks[is]} ${at} — ${told}`)
  print(words('written', { file: out, size: bytes }))
  terminal.json({ kind, counts, items, written: [{ file: out, bytes }] })
  return counts.todo > 0 ? exitCodes.problems : exitCodes.fine
}

/** The kind that was named, else the one that the file looks like. */
function kindOf(file: string, wanted: string, text: string): ImportKind {
  if (isImportKind(wanted)) return wanted
  if (comingKinds.some((kind) => kind === wanted)) throw new Stop('kindNotYet', { kind: wanted })
  if (wanted) throw new Stop('unknownKind', { kind: wanted, known: Object.keys(importers).join(', ') })
  const found = Object.keys(importers).find((kind) => isImportKind(kind) && importers[kind].fits(text))
  if (!found || !isImportKind(found)) throw new Stop('whichKind', { file, coming: comingKinds.join(', ') })
  return found
}
