import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { step } from '../../schema/interpreter/step.ts'
import { advance } from '../../schema/interpreter/advance.ts'
import type { Ask, Effect, Event, State } from '../../schema/interpreter/types.ts'
import { parseText, plainText } from '../../schema/text/text.ts'
import { anyBot } from '../../schema/testing/generate.ts'
import { namesOf, readGiven, writeGiven, type Given } from './address.ts'
import { all, leadsTo, looking, named, pageOf, playedOn, textOf } from './testing/guide.case.ts'
import type { Played } from './walk.ts'

const letters = fc.string({ unit: 'binary', maxLength: 20 })
const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  letters.map((text): Given => ({ is: 'press', name: namesOf([text])[0]! })),
  fc.uniqueArray(letters, { maxLength: 3 }).map((labels): Given => ({ is: 'pick', names: namesOf(labels) })),
  letters.map((text): Given => ({ is: 'topic', name: namesOf([text])[0]! })),
  letters.filter((text) => text.trim() !== '').map((text): Given => ({ is: 'text', text })),
  fc.constantFrom<Given>({ is: 'none' }, { is: 'human' }),
)

describe('an address', () => {
  it('tells each of several labels apart, by their words where they have some', () => {
    expect(namesOf(['Où est mon colis ?', 'Ou est mon colis', '👍', '👎', 'أين طردي؟', '__proto__', ''])).toEqual([
      'ou-est-mon-colis',
      'ou-est-mon-colis~2',
      '~1',
      '~2',
      'اين-طردي',
      'proto',
      '~3',
    ])
    fc.assert(
      fc.property(fc.array(letters), (labels) => {
        expect(new Set(namesOf(labels)).size).toBe(labels.length)
      }),
    )
  })
  it('gives back what was written into it', () => {
    fc.assert(
      fc.property(anyGiven, (given) => {
        expect(readGiven(writeGiven(given))).toEqual(given)
      }),
    )
  })
  it.each(['', "'", "'  ", '!', '!__proto__', '!constructor'])('%j is nothing that anybody answered', (written) => {
    expect(readGiven(written)).toBeUndefined()
  })
})

/** The conversation that the interpreter has without a page, by positions. */
class Straight {
  state: State
  ask: Ask | undefined
  said: string[] = []
  constructor(readonly played: Played) {
    const first = step(played.spec, null, { is: 'start', values: played.values, visitor: 0 })
    this.state = first.state
    this.hear(first.effects)
  }
  send(event: Event) {
    const { state, effects } = advance(this.played.spec, this.state, event, this.played.matcher)
    this.state = state
    this.ask = undefined
    this.said = []
    this.hear(effects)
  }
  hear(effects: Effect[], acts = 0) {
    for (const effect of effects) {
      if (effect.do === 'ask') this.ask = effect
      if (effect.do === 'say' || effect.do === 'ask') this.said.push(effect.text)
    }
    const act = effects.find((effect) => effect.do === 'act')
    if (!act || acts === 50) return
    const { state, effects: next } = step(this.played.spec, this.state, {
      is: 'acted',
      step: act.step,
      exit: act.what === 'call' ? 1 : 2,
    })
    this.state = state
    this.hear(next, acts + 1)
  }
}
const bare = (text: string) => text.replace(/\s+/g, '')

describe('any bot', () => {
  it('has pages that are well-formed and whole, and links that lead where the interpreter goes', () => {
    fc.assert(
      fc.property(anyBot, fc.array(fc.nat(), { maxLength: 8 }), fc.constantFrom('fr', 'en'), (bot, lots, locale) => {
        const played = playedOn(bot, locale)
        const straight = new Straight(played)
        let given: Given[] = []
        for (const lot of [...lots, -1]) {
          const { page, walked } = pageOf(played, given)
          expect(walked.rest).toEqual([])
          expect(walked.state).toEqual(straight.state)
          expect([named(page, 'h1').length, named(page, 'main').length, named(page, 'script').length]).toEqual([
            1, 1, 0,
          ])
          expect(textOf(named(page, 'h1')[0]!).trim()).not.toBe('')
          const ids = all(page, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes.id)
          expect(new Set(ids).size).toBe(ids.length)
          const shown = bare(textOf(named(page, 'main')[0]!))
          for (const said of straight.said) {
            const words = plainText(parseText(said)).split('\n')
            for (const line of words) expect(shown).toContain(bare(line.replace(/^(•|\d+\.) /, '')))
          }
          const { ask } = straight
          const boxes = named(page, 'input').filter(({ attributes }) => attributes.type === 'checkbox')
          const links = ask?.several ? [] : looking(page, 'option')
          expect(ask?.several ? boxes.length : links.length).toBe(ask?.options.length ?? 0)
          const choices = links.length + (ask?.several ? 1 : 0)
          if (lot < 0 || choices === 0) break
          if (ask?.several) {
            const picked = boxes.filter((_, at) => (lot >> at) % 2 === 1)
            given = [...given, { is: 'pick', names: picked.map(({ attributes }) => attributes.value!) }]
            straight.send({ is: 'pick', options: picked.map((box) => boxes.indexOf(box)) })
          } else {
            const option = lot % links.length
            expect(bare(textOf(links[option]!))).toContain(bare(ask!.options[option]!))
            given = leadsTo(page, links[option]!)
            straight.send({ is: 'press', option })
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
