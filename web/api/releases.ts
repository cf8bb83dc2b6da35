/** What was published, and publishing. */
import type { Bot } from '../../schema/bot/bot.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import type { Problem } from '../../schema/problems/problems.ts'
import { ask, client, read } from './client.ts'
import { errorOf, isRecord } from './errors.ts'
import { linesOf } from './lines.ts'

export type Release = Awaited<ReturnType<typeof listReleases>>[number]

export const stages = ['read', 'check', 'compile', 'freeze', 'switch'] as const
export type Stage = (typeof stages)[number]
export type Published = { release: Release } | { problems: Problem[] }

const one = (id: string) => ({ param: { id } })

export const listReleases = async (bot: string) => (await read(client.api.bots[':id'].releases.$get(one(bot)))).releases
/** The bot as it was when it was published, as a file. */
export const releaseAddress = (bot: string, release: string) =>
  `/api/bots/${encodeURIComponent(bot)}/releases/${encodeURIComponent(release)}/export`
export const bringBack = async (bot: string, release: string) =>
  (await read(client.api.bots[':id'].releases[':release'].current.$post({ param: { id: bot, release } }))).releases

/** Where the loader stands that never changes, and what the browser checks it with. */
export const pinOfLoader = () => read(client.api.embed.$get())

/** The bot as visitors have it now; undefined while nothing is published. */
export async function publishedBot(id: string): Promise<Bot | undefined> {
  const current = (await listReleases(id)).find((release) => release.current)
  if (!current) return undefined
  const response = await ask(releaseAddress(id, current.id))
  return parseBot(await response.json()).bot
}

/** Publishes the bot as it stands; `tell` hears of each stage that begins or is done. */
export async function publish(
  bot: string,
  note: string,
  tell: (stage: Stage, done: boolean) => void,
): Promise<Published> {
  const response = await ask(`/api/bots/${encodeURIComponent(bot)}/publish`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ note }),
  })
  if (!response.body) throw errorOf(response.status, undefined)
  return readPublishing(response.body, tell)
}

/** Reads the server's lines until the one that says how it ended. */
export async function readPublishing(
  body: ReadableStream<Uint8Array>,
  tell: (stage: Stage, done: boolean) => void,
): Promise<Published> {
  for await (const line of linesOf(body)) {
    const said = parsed(line)
    if (!isRecord(said)) continue
    const stage = stages.find((name) => name === said.stage)
    if (stage) tell(stage, said.done === true)
    else if ('release' in said) return { release: said.release as Release }
    else if (Array.isArray(said.problems)) return { problems: said.problems as Problem[] }
    else if ('error' in said) throw errorOf(500, said)
  }
  throw errorOf(502, undefined)
}

/** A line that is cut off or isn't JSON counts as the connection having broken. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw errorOf(502, undefined)
  }
}
