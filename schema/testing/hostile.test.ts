import { describe, expect, it } from 'vitest'
import type { Bot } from '../bot/bot.ts'
import { wordsOfFault } from '../bot/faults.ts'
import { formatBot } from '../bot/json.ts'
import { parseBot } from '../bot/parse.ts'
import { check } from '../problems/check.ts'
import { aBot } from './build.ts'
import { talk, type Talk } from './talk.ts'

const LONG = 'a'.repeat(10_000_000)
const nested = (depth: number, inner = '1') => '['.repeat(depth) + inner + ']'.repeat(depth)
const ofMany = (count: number, one: (at: number) => string) =>
  `[${Array.from({ length: count }, (_, at) => one(at)).join(',')}]`

/** A bot file in which one part is replaced, as the text that somebody sends. */
function file(part: string, json: string): string {
  const parts: Record<string, string> = {
    clew: '2',
    name: '"Bot"',
    locales: '["en"]',
    settings: '{}',
    variables: '[]',
    steps: '[]',
    layout: '{}',
    flows: '',
    entries: '[]',
    samples: '[]',
    more: '',
    [part]: json,
  }
  const flows = parts.flows || `[{"id":"main","steps":${parts.steps},"layout":${parts.layout}}]`
  return `{"clew":${parts.clew},"name":${parts.name},"locales":${parts.locales},"settings":${parts.settings},"variables":${parts.variables},"flows":${flows},"entries":${parts.entries},"samples":${parts.samples}${parts.more}}`
}
const step = (more: string) => `[{"id":"m","kind":"message",${more}}]`

