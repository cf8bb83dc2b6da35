import { describe, expect, it } from 'vitest'
import { aBot } from '../../testing/build.ts'
import { talk } from '../../testing/talk.ts'
import type { Effect } from '../../interpreter/types.ts'

const bot = () => aBot().settings({ welcome: 'Hello, I’m a bot.' })
const medias = (effects: Effect[]) => effects.flatMap((effect) => (effect.do === 'say' && effect.media) || [])

describe('messages', () => {
  it('R2.1 are said with values that can’t be markup', () => {
    const built = bot()
      .variable('x', { fromPage: true })
      .main((f) => f.start('m').message('m', 'Hi *{{x}}*!', 'n').message('n', '', 'o').message('o', 'End'))
    const t = talk(built.build(), { values: { x: '**b** [a](javascript:x) {{x}}\n- c' } })
    expect(t.effects[1]).toMatchObject({ text: 'Hi *\\*\\*b\\*\\* \\[a\\]\\(javascript:x\\) {{x}}\n\\- c*!' })
    expect(t.said[2]).toBe('End')
  })
  const link = { id: 'l', label: { en: 'Book {{x}}' }, address: 'https://a.fr/{{x}}' }
  const card = (id: string, title: string) => ({
    id,
    title: { en: title },
    text: {},
    image: 'https://a.fr/{{x.image}}',
    alternative: { en: 'A picture of {{x.name}}' },
    label: { en: 'Go' },
    address: 'https://a.fr/{{x.name}}',
  })
  it('R2.5 show pictures, videos, links and cards with values in place', () => {
    const built = bot()
      .variable('x', { fromPage: true })
      .main((f) =>
        f.start('m').message('m', '', '', {
          image: 'https://a.fr/{{x}}.png',
          alternative: { en: 'A *{{x}}*' },
          video: 'https://v.fr/{{x}}',
          videoTitle: { en: 'Of {{x}}' },
          links: [link],
          cards: [card('c', 'One')],
        }),
      )
    const [shown] = medias(talk(built.build(), { values: { x: 'Nice' } }).effects)
    expect(shown).toEqual({
      image: ['https://a.fr/Nice.png', 'A *Nice*'],
      video: ['https://v.fr/Nice', 'Of Nice'],
      links: [['Book Nice', 'https://a.fr/Nice']],
      cards: [{ title: 'One', text: '', image: ['https://a.fr/', 'A picture of '], link: ['Go', 'https://a.fr/'] }],
    })
  })
  const cards = (values = {}) =>
    bot()
      .variable('towns', { type: 'list', fromPage: true })
      .variable('x', { initial: 'before' })
      .main((f) =>
        f.start('m').message('m', 'Towns', '', {
          items: 'towns',
          item: 'x',
          cards: [card('c', '{{x.name}}'), card('d', 'More')],
          ...values,
        }),
      )
      .build()
  it('R2.10 show a card for each item, then the others', () => {
    const t = talk(cards(), {
      values: {
        towns: [
          { name: 'Nice', image: '1' },
          { name: 'Rome', image: '2' },
        ],
      },
    })
    const [shown] = medias(t.effects)
    expect(shown?.cards?.map(({ title, image, link }) => [title, image?.[0], link?.[1]])).toEqual([
      ['Nice', 'https://a.fr/1', 'https://a.fr/Nice'],
      ['Rome', 'https://a.fr/2', 'https://a.fr/Rome'],
      ['More', 'https://a.fr/', 'https://a.fr/'],
    ])
    expect(t.value('x')).toBe('before')
  })
  it.each([
    [[], 1],
    [Array(80).fill('a'), 51],
    ['no list', 1],
  ])('R2.10 of %.20j there are so many', (towns, count) =>
    expect(medias(talk(cards(), { values: { towns } }).effects)[0]?.cards).toHaveLength(count),
  )
})

