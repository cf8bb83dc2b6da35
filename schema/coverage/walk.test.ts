import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bot } from '../bot/bot.ts'
import { compileBot } from '../compile/compile.ts'
import { runSample } from '../samples/samples.ts'
import { aBot } from '../testing/build.ts'
import { anyBot } from '../testing/generate.ts'
import { actionsAt, pageValues, typed } from './actions.ts'
import { coverageOf, proposeSamples } from './coverage.ts'
import { act, begin } from './node.ts'
import { worldOf } from './world.ts'

/** What a visitor comes to who does one thing after the other at random. */
function wander(bot: Bot, locale: string, seed: number, length: number): Set<string> {
  const world = worldOf(bot, compileBot(bot), locale)
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  const anew = () => begin(world, { is: 'start', ...world.beginnings[random(world.beginnings.length)] })
  const reached = new Set<string>()
  let now = anew()
  for (let count = 0; count < length; count++) {
    for (const key of now.reached) reached.add(key)
    const { node } = now
    const asides =
      node.act === undefined ? [...world.spec.skills.map(([title]) => typed(title)), ...pageValues(world, node)] : []
    const actions = [...actionsAt(world, node), ...asides]
    const action = actions[random(actions.length)]
    now = action && random(30) > 0 ? act(world, node, action) : anew()
  }
  return reached
}

describe('what is proposed', () => {
  it('passes on any bot, and comes to all that a visitor comes to who wanders about', () => {
    // Where words that happen to be equal decide, a way may stay hidden.
    let bots = 0
    const missed: string[] = []
    fc.assert(
      fc.property(anyBot, fc.constantFrom('fr', 'en'), fc.nat(), (bot, locale, seed) => {
        const compiled = compileBot(bot)
        const { samples } = proposeSamples(bot, compiled, [], { locale })
        const played = samples.map((sample) => runSample(compiled, { id: '', ...sample }))
        expect(played.filter(({ passed }) => !passed)).toEqual([])
        const { steps, exits } = coverageOf(bot, compiled, played)
        const known = new Set([...steps.missed, ...exits.missed.map(({ step, exit }) => `${step} ${exit}`)])
        const beyond = [...wander(bot, locale, seed, 300)].filter((key) => known.has(key))
        bots++
        if (beyond.length > 0) missed.push(`${seed}: ${beyond.join(', ')}`)
      }),
      { numRuns: 40 },
    )
    expect(missed.slice(Math.ceil(bots / 20))).toEqual([])
  }, 180_000)

  it('is found in a bot of a thousand steps', () => {
    const bot = largeBot(1_000)
    const compiled = compileBot(bot)
    const { samples, unreached } = proposeSamples(bot, compiled, [])
    expect(unreached).toEqual([])
    const played = samples.map((sample) => runSample(compiled, { id: '', ...sample }))
    expect(played.filter(({ passed }) => !passed)).toEqual([])
    expect(coverageOf(bot, compiled, played).exits.missed).toEqual([])
  }, 60_000)
})

/** A balanced tree of questions with a score and an option in four on a condition. */
function largeBot(steps: number): Bot {
  return aBot()
    .variable('n', { type: 'number', initial: '0' })
    .main((f) => {
      f.start('c0')
      for (let at = 0; at < steps; at++) {
        const below = [1, 2, 3, 4].map((child) => 4 * at + child)
        f.choice(
          `c${at}`,
          `What about matter number ${at}?`,
          below.map((child, option) => [
            `Matter ${child}`,
            child < steps ? `c${child}` : 's',
            option === 3 && at > 0 ? ['n', 'at least', '1'] : undefined,
          ]),
        )
      }
      return f
        .set('s', { n: ['add', '1'] }, 't')
        .condition('t', [['n', 'above', '3', 'e']], 'c0')
        .end('e')
    })
    .build()
}
