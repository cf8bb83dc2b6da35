/** `clew export`: writes a bot in another form, from its file or out of the database. */
import { exporters, isExportForm } from '../exports/exports.ts'
import { withPictures } from '../../../schema/bot/pictures.ts'
import { picturesInFile, readBotFile, writeTo } from '../files.ts'
import { exitCodes, Stop, type Verb } from '../terminal.ts'

export const exportVerb: Verb = async (args, terminal) => {
  const { file, bot: id, out } = args
  const form = args.as || 'bot'
  const { print, words, json, language } = terminal
  if (file && id) throw new Stop('eitherBotOrFile')
  if (!file && !id) throw new Stop('needsBot')
  if (!isExportForm(form)) throw new Stop('unknownForm', { form, known: Object.keys(exporters).join(', ') })
  if (!out && form !== 'bot') throw new Stop('needsOutFor')
  const { bot, pictures } = file
    ? { bot: await readBotFile(args, terminal), pictures: await picturesInFile(file) }
    : await fromDatabase(id, terminal.env)
  const content = exporters[form](bot, language, out)
  const written = form === 'bot' && typeof content === 'string' ? withPictures(content, pictures) : content
  if (out) {
    await writeTo(out, written)
    const bytes = Buffer.byteLength(written)
    print(words('written', { file: out, size: bytes }))
    json({ written: [{ file: out, bytes }] })
  } else if (typeof written === 'string') {
    print(written.trimEnd())
    json({ bot: JSON.parse(written) as unknown })
  }
  return exitCodes.fine
}

/** The database is slow to load. */
const fromDatabase = async (id: string, env: NodeJS.ProcessEnv) =>
  (await import('../exports/database.ts')).botInDatabase(id, env)
