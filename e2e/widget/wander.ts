/** A way through a bot to an end, found beforehand by wandering about in it: what a visitor does, and what the bot says to each. */
import type { Bot } from '../../schema/bot/bot.ts'
import { createMatcher } from '../../schema/match/match.ts'
import { parseText } from '../../schema/text/parse.ts'
import { plainText } from '../../schema/text/plain.ts'
import { Conversation } from '../../web/embed/talk/conversation.ts'
import { compiled } from './compiled.ts'

/** The places of the options that are taken, or words that are typed. */
export type Did = number[] | string

export interface Way {
  turns: { did: Did; said: string }[]
  outcome: string
}

const REFERENCES = ['C204518', 'N20418', 'K4T9LM', 'ON204815', 'CV123456789', '44000', 'LYO-204']
const TYPED: Record<string, string> = {
  email: 'ada@example.com',
  phone: '+33 6 39 98 12 34',
  number: '3',
  date: '2026-12-24',
  time: '14:30',
  text: 'Lenoir',
}

function wander(bot: Bot, locale: string, seed: number): Way | undefined {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  let outcome = ''
  const none = () => undefined
  const spec = compiled(bot).specs[locale]!
  const conversation = new Conversation(spec, createMatcher(spec), {
    changed: none,
    said: none,
    answered: none,
    handedOver: none,
    told: none,
    ended: (how) => (outcome = how),
    // Pauses are over at once.
    later: (_, run) => run(),
  })
  const last = () => conversation.lines.findLast(({ from, text }) => from === 'bot' && text !== '')?.text ?? ''
  conversation.start({ today: '2026-11-28', time: '14:00' }, 1)
  const turns: Way['turns'] = []
  for (let turn = 0; turn < 14 && !outcome; turn++) {
    const line = conversation.asking
    let did: Did
    if (line?.ask && line.ask.options.length > 0) {
      const [least] = line.ask.several ?? [1]
      const first = random(line.ask.options.length)
      did = line.ask.several ? Array.from({ length: Math.max(1, least) }, (_, at) => at) : [first]
      conversation.choose(line, did)
    } else {
      did = TYPED[conversation.input] ?? REFERENCES[random(REFERENCES.length)]!
      conversation.type(did)
    }
    turns.push({ did, said: plainText(parseText(last())) })
  }
  return outcome ? { turns, outcome } : undefined
}

/** The longest of some ways that end, of at most fourteen turns; always the same one. */
export function wayThrough(bot: Bot, locale: string): Way {
  const ways = Array.from({ length: 150 }, (_, seed) => wander(bot, locale, seed + 1)).filter(
    (way) => way !== undefined,
  )
  const [longest] = ways.toSorted((a, b) => b.turns.length - a.turns.length)
  if (!longest) throw new Error(`No way through ${bot.name} comes to an end.`)
  return longest
}
