/** How often an address may try what can be guessed or flooded. */
import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooMany } from '../errors.ts'
import { addressReader, rateKey, socketAddress } from '../http/address.ts'
import type { AppEnv } from '../http/app.ts'

const rates = {
  /** Signing in, making the owner, accepting an invitation: all take a secret. */
  secret: { points: 20, duration: 300 },
  events: { points: 300, duration: 60 },
} as const

export type LimitName = keyof typeof rates

export interface Limits {
  /** A middleware that counts requests by address. */
  by(name: LimitName): MiddlewareHandler<AppEnv>
}

export function createLimits(trustedProxies: readonly string[]): Limits {
  const addressOf = addressReader(trustedProxies)
  const limiter = (name: LimitName) => new RateLimiterMemory({ keyPrefix: name, ...rates[name] })
  const limiters: Record<LimitName, RateLimiterMemory> = { secret: limiter('secret'), events: limiter('events') }
  return {
    by: (name) => async (c, next) => {
      const address = addressOf(socketAddress(c.env), c.req.header('x-forwarded-for'))
      try {
        await limiters[name].consume(rateKey(address))
      } catch (refused) {
        if (refused instanceof RateLimiterRes) throw new TooMany(Math.ceil(refused.msBeforeNext / 1_000))
        throw refused
      }
      await next()
    },
  }
}
