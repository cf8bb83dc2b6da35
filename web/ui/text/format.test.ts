import { expect, test } from 'vitest'
import { parseText } from '../../../schema/text/text.ts'
import { continueList, makeLink, toggleList, toggleMark, type Replacement, type Selected } from './format.ts'

/** `a [b] c` with the selection in brackets; two bars for a caret are `|`. */
function selected(marked: string): Selected {
  const caret = marked.indexOf('|')
  if (caret >= 0) return { value: marked.replace('|', ''), start: caret, end: caret }
  const start = marked.indexOf('‹')
  return { value: marked.replace(/[‹›]/g, ''), start, end: marked.indexOf('›') - 1 }
}

function shown({ value }: Selected, { start, end, words, select }: Replacement): string {
  const all = value.slice(0, start) + words + value.slice(end)
  const [from, to] = select
  return from === to
    ? `${all.slice(0, from)}|${all.slice(from)}`
    : `${all.slice(0, from)}‹${all.slice(from, to)}›${all.slice(to)}`
}

const rows: [what: string, before: string, run: (s: Selected) => Replacement | null, after: string][] = [
  ['bold', 'a ‹b› c', (s) => toggleMark(s, 'bold'), 'a **‹b›** c'],
  ['bold leaves spaces outside', 'a‹ b ›c', (s) => toggleMark(s, 'bold'), 'a **‹b›** c'],
  ['bold again takes it away', 'a **‹b›** c', (s) => toggleMark(s, 'bold'), 'a ‹b› c'],
  ['bold with its marks selected', 'a ‹**b**› c', (s) => toggleMark(s, 'bold'), 'a ‹b› c'],
  ['italic at a caret', 'a |', (s) => toggleMark(s, 'italic'), 'a _|_'],
  ['link of words', 'see ‹here›', (s) => makeLink(s, 'link'), 'see [here](https://|)'],
  ['link of an address', '‹https://a.example›', (s) => makeLink(s, 'link'), '[‹link›](https://a.example)'],
  ['link at a caret', '|', (s) => makeLink(s, 'link'), '[link](https://|)'],
  ['list', '‹one\ntwo›', toggleList, '- one\n- two|'],
  ['list of the line with the caret', 'zero\no|ne\ntwo', toggleList, 'zero\n- one|\ntwo'],
  ['list again', '- o|ne', toggleList, 'one|'],
  ['list at nothing', '|', toggleList, '- |'],
  ['enter in a list', '- one|', continueList, '- one\n- |'],
  ['enter in a numbered list', '9. one|', continueList, '9. one\n10. |'],
  ['enter after an empty item', '- one\n- |', continueList, '- one\n|'],
]
test.each(rows)('%s', (_, before, run, after) => {
  const from = selected(before)
  const replacement = run(from)
  expect(replacement && shown(from, replacement)).toBe(after)
})

test('enter outside a list is nobody’s business', () => expect(continueList(selected('one|'))).toBeNull())

test('what the buttons write is what the parser reads', () => {
  const is = (words: string) => JSON.stringify(parseText(words))
  expect(is(toggleMark(selected('‹b›'), 'bold').words)).toContain('"bold"')
  expect(is(toggleMark(selected('‹b›'), 'italic').words)).toContain('"italic"')
  expect(is(toggleList(selected('‹b›')).words)).toContain('"list"')
  expect(is(makeLink(selected('‹https://a.example›'), 'x').words)).toContain('"link"')
})
