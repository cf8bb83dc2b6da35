/** Bots that are made of other files, and the reports that are kept with them. */
import type { Bot } from '../../schema/bot/bot.ts'
import { exportBot } from '../../schema/bot/json.ts'
import type { Pictures } from '../../schema/bot/pictures.ts'
import type { Report } from '../../schema/import/report.ts'
import { client, read } from './client.ts'

export type KeptImport = Awaited<ReturnType<typeof listImports>>[number]

const one = (id: string) => ({ param: { id } })

export const takeImport = async ({
  bot,
  ...told
}: {
  bot: Bot
  report?: Report | undefined
  pictures?: Pictures | undefined
  files: string[]
}) => (await read(client.api.imports.$post({ json: { bot: exportBot(bot), ...told } }))).bot
export const listImports = async (bot: string) => (await read(client.api.bots[':id'].imports.$get(one(bot)))).imports
export const keepImport = async (bot: string, told: { report: Report; files: string[] }) =>
  (await read(client.api.bots[':id'].imports.$post({ ...one(bot), json: told }))).imports
/** `done`: the positions of the items that are ticked off. */
export const tickOff = async (bot: string, id: string, done: number[]) =>
  (await read(client.api.bots[':id'].imports[':import'].$patch({ param: { id: bot, import: id }, json: { done } })))
    .done
