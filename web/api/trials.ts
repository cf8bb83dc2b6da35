/** Links by which people without an account try a bot's draft. */
import { client, read } from './client.ts'

export type Trial = Awaited<ReturnType<typeof listTrials>>[number]

const one = (bot: string) => ({ param: { id: bot } })

/** The open ones, latest first. */
export const listTrials = async (bot: string) => (await read(client.api.bots[':id'].trials.$get(one(bot)))).trials
/** The address is told this once. */
export const makeTrial = (bot: string) => read(client.api.bots[':id'].trials.$post(one(bot)))
/** Those that are left. */
export const stopTrial = async (bot: string, trial: string) =>
  (await read(client.api.bots[':id'].trials[':trial'].$delete({ param: { id: bot, trial } }))).trials
