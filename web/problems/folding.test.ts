import { describe, expect, test } from 'vitest'
import { check } from '../../schema/problems/problems.ts'
import { aBot } from '../../schema/testing/build.ts'
import { setLocale } from '../i18n/words.ts'
import { folded, foldWords } from './folding.ts'

const texts = ['one', 'two', 'three', 'four']
const bot = aBot('fr', 'en')
  .settings({ contact: 'mailto:a@b.example', title: { fr: 'Aide', en: 'Help' }, welcome: { fr: 'Salut', en: 'Hi' } })
  .main((flow) =>
    texts.reduce(
      (drawn, text, at) => drawn.message(text, { fr: text }, texts[at + 1] ?? 'end'),
      flow.start('one').message('alone', { fr: 'Seul', en: 'Alone' }, 'end').end('end'),
    ),
  )
  .entry('a', { fr: 'A', en: 'A' }, { fr: 'a' })
  .entry('b', { fr: 'B', en: 'B' }, { fr: 'b' })
  .entry('c', { fr: 'C', en: 'C' }, { fr: 'c' })
  .build()

const folds = folded(check(bot))
const told = (rule: string) => folds.filter(({ members: [first] }) => first.rule === rule).map(foldWords)

describe.each([
  ['en', '4 texts have no English yet', '3 answers have no English yet'],
  ['fr', '4 textes n’existent pas encore en anglais', '3 réponses n’existent pas encore en anglais'],
] as const)('in %s', (locale, untranslated, unanswered) => {
  test('what a new language misses is one row for texts and one for answers', () => {
    void setLocale(locale, { reload: false })
    expect(told('missing-translation').map(({ what }) => what)).toEqual([untranslated])
    expect(told('answer-missing').map(({ what }) => what)).toEqual([unanswered])
  })
})

test('every problem stands in one row, the first of a kind at its head', () => {
  const problems = check(bot)
  expect(folds.flatMap(({ members }) => members)).toHaveLength(problems.length)
  const first = problems.find(({ rule }) => rule === 'missing-translation')
  expect(folds.find(({ members }) => members[0].rule === 'missing-translation')?.members[0]).toEqual(first)
})

test('few of a kind, and what one click puts right, stay rows of their own', () => {
  const two = folded(
    check(bot)
      .filter(({ rule }) => rule === 'missing-translation')
      .slice(0, 2),
  )
  expect(two.map(({ members }) => members.length)).toEqual([1, 1])
  const loose = aBot('en')
    .main((flow) => texts.reduce((drawn, text) => drawn.message(text, text, 'end'), flow.start('end').end('end')))
    .build()
  const unreachable = folded(check(loose)).filter(({ members: [first] }) => first.rule === 'unreachable-step')
  expect(unreachable.map(({ members }) => members.length)).toEqual([1, 1, 1, 1])
})
