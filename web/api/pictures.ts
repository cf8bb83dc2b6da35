/** Pictures that the server keeps for a bot. */
import { ask } from './client.ts'

/** Its address in the bot. */
export async function keepPicture(bot: string, picture: Blob): Promise<string> {
  const response = await ask(`/api/bots/${encodeURIComponent(bot)}/pictures`, {
    method: 'POST',
    headers: { 'Content-Type': picture.type },
    body: picture,
  })
  return ((await response.json()) as { address: string }).address
}
