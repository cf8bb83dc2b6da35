import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Bot } from '../bot/bot.ts'
import { readBot, writeBotInto } from '../document/document.ts'
import { check, type Problem } from '../problems/check.ts'
import { bot, fine, type Row } from '../problems/rules/row.case.ts'
import { rows } from '../problems/rules/rows.case.ts'
import { ruleIds } from '../problems/rules.ts'
import { anyBot } from '../testing/generate.ts'
import type { BotBuilder } from '../testing/build.ts'
import type { Fix } from './fix.ts'
import { fixesFor, makers } from './fixes.ts'

/** What the rows of the rules have, and what they show without a fix. */
const cases: Row[] = [
  ...rows,
  ['entry-without-title', 'with a phrasing', fine().entry('e1', '', 'Nine', '\nWhen?'), fine()],
  ['entry-without-title', 'without anything', fine().entry('e1', '', ''), fine()],
  ['link-not-safe', 'without its beginning', bot().main((f) => f.start('m').message('m', '[a](a.fr)')), fine()],
  [
    'link-not-safe',
    'in an option',
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A'], ['[b](b.fr/?q=1)']])),
    fine(),
  ],
  [
    'option-without-words',
    'beside others',
    bot().main((f) => f.start('c').choice('c', 'Which?', [['A'], ['']])),
    fine(),
  ],
  [
    'items-without-label',
    'where it is known what the items are',
    bot()
      .variable('all', { type: 'list', initial: 'a; b' })
      .variable('one')
      .main((f) => f.start('s').set('s', { all: 'a; b' }, 'c').pickFrom('c', 'Which?', ['all', 'one', ''])),
    fine(),
  ],
  [
    'items-without-variable',
    'without words',
    bot()
      .variable('all', { type: 'list' })
      .main((f) => f.start('c').pickFrom('c', 'Which?', ['all', '', ''])),
    fine(),
  ],
  [
    'skill-without-flow',
    'where there is one skill',
    bot()
      .main((f) => f.start('c').skill('c', ''))
      .skill('s', {}, (f) => f.start('r').returns('r')),
    fine(),
  ],
]

function docOf(bot: Bot) {
  const doc = new Y.Doc()
  writeBotInto(doc, bot)
  return { doc, now: readBot(doc) }
}

/** The bot behind the fix; undo must bring back what was there. */
function fixed(fix: Fix, before: Bot): Bot {
  const { doc, now } = docOf(before)
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set(['me']), doc })
  doc.transact(() => fix.apply(doc, now), 'me')
  const after = readBot(doc)
  expect(undo.undoStack).toHaveLength(1)
  undo.undo()
  expect(readBot(doc)).toEqual(now)
  return after
}

const key = ({ rule, where, data }: Problem) => JSON.stringify([rule, where, data])
/** By rule: without one of its steps a circle is told of another. */
const errorsOf = (problems: Problem[]) =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)

function expectBetter(problem: Problem, fix: Fix, before: Bot, old = check(before)): void {
  const now = check(fixed(fix, before))
  expect(now.map(key), fix.id).not.toContain(key(problem))
  expect(errorsOf(old), fix.id).toEqual(expect.arrayContaining(errorsOf(now)))
}

/** The first problem of a kind, and what puts it right. */
function fixesOf(rule: Problem['rule'], builder: BotBuilder) {
  const { now } = docOf(builder.build())
  const problem = check(now).find((one) => one.rule === rule)
  if (!problem) throw new Error(`There is no ${rule}.`)
  return { now, problem, fixes: fixesFor(problem, now) }
}

describe('a fix', () => {
  it.each(cases)('of %s (%s) takes the problem away and brings no error', (rule, _, invalid, _valid, options) => {
    const { now } = docOf(invalid.build())
    const problems = check(now, options).filter((problem) => problem.rule === rule)
    for (const problem of problems) for (const fix of fixesFor(problem, now)) expectBetter(problem, fix, now)
  })
  it('is there for the problems that have an obvious one', () => {
    const fixable = cases.filter(([rule, , invalid, , options]) => {
      const { now } = docOf(invalid.build())
      return check(now, options).some((problem) => problem.rule === rule && fixesFor(problem, now).length > 0)
    })
    expect(new Set(fixable.map(([rule]) => rule))).toEqual(new Set(ruleIds.filter((rule) => makers[rule])))
  })
  it('takes its problem away from any bot and brings no error', () => {
    fc.assert(
      fc.property(anyBot, (any) => {
        const { now } = docOf(any)
        const problems = check(now)
        for (const problem of problems.slice(0, 12))
          for (const fix of fixesFor(problem, now)) expectBetter(problem, fix, now, problems)
      }),
      { numRuns: 40 },
    )
  })
  it('has words in both languages', () => {
    const { fixes } = fixesOf(
      'unknown-variable',
      bot().main((f) => f.start('m').message('m', '{{nom}}', 'e').end('e')),
    )
    expect(fixes.map(({ words }) => words)).toEqual([
      { fr: 'Corriger\u00a0: créer la variable «\u00a0nom\u00a0»', en: 'Fix: create the variable “nom”' },
    ])
  })
})

