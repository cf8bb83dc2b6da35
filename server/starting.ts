/** What the server says in the terminal that starts it. */
import { createServer } from 'node:net'
import { DamagedDatabase } from './db/integrity.ts'
import { DataDirBusy } from './db/lock.ts'
import { WrongEnvironment, type Env } from './env.ts'
import type { Language } from './words.ts'

const sentences = {
  address: ['Clew est à l’adresse {address}', 'Clew is at {address}'],
  owner: [
    'Créez le compte du propriétaire avec ce lien, qui ne sert qu’une fois : {link}',
    'Create the owner with this link, which works once: {link}',
  ],
  stopping: ['Arrêt : enregistrement de ce qui est en cours.', 'Stopping: writing what is under way.'],
  environment: ['Les variables d’environnement sont à corriger : {faults}.', 'The environment is not right: {faults}.'],
  portTaken: ['Le port {port} est occupé par un autre programme.', 'Port {port} is taken by another program.'],
  portFree: ['Le port {next} est libre : PORT={next} npm start', 'Port {next} is free: PORT={next} npm start'],
  folderBusy: [
    'Un autre Clew utilise le dossier de données {folder}. Arrêtez-le d’abord, ou donnez à celui-ci un autre DATA_DIR.',
    'Another Clew is running on the data folder {folder}. Stop it first, or give this one its own DATA_DIR.',
  ],
  damaged: [
    'La base de données {database} est abîmée ({finding}). Mettez-la de côté et remettez une sauvegarde à sa place ; rien n’y a été écrit.',
    'The database {database} is damaged ({finding}). Put it aside and put a backup in its place; nothing was written to it.',
  ],
} satisfies Record<string, [fr: string, en: string]>

type Sentence = keyof typeof sentences
export type Say = (sentence: Sentence, data?: Record<string, string | number>) => string

export const sayIn =
  (language: Language): Say =>
  (sentence, data = {}) =>
    sentences[sentence][language === 'fr' ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''))

/** Why the server did not start, and what to do about it. */
export async function explain(
  error: unknown,
  words: Say,
  env?: Pick<Env, 'port' | 'host' | 'databaseUrl'>,
): Promise<string> {
  if (error instanceof WrongEnvironment) return words('environment', { faults: error.faults })
  if (error instanceof DataDirBusy) return words('folderBusy', { folder: error.dataDir })
  if (error instanceof DamagedDatabase)
    return words('damaged', { database: env?.databaseUrl.replace(/^file:/, '') ?? '', finding: error.finding })
  if (!(error instanceof Error)) return String(error)
  if (!env || !('code' in error) || error.code !== 'EADDRINUSE') return error.message
  const next = await nextFreePort(env.port, env.host)
  const taken = words('portTaken', { port: env.port })
  return next ? `${taken} ${words('portFree', { next })}` : taken
}

/** The first port above one that nobody listens on. */
async function nextFreePort(port: number, host: string): Promise<number | undefined> {
  for (let tried = port + 1; tried <= Math.min(port + 50, 65_535); tried++) {
    const free = await new Promise<boolean>((found) => {
      const probe = createServer()
      probe.once('error', () => found(false))
      probe.listen(tried, host, () => probe.close(() => found(true)))
    })
    if (free) return tried
  }
  return undefined
}
