/** How often an address may try what can be guessed or flooded. */
import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooMany } from '../errors.ts'
import { addressReader, rateKey, socketAddress } from '../http/address.ts'
import type { AppEnv } from '../http/app.ts'

const rates = {
  /** Signing in, making the owner, accepting an invitation: all take a secret. Only failures count, so that a whole workshop can come in behind one address. */
  secret: { points: 20, duration: 300 },
  /** Many visitors may share the address of their company. */
  events: { points: 3_000, duration: 60 },
  /** Forms of the guide: what is typed there is understood by the server. */
  guide: { points: 600, duration: 60 },
  /** Pages and parts of drafts that are tried: a whole team may sit behind one address. */
  trial: { points: 600, duration: 60 },
  remark: { points: 30, duration: 300 },
} as const

export type LimitName = keyof typeof rates

export interface Limits {
  /** A middleware that counts requests by address. */
  by(name: LimitName): MiddlewareHandler<AppEnv>
}

export function createLimits(trustedProxies: readonly string[]): Limits {
  const addressOf = addressReader(trustedProxies)
  const limiter = (name: LimitName) => new RateLimiterMemory({ keyPrefix: name, ...rates[name] })
  const limiters: Record<LimitName, RateLimiterMemory> = {
    secret: limiter('secret'),
    events: limiter('events'),
    guide: limiter('guide'),
    trial: limiter('trial'),
    remark: limiter('remark'),
  }
  return {
    by: (name) => async (c, next) => {
      const key = rateKey(addressOf(socketAddress(c.env), c.req.header('x-forwarded-for')))
      try {
        await limiters[name].consume(key)
      } catch (refused) {
        if (refused instanceof RateLimiterRes) throw new TooMany(Math.ceil(refused.msBeforeNext / 1_000))
        throw refused
      }
      await next()
      if (name === 'secret' && c.res.ok) await limiters[name].reward(key)
    },
  }
}
