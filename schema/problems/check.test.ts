import { describe, expect, it } from 'vitest'
import { aBot, type BotBuilder } from '../testing/build.ts'
import { check } from './check.ts'
import { ruleIds, type RuleId } from './rules.ts'
import { severities } from './severity.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { wordsOf } from './words/words.ts'

const contact = { contact: 'tel:+33123456789' }
const bot = (...locales: string[]) => aBot(...locales).settings(contact)
/** A bot with nothing wrong in it, so that each row shows one thing. */
const fine = () => bot().main((flow) => flow.start('m').message('m', 'Hello', 'e').end('e'))

type Row = [rule: RuleId, name: string, invalid: BotBuilder, valid: BotBuilder]

const rows: Row[] = [
  [
    'choice-without-options',
    'an empty choice',
    bot().main((f) => f.start('c').choice('c', 'Which?', [])),
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A']])),
  ],
  ['empty-text', 'a message without words', bot().main((f) => f.start('m').message('m', ' ')), fine()],
  [
    'entries-alike',
    'one phrasing in two entries',
    fine().entry('e1', 'Hours', 'Nine', 'When are you open?').entry('e2', 'Sunday', 'No', 'when are you OPEN'),
    fine().entry('e1', 'Hours', 'Nine', 'When?').entry('e2', 'Sunday', 'No', 'On Sunday?'),
  ],
  ['entry-without-answer', 'an empty answer', fine().entry('e1', 'Hours', ''), fine().entry('e1', 'Hours', 'Nine')],
  ['entry-without-title', 'an empty title', fine().entry('e1', '', 'Nine'), fine().entry('e1', 'Hours', 'Nine')],
  [
    'exit-without-target',
    'a message that leads nowhere',
    bot().main((f) => f.start('m').message('m', 'Hello')),
    fine(),
  ],
  ['exit-without-target', 'a line to a step that is gone', bot().main((f) => f.start('gone')), fine()],
  [
    'exit-without-target',
    'an option, but not what is typed besides',
    bot().main((f) =>
      f
        .start('c')
        .choice('c', 'Which?', [['A', 'e'], ['B']])
        .end('e'),
    ),
    bot().main((f) =>
      f
        .start('c')
        .choice('c', 'Which?', [
          ['A', 'e'],
          ['B', 'e'],
        ])
        .end('e'),
    ),
  ],
  ['flow-without-start', 'a drawing without a start', bot().main((f) => f.message('m', 'Hello')), fine()],
  ['flow-without-start', 'a bot without its main flow', bot(), fine()],
  [
    'human-step-missing',
    'a step that is gone',
    fine().settings({ humanStep: 'gone' }),
    fine().settings({ humanStep: 'm' }),
  ],
  [
    'input-without-variable',
    'an input that keeps nothing',
    bot().main((f) => f.start('i').input('i', 'Name?', 'text')),
    bot()
      .variable('name')
      .main((f) => f.start('i').input('i', 'Name?', 'text', { variable: 'name' })),
  ],
  [
    'jump-to-other-flow',
    'a jump into a skill',
    bot()
      .main((f) => f.start('j').jump('j', 'm'))
      .skill('s', {}, (f) => f.start('m').message('m', 'Hello')),
    bot().main((f) =>
      f
        .start('m')
        .message('m', 'Hello', 'c')
        .choice('c', 'Again?', [['Yes', 'j']])
        .jump('j', 'm'),
    ),
  ],
  [
    'jump-without-target',
    'a jump to nowhere',
    bot().main((f) => f.start('j').jump('j', '')),
    bot().main((f) => f.start('j').jump('j', 'e').end('e')),
  ],
  ['jump-without-target', 'a jump to a note', bot().main((f) => f.start('j').jump('j', 'n').step('note', 'n')), fine()],
  [
    'link-not-safe',
    'a script as a link',
    bot().main((f) => f.start('m').message('m', '[a](java\\script:x)')),
    bot().main((f) => f.start('m').message('m', '[a](https://a.fr/{{x}})')),
  ],
  ['link-not-safe', 'a contact that is no address', fine().settings({ contact: 'javascript:x' }), fine()],
  [
    'loop-without-question',
    'two messages in a circle',
    bot().main((f) => f.start('a').message('a', 'A', 'b').message('b', 'B', 'a')),
    bot().main((f) =>
      f
        .start('a')
        .message('a', 'A', 'b')
        .choice('b', 'B', [['again', 'a']]),
    ),
  ],
  [
    'loop-without-question',
    'a circle through a jump and a skill that asks nothing',
    bot()
      .main((f) => f.start('a').skill('a', 's', { done: 'j' }).jump('j', 'a'))
      .skill('s', {}, (f) => f.start('r').returns('r')),
    bot()
      .main((f) => f.start('a').skill('a', 's', { done: 'j' }).jump('j', 'a'))
      .skill('s', {}, (f) => f.start('c').choice('c', 'C', [['x']])),
  ],
  [
    'loop-without-question',
    'a step that leads to itself',
    bot().main((f) => f.start('a').message('a', 'A', 'a')),
    fine(),
  ],
  [
    'missing-translation',
    'words in one of two languages',
    bot('en', 'fr').main((f) => f.start('m').message('m', 'Hello')),
    bot('en', 'fr').main((f) => f.start('m').message('m', { en: 'Hello', fr: 'Bonjour' })),
  ],
  [
    'no-way-to-human',
    'nobody to reach',
    fine().settings({ contact: '' }),
    fine().settings({ contact: '', human: 'Call us.' }),
  ],
  [
    'option-without-words',
    'an empty option',
    bot().main((f) => f.start('c').choice('c', 'Which?', [['']])),
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A']])),
  ],
  [
    'outcome-unknown',
    'an outcome that is gone',
    fine().skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r', 'gone')),
    fine().skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r', 'lost')),
  ],
  [
    'pattern-not-safe',
    'a pattern that explodes',
    bot().main((f) => f.start('i').input('i', 'Ref?', 'reference', { pattern: '(a+)+' })),
    bot().main((f) => f.start('i').input('i', 'Ref?', 'reference', { pattern: '[A-Z]{2}\\d+' })),
  ],
  [
    'question-without-entries',
    'no knowledge',
    bot().main((f) => f.start('q').question('q', 'What?')),
    bot()
      .entry('e1', 'Hours', 'Nine')
      .main((f) => f.start('q').question('q', 'What?')),
  ],
  [
    'row-without-test',
    'a row without tests',
    bot().main((f) => f.start('c').step('condition', 'c', { rows: [{ id: 'r', name: '', when: 'all', tests: [] }] })),
    bot().main((f) => f.start('c').condition('c', [['x', 'is', '1', '']])),
  ],
  [
    'same-option-twice',
    'two options alike',
    bot().main((f) => f.start('c').choice('c', 'Which?', [['Été'], ['ete']])),
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A'], ['B']])),
  ],
  [
    'sample-unreadable',
    'a line without a mark',
    fine().sample('one', '> hello\nhello'),
    fine().sample('one', '> hello\n< hi'),
  ],
  [
    'sample-unreadable',
    'a language that the bot has not',
    fine().sample('one', '> hello', 'de'),
    fine().sample('one', '> hello', 'en'),
  ],
  ['several-starts', 'two starts', bot().main((f) => f.start('m').start('m', 'other').message('m', 'Hello')), fine()],
  [
    'skill-calls-itself',
    'two skills in a circle',
    fine()
      .skill('s', {}, (f) => f.start('t').skill('t', 'u'))
      .skill('u', {}, (f) => f.start('v').skill('v', 's')),
    fine()
      .skill('s', {}, (f) => f.start('t').skill('t', 'u'))
      .skill('u', {}, (f) => f.start('v').returns('v')),
  ],
  [
    'skill-without-flow',
    'no skill chosen',
    bot().main((f) => f.start('s').skill('s', '')),
    bot()
      .main((f) => f.start('s').skill('s', 'u'))
      .skill('u', {}, (f) => f.start('v').returns('v')),
  ],
  ['skill-without-flow', 'the main flow as a skill', bot().main((f) => f.start('s').skill('s', 'main')), fine()],
  [
    'unknown-variable',
    'a typing mistake in a text',
    bot().main((f) => f.start('m').message('m', 'Hello {{nmae}}')),
    bot()
      .variable('name')
      .main((f) => f.start('m').message('m', 'Hello {{name}}')),
  ],
  ['unknown-variable', 'a set variable that is gone', bot().main((f) => f.start('s').set('s', { gone: '1' })), fine()],
  [
    'unknown-variable',
    'a tested variable that is gone',
    bot().main((f) => f.start('c').condition('c', [['gone', 'is', '1', '']])),
    fine(),
  ],
  ['unreachable-step', 'a step on its own', bot().main((f) => f.start('e').end('e').message('m', 'Hello')), fine()],
  [
    'unreachable-step',
    'a skill that nobody calls',
    fine().skill('s', {}, (f) => f.start('r').returns('r')),
    fine().skill('s', { phrasings: 'track my parcel' }, (f) => f.start('r').returns('r')),
  ],
  [
    'variable-never-set',
    'a value from nowhere',
    bot()
      .variable('name')
      .main((f) => f.start('m').message('m', 'Hello {{name}}')),
    bot()
      .variable('name', { fromPage: true })
      .main((f) => f.start('m').message('m', 'Hello {{name}}')),
  ],
  [
    'variable-never-used',
    'a value for nothing',
    fine().variable('name'),
    bot()
      .variable('name', { initial: 'x' })
      .main((f) => f.start('m').message('m', 'Hello {{name}}')),
  ],
  [
    'variable-not-chosen',
    'an assignment to nothing',
    bot().main((f) => f.start('s').set('s', { '': '1' })),
    bot()
      .variable('x')
      .main((f) => f.start('s').set('s', { x: '1' })),
  ],
]

const found = (builder: BotBuilder) => check(builder.build()).map(({ rule }) => rule)

describe('check', () => {
  it.each(rows)('%s: %s', (rule, _, invalid, valid) => {
    expect(found(invalid)).toContain(rule)
    expect(found(valid)).not.toContain(rule)
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
  it.each(ruleIds)('%s has words in both languages', (rule) => {
    for (const words of [en[rule], fr[rule]]) expect(words.what.length * words.todo.length).toBeGreaterThan(0)
    expect(severities[rule]).toBeDefined()
    const names = (words: string) => Array.from(words.matchAll(/\{(\w+)\}/g), ([, name]) => name).sort()
    expect(names(en[rule].what)).toEqual(names(fr[rule].what))
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
