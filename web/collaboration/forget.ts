/** Leaves nothing of the bots in this browser: for whoever uses it next. */

/** The name of a bot's copy in this browser. */
export const copyName = (botId: string): string => `clew-bot-${botId}`

/** Deletes the copies of all bots. Never rejects: a browser that keeps none has nothing to forget. */
export async function forgetBots(): Promise<void> {
  const databases = await indexedDB.databases?.().catch(() => [])
  for (const { name } of databases ?? []) if (name?.startsWith(copyName(''))) indexedDB.deleteDatabase(name)
}