describe('what a fix leaves', () => {
  const after = (rule: Problem['rule'], builder: BotBuilder) => {
    const { now, fixes } = fixesOf(rule, builder)
    return fixes[0] && fixed(fixes[0], now)
  }

  it('all open exits lead to one new end, which stands apart from the others', () => {
    const left = after(
      'dead-end',
      bot().main((f) => f.start('c').choice('c', 'Which?', [['A'], ['B']])),
    )
    const [flow] = left?.flows ?? []
    const end = flow?.steps.find(({ kind }) => kind === 'end')
    const choice = flow?.steps.find(({ id }) => id === 'c')
    expect(choice?.exits).toEqual({ c_1: end?.id, c_2: end?.id })
    expect(flow?.layout[end?.id ?? '']).toEqual([360, 0])
  })
  it('a start leads to the leftmost step that no other leads to', () => {
    const left = after(
      'flow-without-start',
      bot().main((f) => f.message('b', 'B', 'a').message('a', 'A', 'e').end('e')),
    )
    expect(left?.flows[0]?.steps.find(({ kind }) => kind === 'start')?.exits).toEqual({ next: 'b' })
  })
  it('the other phrasings stay, wherever the shared one stood', () => {
    const phrasings = (lines: string) =>
      after('entries-alike', fine().entry('e1', 'One', 'x', 'shared').entry('e2', 'Two', 'y', lines))?.entries[1]
        ?.phrasings
    expect(phrasings('shared\nb\nc')).toEqual({ en: 'b\nc' })
    expect(phrasings('a\nShared?\nc')).toEqual({ en: 'a\nc' })
    expect(phrasings('a\nshared\nb\nSHARED')).toEqual({ en: 'a\nb' })
    expect(phrasings('shared')).toEqual({ en: '' })
  })
  it('a variable is taken away from where it got its value', () => {
    const left = after(
      'variable-never-used',
      bot()
        .variable('n')
        .main((f) => f.start('i').input('i', '?', 'text', { variable: 'n', next: 's' }).set('s', { n: '1' })),
    )
    expect(left?.variables).toEqual([])
    expect(left?.flows[0]?.steps).toMatchObject([{ id: 'i', variable: '' }, { id: 's', assignments: [] }, {}])
  })
  it('an address gets its beginning, in its own place', () => {
    const says = (words: string) =>
      after(
        'link-not-safe',
        bot().main((f) => f.start('m').message('m', words)),
      )?.flows[0]?.steps.find(({ kind }) => kind === 'message')
    expect(says('a.fr or [a](a.fr/b)')).toMatchObject({ text: { en: 'a.fr or [a](https://a.fr/b)' } })
    expect(says('[us](a@b.example)')).toMatchObject({ text: { en: '[us](mailto:a@b.example)' } })
    const long = `a.fr/${'b'.repeat(90)}?q={{where}}`
    const button = bot().main((f) =>
      f.start('m').message('m', 'Here', '', { links: [{ id: 'l', label: { en: 'Go' }, address: ` ${long}` }] }),
    )
    expect(after('link-not-safe', button)?.flows[0]?.steps).toContainEqual(
      expect.objectContaining({ links: [{ id: 'l', label: { en: 'Go' }, address: `https://${long}` }] }),
    )
    const secured = after(
      'link-not-secure',
      bot().main((f) => f.start('m').message('m', `[b](https://b.fr) [a](http://${long}) [c](http://c.fr)`)),
    )?.flows[0]?.steps
    expect(secured).toContainEqual(
      expect.objectContaining({ text: { en: `[b](https://b.fr) [a](https://${long}) [c](http://c.fr)` } }),
    )
    expect(after('link-not-secure', fine().settings({ contact: 'http://a.fr/c' }))?.settings.contact).toBe(
      'https://a.fr/c',
    )
    expect(after('link-not-safe', fine().settings({ contact: '01 23 45 67 89' }))?.settings.contact).toBe(
      'tel:0123456789',
    )
  })
  it.each([
    [
      'a step that a jump leads to',
      'unreachable-step',
      bot().main((f) => f.start('e').end('e').message('m', 'M').jump('j', 'm')),
    ],
    ['the last option', 'option-without-words', bot().main((f) => f.start('c').choice('c', 'Which?', [['']]))],
    [
      'an option that leads elsewhere',
      'same-option-twice',
      bot().main((f) =>
        f
          .start('c')
          .choice('c', '?', [
            ['A', 'd'],
            ['a', 'e'],
          ])
          .end('d')
          .end('e'),
      ),
    ],
    ['an address that is a script', 'link-not-safe', bot().main((f) => f.start('m').message('m', '[a](javascript:x)'))],
    ['a title', 'entries-alike', fine().entry('e1', 'One', 'x', 'shared').entry('e2', 'Shared', 'y')],
    [
      'a name that can be no variable',
      'unknown-variable',
      bot().main((f) => f.start('m').message('m', '{{Your name}}')),
    ],
    ['an entry with phrasings', 'entry-without-answer', fine().entry('e1', 'One', '', 'shared')],
    ['a start that leads nowhere', 'dead-end', bot().main((f) => f.start())],
  ] as const)('%s is left to the author', (_, rule, builder) => {
    const { now } = docOf(builder.build())
    const problems = check(now).filter((problem) => problem.rule === rule)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.filter(({ where }) => where.step !== 'j').flatMap((problem) => fixesFor(problem, now))).toEqual([])
  })
})
