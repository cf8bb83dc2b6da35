import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resolve } from '../../compile/resolve.ts'
import { anyBot } from '../../testing/generate.ts'
import { Facts } from './facts.ts'

it('reaches the steps that the compiler reaches', () => {
  fc.assert(
    fc.property(anyBot, (bot) => {
      const facts = new Facts(bot.locales)
      facts.tell(bot, {})
      expect(new Set(facts.reachable)).toEqual(new Set(resolve(bot, {}).steps.map(({ step }) => step.id)))
    }),
  )
})
