import { describe, expect, it } from 'vitest'
import { compileBot } from '../compile/compile.ts'
import { runSample } from '../samples/samples.ts'
import { aBot, type BotBuilder } from '../testing/build.ts'
import { check, type CheckOptions } from './check.ts'
import { bot, fine } from './rules/row.case.ts'
import { rows } from './rules/rows.case.ts'
import { ruleIds } from './rules.ts'
import { severities } from './severity.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { wordsOf } from './words/words.ts'

const found = (builder: BotBuilder, options?: CheckOptions) => check(builder.build(), options).map(({ rule }) => rule)

describe('check', () => {
  it.each(rows)('%s: %s', (rule, _, invalid, valid, options) => {
    expect(found(invalid, options)).toContain(rule)
    expect(found(valid, options)).not.toContain(rule)
  })
  it('has a row for every rule', () => expect(new Set(rows.map(([rule]) => rule))).toEqual(new Set(ruleIds)))
  it('finds nothing in a bot that is fine', () => expect(found(fine())).toEqual([]))
  it('lets a blank bot be published', () => {
    const blank = aBot('fr', 'en').main((flow) => flow.start('m').message('m', ''))
    expect(check(blank.build()).filter(({ severity }) => severity === 'error')).toEqual([])
  })
  it('lists errors first', () => {
    const severe = check(
      bot()
        .main((f) => f.message('m', '').choice('c', '', []))
        .build(),
    ).map(({ severity }) => severity)
    expect(severe).toEqual([...severe].sort())
    expect(new Set(severe).size).toBe(2)
  })
  it('says where', () => {
    const [problem] = check(
      bot()
        .main((f) => f.start('e').end('e').message('m', 'Hello', 'e'))
        .build(),
    )
    expect(problem).toEqual({
      rule: 'unreachable-step',
      severity: 'warning',
      where: { flow: 'main', step: 'm' },
      data: {},
    })
  })
  it('takes a chain of 5,000 steps and a circle of as many', () => {
    const long = bot().main((f) => {
      f.start('m0')
      for (let n = 0; n < 5_000; n++) f.message(`m${n}`, 'x', `m${(n + 1) % 5_000}`)
      return f
    })
    expect(found(long)).toEqual(['loop-without-question'])
  })
})

describe('words', () => {
  it('names the steps and the ending of a sample that fails as their author and the reader do', () => {
    const said = (is: 'waits' | 'ran' | 'outcome', expected: string, actual: string, language: 'fr' | 'en') => {
      const sampled = bot()
        .main((f) => f.start('m').message('m', '**Hello** you', 'r').wait('r', 1).end('e'))
        .sample('one', '> hi')
      const checks = [{ line: 2, is, expected, actual, passed: false }]
      const [sample = { id: '', name: '' }] = sampled.build().samples
      const result = { sample: sample.id, locale: 'en', passed: false, faults: [], transcript: [], checks, missing: [] }
      const samples = [{ ...result, outcome: '' as const, path: [], entries: [] }]
      const problem = check(sampled.build(), { samples }).find(({ rule }) => rule === 'sample-fails')
      return problem && wordsOf(problem, language).what
    }
    expect(said('waits', 'm', '', 'en')).toContain('expected “Hello you”, came “nothing”')
    expect(said('ran', 'r', 'm · e', 'fr')).toContain(
      'attendu «\u00a0Pause\u00a0», obtenu «\u00a0Hello you · Fin\u00a0»',
    )
    expect(said('outcome', 'transferred', 'resolved', 'fr')).toContain(
      'attendu «\u00a0transférée\u00a0», obtenu «\u00a0résolue\u00a0»',
    )
  })
  it('tells a step that was cut off from one that is gone', () => {
    const told = (step: string) => {
      const cut = bot()
        .main((f) => f.start('e').end('e').message('m', 'Where to?', 'e'))
        .sample('one', `@ ${step}`)
        .build()
      const compiled = compileBot(cut)
      const samples = cut.samples.map((sample) => runSample(compiled, sample))
      const problem = check(cut, { samples }).find(({ rule }) => rule === 'sample-no-longer-applies')
      return problem && wordsOf(problem, 'en').what
    }
    expect(told('m')).toContain('names a step that no line leads to any more (line 1): “Where to?”')
    expect(told('x')).toContain('names a step that is gone (line 1): “x”')
  })
  it.each(ruleIds)('%s has words in both languages', (rule) => {
    for (const words of [en[rule], fr[rule]]) expect(words.what.length * words.todo.length).toBeGreaterThan(0)
    expect(severities[rule]).toBeDefined()
    const names = (words: string) => Array.from(words.matchAll(/\{(\w+)\}/g), ([, name]) => name).sort()
    expect(names(en[rule].what)).toEqual(names(fr[rule].what))
  })
  it.each(ruleIds)('%s never leaves quotes empty', (rule) => {
    for (const language of ['fr', 'en'] as const) {
      const { what, todo } = wordsOf({ rule, data: {} }, language)
      expect(`${what} ${todo}`).not.toMatch(/«\s*»|“\s*”|\{/)
    }
  })
  it('name what has no name by its number', () => {
    const unnamed = bot().main((f) =>
      f
        .start('c')
        .choice('c', 'Which?', [['A', 'e'], ['']])
        .end('e'),
    )
    const [option, exit] = ['option-without-words', 'exit-without-target'].map((rule) => {
      const problem = check(unnamed.build()).find((one) => one.rule === rule)
      return problem && wordsOf(problem, 'en').what
    })
    expect(option).toBe('Option 2 has no words.')
    expect(exit).toContain('The exit “Option 2”')
  })
  it('name what is meant', () => {
    expect(wordsOf({ rule: 'missing-translation', data: { locale: 'fr' } }, 'en').what).toBe(
      'These words are missing in French.',
    )
    expect(wordsOf({ rule: 'entry-without-answer', data: { entry: '' } }, 'fr').what).toContain('Réponse sans titre')
    expect(wordsOf({ rule: 'exit-without-target', data: { exit: 'else' } }, 'fr').what).toContain(
      '« sinon »'.replace(/ /g, '\u00a0'),
    )
  })
})
