/** Where a request comes from, for rate limits only; never stored. */
import { BlockList, isIP } from 'node:net'
import type { IncomingMessage } from 'node:http'

/** Believes `X-Forwarded-For` only from known proxies, from right to left. */
export function addressReader(trustedProxies: readonly string[]) {
  const trusted = new BlockList()
  for (const proxy of trustedProxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (!isIP(address)) throw new Error(`TRUSTED_PROXIES: “${proxy}” is no address.`)
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) =>
    isIP(address) > 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return (socketAddress: string, forwardedFor: string | undefined): string => {
    let address = plain(socketAddress)
    const hops = (forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()))
    while (isTrusted(address) && hops.length) {
      const before = hops.pop()
      if (!before || !isIP(before)) break
      address = before
    }
    return address
  }
}

/** IPv4 written as IPv6 (`::ffff:1.2.3.4`) is IPv4. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** What is counted together: an IPv4 address, or the /64 that a customer gets of IPv6. */
export function rateKey(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = head ? head.split(':') : []
  const ending = tail ? tail.split(':') : []
  if (tail !== undefined) while (groups.length + ending.length < 8) groups.push('0')
  return [...groups, ...ending]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

export function socketAddress(env: unknown): string {
  const incoming = (env as { incoming?: IncomingMessage } | undefined)?.incoming
  return incoming?.socket.remoteAddress ?? ''
}
