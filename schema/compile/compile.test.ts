import { describe, expect, it } from 'vitest'
import { Op, type Spec } from '../spec/spec.ts'
import { unpack } from '../spec/unpack.ts'
import { aBot } from '../testing/build.ts'
import { compileBot } from './compile.ts'

const bot = () =>
  aBot('fr', 'en')
    .settings({
      title: 'Colis',
      welcome: { fr: 'Bonjour {{name}}', en: 'Hello {{name}}' },
      contact: 'javascript:x',
      accent: 'red; }',
    })
    .variable('city', { fromPage: true, initial: 'Lyon' })
    .variable('name')
    .main((f) =>
      f
        .start('c')
        .step('note', 'n', { text: 'for authors only' })
        .choice('c', { fr: 'Quoi, {{ name }} ?', en: 'What, {{nmae}}?' }, [[{ fr: 'Suivre', en: 'Track' }, 's']], {
          variable: 'name',
        })
        .skill('s', 'track', { done: 'c', lost: 'e' })
        .end('e')
        .message('alone', 'never said'),
    )
    .skill(
      'track',
      { phrasings: { fr: 'où est mon colis\nsuivre', en: 'where is my parcel' }, outcomes: ['lost'] },
      (f) => f.start('r', 'st').returns('r', 'lost'),
    )
    .entry('e1', { fr: 'Horaires', en: 'Hours' }, { fr: 'Neuf heures.' }, { fr: 'quand\n\n ouvrez-vous ' })

/** What a step has as far as it has nothing. */
const nothing = { whens: [], text: '', labels: [], exits: [], variable: -1, patience: 0, more: 0, filled: false }

describe('compileBot', () => {
  const { specs, map } = compileBot(bot().build())
  it('makes one spec a locale, in numbers', () => {
    expect(Object.keys(specs)).toEqual(['fr', 'en'])
    expect(specs.fr).toMatchObject({
      clew: 4,
      locale: 'fr',
      title: 'Colis',
      welcome: 'Bonjour {{1}}',
      start: 0,
      humanStep: -1,
    })
    expect(map.steps.map((_, at) => unpack(specs.fr as Spec)(at))).toEqual([
      { ...nothing, op: Op.go, exits: [2] },
      { ...nothing, op: Op.go, exits: [3] },
      {
        ...nothing,
        op: Op.choose,
        text: 'Quoi, {{1}}\u202F?',
        labels: ['Suivre'],
        whens: [0],
        exits: [4, -1],
        variable: 1,
        filled: true,
      },
      { ...nothing, op: Op.back, more: { returns: 1 } },
      { ...nothing, op: Op.run, exits: [2, 5], more: { start: 1, inputs: [], outputs: [] } },
      { ...nothing, op: Op.finish, more: { ends: 'resolved' } },
    ])
    expect(specs.fr?.variables).toEqual([
      ['city', 0, 'Lyon', 1],
      ['name', 0, '', 0],
      ['today', 3, '', 1],
      ['time', 0, '', 1],
    ])
  })
  it('maps the numbers back', () => {
    expect(map).toEqual({
      steps: ['start_main', 'st', 'c', 'r', 's', 'e'],
      flows: ['main', 'track', 'main', 'track', 'main', 'main'],
      exits: [['next'], ['next'], ['c_1', 'other'], [], ['done', 'lost'], []],
      entries: ['e1'],
      skills: ['track'],
    })
  })
  it('takes the first language where words are missing, and nothing for an unknown variable', () => {
    expect(specs.en?.entries).toEqual([['Hours', 'Neuf heures.']])
    expect(unpack(specs.en as Spec)(2)?.text).toBe('What, ?')
    expect(specs.en?.skills).toEqual([['where is my parcel', 1]])
  })
  it('speaks by itself in the language, else in English', () => {
    const [fr, en, de] = ['fr-CA', 'en', 'de'].map(
      (locale) =>
        compileBot(
          aBot(locale)
            .main((f) => f.start())
            .build(),
        ).specs[locale],
    )
    expect(fr?.words.noneOfThese).toBe('Rien de tout cela')
    expect(de?.words).toEqual(en?.words)
    expect(fr?.welcome).toContain('assistant automatique')
    expect(fr?.words.commands[0]).toContain('parler a un humain')
  })
  it('lets only safe values through', () => {
    expect(specs.fr).toMatchObject({ contact: '', accent: '#4f46e5' })
    const unsafe = aBot().main((f) => f.start('i').input('i', 'Ref?', 'reference', { pattern: '(a+)+' }))
    expect(JSON.stringify(compileBot(unsafe.build()).specs.en)).not.toContain('(a+)')
  })
  it('keeps drafts and notes to their authors, unless a draft is tried', () => {
    expect(JSON.stringify(specs)).not.toMatch(/never said|for authors only/)
    expect(compileBot(bot().build(), { drafts: true }).map.steps).toContain('alone')
  })
  it('is the same every time', () => expect(compileBot(bot().build())).toMatchObject({ specs, map }))
  it('keeps what a call sends, and to whom, on the server', () => {
    const calling = bot().main((f) =>
      f.start('k').step('call', 'k', {
        name: 'CANARY_1',
        method: 'DELETE',
        address: 'https://CANARY_2/{{name}}',
        headers: [{ id: 'h', name: 'CANARY_3', value: 'CANARY_4 {{city}}' }],
        body: 'CANARY_5',
        results: [
          { id: 'r', path: 'CANARY_6', variable: 'name', fields: [{ id: 'f', name: 'CANARY_7', path: 'CANARY_8' }] },
        ],
        example: 'CANARY_9',
      }),
    )
    const compiled = compileBot(calling.build())
    expect(JSON.stringify([compiled.specs, compiled.map])).not.toMatch(/CANARY|DELETE/)
  })
  it.each<Record<string, string>>([{ en: 'Why?' }, { fr: 'Pourquoi ?' }])(
    'has the same steps in every language, with the comment %j',
    (comment) => {
      const bot = aBot('fr', 'en').main((f) => f.start('r').rating('r', 'R', 'thumbs', [], { comment, next: 'm' }))
      const { specs, map } = compileBot(bot.build())
      for (const spec of Object.values(specs)) {
        const steps = unpack(spec)
        expect(map.steps.map((_, at) => steps(at) !== undefined)).toEqual([true, true, true])
        expect(steps(3)).toBeUndefined()
      }
      expect(map.exits[1]).toEqual(['', '', ''])
    },
  )
  it('takes a bot with nothing in it', () =>
    expect(compileBot(aBot().build()).specs.en).toMatchObject({ start: -1, texts: '' }))
})