describe('ways', () => {
  it('R2.2 the first true row wins', () => {
    const built = bot()
      .variable('x', { fromPage: true })
      .main((f) =>
        f
          .start('c')
          .condition(
            'c',
            [
              ['x', 'is', '1', 'a'],
              ['x', 'above', '0', 'b'],
            ],
            'o',
          )
          .message('a', 'A')
          .message('b', 'B')
          .message('o', 'O'),
      )
    const says = (x: string) => talk(built.build(), { values: { x } }).said[1]
    expect([says('1'), says('2'), says('0'), says('')]).toEqual(['A', 'B', 'O', 'O'])
  })
  it('R2.2 there is no truth in a row without tests', () => {
    const rows = (when: 'all' | 'any') => [{ id: 'r', name: '', when, tests: [] }]
    const says = (when: 'all' | 'any') =>
      talk(
        bot()
          .main((f) =>
            f
              .start('c')
              .step('condition', 'c', { rows: rows(when) }, { r: 'a', else: 'b' })
              .message('a', 'A')
              .message('b', 'B'),
          )
          .build(),
      ).said[1]
    expect([says('all'), says('any')]).toEqual(['B', 'B'])
  })
  const splitting = (...shares: number[]) =>
    bot()
      .main((f) =>
        f
          .start('s')
          .split(
            's',
            shares.map((share, at) => [share, `e${at}`]),
          )
          .message('e0', '0', 's')
          .message('e1', '1')
          .message('e2', '2'),
      )
      .build()
  const branch = (t: ReturnType<typeof talk>, visitor: number) =>
    t.send({ is: 'start', visitor }).path.find((way) => way.startsWith('s>')) ?? ''
  it('R2.3 visitors go by shares, each the same way again', () => {
    const t = talk(splitting(1, 2, 1))
    const ways = Array.from({ length: 4_000 }, (_, visitor) => branch(t, visitor))
    const share = (way: string) => Math.round((20 * ways.filter((taken) => taken === way).length) / ways.length)
    expect(['s>s_1', 's>s_2', 's>s_3'].map(share)).toEqual([5, 10, 5])
    expect(ways.slice(0, 50)).toEqual(ways.slice(0, 50).map((_, visitor) => branch(t, visitor)))
    expect(t.send({ is: 'restart' }).path).toContain(ways[49])
  })
  it.each([
    [[0, 0], 's>s_2'],
    [[0, 1], 's>s_2'],
    [[0, 100, 0], 's>s_2'],
    [[0], 's>s_1'],
    [[], 's>'],
  ])('R2.3 shares of %j lead to %s', (shares, way) => expect(branch(talk(splitting(...shares)), 7)).toBe(way))
  it('R2.4 a wait is for the host', () => {
    const t = talk(
      bot()
        .main((f) => f.start('m').message('m', 'One', 'w').wait('w', 3, 'n').message('n', 'Two'))
        .build(),
    )
    expect(t.effects.slice(1, 4).map((effect) => effect.do)).toEqual(['say', 'wait', 'say'])
    expect(t.effects[2]).toEqual({ do: 'wait', seconds: 3 })
  })
  it('R2.6 an exit without a target ends', () => {
    const t = talk(
      bot()
        .main((f) => f.start('m').message('m', 'Bye'))
        .build(),
    )
    expect(t.effects).toContainEqual({ do: 'end', outcome: 'ended' })
    expect(t.at).toBe('')
  })
  it('R2.7 a circle is stopped politely', () => {
    const t = talk(
      bot()
        .main((f) => f.start('a').jump('a', 'b').jump('b', 'a'))
        .build(),
    )
    expect(t.said[1]).toBe(t.spec.words.circle)
    expect(t.effects.filter((effect) => effect.do === 'path')).toMatchObject([{ steps: { length: 2_000 } }])
    expect(t.state.outcome).toBe('ended')
  })
  it('R2.7 one that speaks is stopped before anybody has to read a thousand messages', () => {
    const t = talk(
      bot()
        .main((f) => f.start('a').message('a', 'Round', 'b').message('b', 'and round', 'a'))
        .build(),
    )
    expect(t.said).toHaveLength(203)
    expect(t.said.at(-1)).toBe(t.spec.words.circle)
    expect(t.state.outcome).toBe('ended')
  })
  it('R2.8 an end names the outcome', () => {
    const t = talk(
      bot()
        .main((f) => f.start('e').end('e', 'transferred'))
        .build(),
    )
    expect(t.state).toMatchObject({ at: -1, outcome: 'transferred' })
  })
})

describe('bounds', () => {
  it('R2.9 values and sentences are cut, never within a character', () => {
    const built = bot()
      .variable('x')
      .main((f) =>
        f
          .start('i')
          .input('i', 'X?', 'text', { variable: 'x', next: 's' })
          .set('s', { x: '{{x}}{{x}}' }, 'm')
          .message('m', '{{x}}'.repeat(20), 'i'),
      )
    const t = talk(built.build()).type('a' + '💥'.repeat(9_000))
    expect(t.value('x')).toHaveLength(5_000)
    expect(t.effects.flatMap((effect) => (effect.do === 'say' ? [effect.text.length] : []))[0]).toBeLessThanOrEqual(
      50_000,
    )
    expect(encodeURIComponent(String(t.value('x')))).toBeTruthy()
  })
  it('R2.9 lists grow no longer', () => {
    const built = bot()
      .variable('l', { type: 'list', fromPage: true })
      .main((f) => f.start('s').set('s', { l: ['add', 'x'] }))
    expect(talk(built.build(), { values: { l: Array(1_000).fill('a') } }).value('l')).toHaveLength(1_000)
  })
})