describe('a bot file', () => {
  const refused: [string, string, string][] = [
    ['a format beyond all numbers', 'clew', '1e400'],
    ['a format of another kind', 'clew', '{"valueOf":2}'],
    ['a name of ten million characters', 'name', `"${LONG}"`],
    ['a text of ten million characters', 'steps', step(`"text":{"en":"${LONG}"}`)],
    ['a text in a language of ten million characters', 'steps', step(`"text":{"${LONG}":"a"}`)],
    ['a number beyond all numbers', 'settings', '{"misses":1e400}'],
    ['a number that is none', 'settings', '{"boldness":"0.5"}'],
    ['a place beyond all numbers', 'layout', '{"m":[1e400,0]}'],
    ['a place for a step that isn’t there', 'layout', '{"__proto__":[0,0]}'],
    ['a variable named __proto__', 'variables', '[{"id":"__proto__"}]'],
    ['a variable named constructor', 'variables', '[{"id":"constructor"}]'],
    ['a step named toString', 'steps', '[{"id":"toString","kind":"message"}]'],
    ['a step of the kind __proto__', 'steps', '[{"id":"m","kind":"__proto__"}]'],
    ['a step of the kind constructor', 'steps', '[{"id":"m","kind":"constructor"}]'],
    ['an exit named __proto__', 'steps', step('"exits":{"__proto__":"m"}')],
    ['an exit that leads to hasOwnProperty', 'steps', step('"exits":{"next":"hasOwnProperty"}')],
    ['a field named __proto__', 'steps', step('"__proto__":{"text":{"en":"x"}}')],
    ['a language named __proto__', 'locales', '["__proto__"]'],
    ['a text in __proto__', 'steps', step('"text":{"__proto__":"x"}')],
    ['an option that takes the name of an exit', 'steps', '[{"id":"c","kind":"choice","options":[{"id":"other"}]}]'],
    ['a lone surrogate for an id', 'entries', '[{"id":"\\ud800"}]'],
    ['a NUL in an id', 'entries', '[{"id":"a\\u0000"}]'],
    ['the same step twice', 'steps', '[{"id":"m","kind":"wait"},{"id":"m","kind":"wait"}]'],
    ['1,000 flows', 'flows', ofMany(1_000, (at) => `{"id":"${at ? `f${at}` : 'main'}","steps":[]}`)],
    ['5,001 steps', 'steps', ofMany(5_001, (at) => `{"id":"s${at}","kind":"wait"}`)],
    ['1,001 options', 'steps', `[{"id":"c","kind":"choice","options":${ofMany(1_001, (at) => `{"id":"o${at}"}`)}}]`],
    ['10,001 entries', 'entries', ofMany(10_001, (at) => `{"id":"e${at}"}`)],
    ['lists in lists for a text', 'steps', step(`"text":${nested(5_000)}`)],
    ['lists in lists for flows', 'flows', nested(5_000)],
    ['lists in lists beside it', 'more', `,"deep":${nested(5_000)}`],
    ['records in records for settings', 'settings', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['a secret', 'steps', step('"secret":"CANARY_1"')],
  ]
  it.each(refused)('with %s is refused in words', (_, part, json) => {
    const { bot, faults = [] } = parseBot(JSON.parse(file(part, json)))
    expect(bot).toBeUndefined()
    for (const language of ['fr', 'en'] as const) {
      const words = wordsOfFault(faults[0]!, language)
      expect(words).toMatch(/\.$/)
      expect(words.length).toBeLessThan(400)
    }
    expect(({} as Record<string, unknown>).text).toBeUndefined()
  })
  it('without anything odd is read', () => expect(parseBot(JSON.parse(file('name', '"Bot"'))).faults).toBeUndefined())
})

const bot = () => aBot().settings({ welcome: 'Hello, I’m a bot.' })
/** As somebody else's file: written, read, checked. */
function read(bot: Bot): Bot {
  const { bot: parsed, faults } = parseBot(JSON.parse(formatBot(bot)))
  if (!parsed) throw new Error(faults.map((fault) => wordsOfFault(fault, 'en')).join('\n'))
  check(parsed)
  return parsed
}
/** Goes on with whatever there is to do. */
function poke(t: Talk): Talk {
  t.send({ is: 'press', option: 0 })
    .send({ is: 'pick', options: [0] })
    .send({ is: 'acted', step: t.state.at, exit: 0, values: { x: 'y' } })
  t.type('\ud800', '💥'.repeat(5_000), '12', 'human').send({ is: 'back' }).send({ is: 'correct', answer: 0 })
  expect(JSON.stringify(JSON.parse(JSON.stringify(t.state)))).toBe(JSON.stringify(t.state))
  return t
}

describe('a bot that is read', () => {
  const circle = (draw: Parameters<ReturnType<typeof bot>['main']>[0]) => bot().variable('x').main(draw).build()
  const bots: [string, Bot][] = [
    ['a jump to itself', circle((f) => f.start('j').jump('j', 'j'))],
    ['a message after itself', circle((f) => f.start('m').message('m', '{{x}}', 'm'))],
    ['a wait after itself', circle((f) => f.start('w').wait('w', 10, 'w'))],
    ['a set after itself', circle((f) => f.start('s').set('s', { x: '{{x}}{{x}}a' }, 's'))],
    ['a condition after itself', circle((f) => f.start('c').condition('c', [['x', 'is empty', '', 'c']], 'c'))],
    ['a split after itself', circle((f) => f.start('s').split('s', [[1, 's'], [1, 's']]))], // prettier-ignore
    ['a choice without options after itself', circle((f) => f.start('c').choice('c', 'C', [], { other: 'c' }))],
    ['a choice whose texts all lead back', circle((f) => f.start('c').choice('c', 'C', [['A', 'c']], { other: 'c' }))],
    [
      'an input that fails into itself',
      circle((f) => f.start('i').input('i', 'I', 'number', { retries: 0, failed: 'i' })),
    ],
    ['a call after itself', circle((f) => f.start('k').call('k', {}, { next: 'k', failed: 'k' }))],
    ['a human step that asks for a human', bot().settings({ humanStep: 'j', misses: 1 }).main((f) => f.start('j').jump('j', 'j')).build()], // prettier-ignore
    [
      'two skills that run each other',
      bot()
        .main((f) => f.start('s').skill('s', 'a', { done: 's' }))
        .skill('a', {}, (f) => f.start('t').skill('t', 'b', { done: 't' }))
        .skill('b', {}, (f) => f.start('u').skill('u', 'a', { done: 'u' }))
        .build(),
    ],
    [
      '499 skills one within the other',
      Array.from({ length: 499 }, (_, at) => at)
        .reduce(
          (built, at) => built.skill(`f${at}`, {}, (f) => f.start(`k${at}`).skill(`k${at}`, `f${at + 1}`)),
          bot().main((f) => f.start('s').skill('s', 'f0')),
        )
        .build(),
    ],
    ['a line of 4,000 steps', circle((f) => {
      f.start('s0')
      for (let at = 0; at < 4_000; at++) f.message(`s${at}`, 'x', `s${at + 1}`)
      return f
    })], // prettier-ignore
    ['a thousand options', circle((f) => f.start('c').choice('c', 'C', Array.from({ length: 1_000 }, (_, at) => [`Option ${at}`])))], // prettier-ignore
    ['texts of lone surrogates', circle((f) => f.start('c').choice('c', '\ud800', [['\udc00'], ['\ud800']], { variable: 'x', other: 'm' }).message('m', '{{x}}\ud83d'))], // prettier-ignore
    ['texts of NUL and right-to-left marks', circle((f) => f.start('m').message('m', 'a\u0000b\u202ec', 'c').choice('c', '\u0000', [['\u202e']]))], // prettier-ignore
    ['a text of nothing but references', circle((f) => f.start('s').set('s', { x: 'a'.repeat(6_000) }, 'm').message('m', '{{x}}'.repeat(3_000)))], // prettier-ignore
    ['brackets 9,000 deep', bot().variable('x', { type: 'number' }).main((f) => f.start('s').set('s', { x: '('.repeat(9_000) + '1' + ')'.repeat(9_000) })).build()], // prettier-ignore
    ['references within references', circle((f) => f.start('m').message('m', '{{'.repeat(4_000) + 'x' + '}}'.repeat(4_000)))], // prettier-ignore
    ['a path 5,000 deep', circle((f) => f.start('m').message('m', `{{x${'.x'.repeat(5_000)}}}`))],
    ['a pattern that never ends', circle((f) => f.start('i').input('i', 'I', 'reference', { pattern: '(a+)+' }).condition('c', [['x', 'matches', '(a|a)*b', 'i']]))], // prettier-ignore
    ['markup without end', circle((f) => f.start('m').message('m', '**_['.repeat(5_000)))],
  ]
  it.each(bots)('with %s runs within its bounds', (_, hostile) => {
    const began = performance.now()
    const t = poke(talk(read(hostile), { values: { today: '1e400', time: 1e400 } }))
    for (const effect of t.effects) if (effect.do === 'path') expect(effect.steps.length).toBeLessThanOrEqual(2_002)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
  const names = [
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
    'toString',
    'x y',
    '',
    '{{x}}',
    '0',
    '\ud800',
    LONG,
  ]
  it.each(names.map((id) => [id.slice(0, 20), id] as const))(
    'that names a variable %.20j changes nothing but itself',
    (id) => {
      const hostile = bot().variable('x').variable(id, { fromPage: true, initial: 'seven' })
      const t = talk(
        hostile
          .main((f) =>
            f
              .start('s')
              .set('s', { [id]: 'eight', x: `{{${id}}}` }, 'c')
              .condition('c', [[id, 'is', 'eight', 'm']], 'm')
              .message('m', `{{${id}}} {{x}}`, 'i')
              .input('i', 'I', 'text', { variable: id }),
          )
          .build(),
        { values: Object.fromEntries([[id, 'nine']]) },
      )
      poke(t.type('ten'))
      expect(String({})).toBe('[object Object]')
      expect(({} as Record<string, unknown>).eight).toBeUndefined()
    },
  )
})
