/** Addresses of pictures: https of the web, and those that the bot's own server keeps. */
import { safeLink } from './link.ts'

const KEPT = /^\/i\/([\da-f]{64})$/

/** The SHA-256 of a picture that the server keeps, by its address in a bot; '' for any other address. */
export const keptHash = (address: string): string => KEPT.exec(address)?.[1] ?? ''

/** What an `img` may load; '' for nothing. `server` leads to the root of the server that keeps pictures. */
export function pictureAddress(address: string, server = ''): string {
  if (KEPT.test(address)) return server + address
  const link = safeLink(address)
  return /^https:/i.test(link) ? link : ''
}
