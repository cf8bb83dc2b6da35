/** Leaves nothing of the bots in this browser, for whoever uses it next, but what no server has yet. */

/** The name of a bot's copy in this browser. */
export const copyName = (botId: string): string => `clew-bot-${botId}`

const markName = (copy: string): string => `${copy}-unsaved`

/** Remembers whether a bot's copy holds edits that are not on the server. */
export function markUnsaved(botId: string, unsaved: boolean): void {
  try {
    if (unsaved) localStorage.setItem(markName(copyName(botId)), '1')
    else localStorage.removeItem(markName(copyName(botId)))
  } catch (error) {
    // A browser that keeps nothing has nothing to remember.
    if (!(error instanceof DOMException)) throw error
  }
}

/** Deletes the copies of all bots whose edits are on the server. Never rejects. */
export async function forgetBots(): Promise<void> {
  const databases = await indexedDB.databases?.().catch(() => [])
  for (const { name } of databases ?? [])
    if (name?.startsWith(copyName('')) && !localStorage.getItem(markName(name))) indexedDB.deleteDatabase(name)
}
