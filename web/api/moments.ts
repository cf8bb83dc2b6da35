/** What a bot was from time to time. */
import type { Bot } from '../../schema/bot/bot.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { ask, client, query, read } from './client.ts'
import { errorOf } from './errors.ts'

export type MomentPage = Awaited<ReturnType<typeof listMoments>>
export type Moment = MomentPage['moments'][number]

const one = (bot: string, moment: string) => ({ param: { id: bot, moment } })

/** The latest first; `before` is the `next` of the page before. */
export const listMoments = (bot: string, before = '') =>
  read(client.api.bots[':id'].moments.$get({ param: { id: bot }, ...query({ before }) }))
/** Keeps the bot as it is now. */
export const keepMoment = async (bot: string, asked: { name?: string; before?: 'import' }) =>
  (await read(client.api.bots[':id'].moments.$post({ param: { id: bot }, json: asked }))).moment
/** '' takes the name away. */
export const nameMoment = async (bot: string, moment: string, name: string) =>
  (await read(client.api.bots[':id'].moments[':moment'].$patch({ ...one(bot, moment), json: { name } }))).moment
/** Brings the whole bot back; the first page of moments as it is then. */
export const restoreMoment = (bot: string, moment: string) =>
  read(client.api.bots[':id'].moments[':moment'].restore.$post(one(bot, moment)))

/** The bot as it was, as a file. */
export const momentAddress = (bot: string, moment: string) =>
  `/api/bots/${encodeURIComponent(bot)}/moments/${encodeURIComponent(moment)}/export`
export async function botOfMoment(bot: string, moment: string): Promise<Bot> {
  const then = parseBot(await (await ask(momentAddress(bot, moment))).json()).bot
  if (!then) throw errorOf(500, undefined)
  return then
}
