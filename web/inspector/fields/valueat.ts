/** The plain value at an address, from the snapshot of the bot. */
import type { Bot } from '../../../schema/bot/bot.ts'
import type { Address } from '../../../schema/document/document.ts'

type Plain = Readonly<Record<string, unknown>>

const byId = (list: unknown, id: string): Plain | undefined =>
  Array.isArray(list) ? (list as ({ id: string } & Plain)[]).find((item) => item.id === id) : undefined

function outer(bot: Bot, address: Address): Plain | undefined {
  if (address.in === 'settings') return bot.settings
  if (address.in === 'step') return byId(bot.flows.find(({ id }) => id === address.flow)?.steps, address.id)
  return byId(bot[address.in], address.id)
}

/** Undefined where there is no such record any more. */
export function valueAt(bot: Bot, address: Address, field: string): unknown {
  let here = outer(bot, address)
  for (const [list, id] of address.items ?? []) here = byId(here?.[list], id)
  return here?.[field]
}

export const itemIn = (address: Address, list: string, id: string): Address => ({
  ...address,
  items: [...(address.items ?? []), [list, id]],
})
