/** `clew import`: makes a bot of other files, or brings one up to date. */
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { formatBot } from '../../../schema/bot/json.ts'
import type { SourceFile } from '../../../schema/import/imported.ts'
import { decodeText } from '../../../schema/import/foreign/text.ts'
import { importerOf, isImportKind, kinds, kindThatFits, type ImportKind } from '../imports/imports.ts'
import { withPictures } from '../../../schema/bot/pictures.ts'
import { picturesInFile, readBotFile, readBytes, refuseFaults, writeTo } from '../files.ts'
import { exitCodes, Stop, type Verb } from '../terminal.ts'

const marks = { adapted: '~', todo: '!' } as const

export const importVerb: Verb = async (args, terminal) => {
  const { file, more, kind: wanted, out, force, verb } = args
  const { print, words, language } = terminal
  if (!file) throw new Stop('needsFile', { verb })
  if (!out) throw new Stop('needsBotFile')
  const first = await sourceFile(file)
  const kind = kindOf(first, wanted)
  const importer = importerOf(kind)
  if (more.length > 0 && !importer.several) throw new Stop('tooManyFiles', { file: more[0] ?? '' })
  const files: [SourceFile, ...SourceFile[]] = [first, ...(await Promise.all(more.map(sourceFile)))]
  const isThere = !force && existsSync(out)
  const before = isThere && importer.updates ? await readBotFile({ ...args, file: out }, terminal) : undefined
  const read = importer.read(files, language, before)
  if ('faults' in read) return refuseFaults(read.faults, terminal)
  if ('refused' in read) throw new Stop('refused', { sentence: read.refused })
  // A bot that is brought to today's format may stay where it is.
  if (isThere && !importer.updates && !(kind === 'clew' && resolve(file) === resolve(out)))
    throw new Stop('isThere', { file: out })
  const { bot, counts, items } = read
  const formatted = kind === 'clew' ? withPictures(formatBot(bot), await picturesInFile(file)) : formatBot(bot)
  await writeTo(out, formatted)
  const bytes = Buffer.byteLength(formatted)
  print(words('imported', { kind, ...counts }))
  for (const { is, where, what, why } of items)
    print(words('importedItem', { mark: marks[is], place: [where, what].filter(Boolean).join(' — '), why }))
  print(words('written', { file: out, size: bytes }))
  terminal.json({
    kind,
    counts,
    items: items.map(({ is: _, ...item }) => item),
    written: [{ file: out, bytes }],
  })
  return counts.todo > 0 ? exitCodes.problems : exitCodes.fine
}

const sourceFile = async (file: string): Promise<SourceFile> => ({ name: basename(file), bytes: await readBytes(file) })

/** The kind that was named, else the one that the file looks like. */
function kindOf(file: SourceFile, wanted: string): ImportKind {
  const known = kinds.join(', ')
  if (isImportKind(wanted)) return wanted
  if (wanted) throw new Stop('unknownKind', { kind: wanted, known })
  const found = kindThatFits(file, decodeText(file.bytes) ?? '')
  if (!found) throw new Stop('whichKind', { file: file.name, known })
  return found
}
