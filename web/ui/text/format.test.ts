import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseText, plainText, type TextNode } from '../../../schema/text/text.ts'
import {
  changed,
  continueList,
  format,
  makeLink,
  toggleList,
  toggleMark,
  type Change,
  type Selected,
} from './format.ts'

/** `a [b] c` with the selection in brackets; two bars for a caret are `|`. */
function selected(marked: string): Selected {
  const caret = marked.indexOf('|')
  if (caret >= 0) return { value: marked.replace('|', ''), start: caret, end: caret }
  const start = marked.indexOf('‹')
  return { value: marked.replace(/[‹›]/g, ''), start, end: marked.indexOf('›') - 1 }
}

function shown({ value }: Selected, change: Change): string {
  const all = changed(value, change)
  const [from, to] = change.select
  return from === to
    ? `${all.slice(0, from)}|${all.slice(from)}`
    : `${all.slice(0, from)}‹${all.slice(from, to)}›${all.slice(to)}`
}

const rows: [what: string, before: string, run: (s: Selected) => Change | null, after: string][] = [
  ['bold', 'a ‹b› c', (s) => toggleMark(s, 'bold'), 'a **‹b›** c'],
  ['bold leaves spaces outside', 'a‹ b ›c', (s) => toggleMark(s, 'bold'), 'a **‹b›** c'],
  ['bold again takes it away', 'a **‹b›** c', (s) => toggleMark(s, 'bold'), 'a ‹b› c'],
  ['bold with its marks selected', 'a ‹**b**› c', (s) => toggleMark(s, 'bold'), 'a ‹b› c'],
  ['bold of the word at the caret', 'a wo|rd c', (s) => toggleMark(s, 'bold'), 'a **‹word›** c'],
  ['bold of a word with an apostrophe', 'aujour|d’hui', (s) => toggleMark(s, 'bold'), '**‹aujourd’hui›**'],
  ['bold behind a word', 'word|', (s) => toggleMark(s, 'bold'), 'word**|**'],
  ['bold at a caret, twice', '**|**', (s) => toggleMark(s, 'bold'), '|'],
  ['bold over lines', '‹a\n\n- b›', (s) => toggleMark(s, 'bold'), '‹**a**\n\n- **b**›'],
  ['bold over lines, one of which has it', '‹**a**\nb›', (s) => toggleMark(s, 'bold'), '‹**a**\n**b**›'],
  ['bold over lines that all have it', '‹**a**\n**b**›', (s) => toggleMark(s, 'bold'), '‹a\nb›'],
  ['italic of half a word', 'ha‹lf›', (s) => toggleMark(s, 'italic'), '_‹half›_'],
  ['italic at a caret', 'a |', (s) => toggleMark(s, 'italic'), 'a _|_'],
  ['link of words', 'see ‹here›', (s) => makeLink(s, 'link'), 'see [here](https://|)'],
  ['link of an address', '‹https://a.example›', (s) => makeLink(s, 'link'), '[‹link›](https://a.example)'],
  ['link at a caret', '|', (s) => makeLink(s, 'link'), '[link](https://|)'],
  ['link of the word at the caret', 'see he|re', (s) => makeLink(s, 'link'), 'see [here](https://|)'],
  ['link in a link', '[he|re](https://a.example)', (s) => makeLink(s, 'link'), '[here](‹https://a.example›)'],
  ['list', '‹one\ntwo›', toggleList, '‹- one\n- two›'],
  ['list of the line with the caret', 'zero\no|ne\ntwo', toggleList, 'zero\n- one|\ntwo'],
  ['list again', '- o|ne', toggleList, 'one|'],
  ['list at nothing', '|', toggleList, '- |'],
  ['enter in a list', '- one|', continueList, '- one\n- |'],
  ['enter in a numbered list', '9. one|', continueList, '9. one\n10. |'],
  ['enter after an empty item', '- one\n- |', continueList, '- one\n|'],
]
test.each(rows)('%s', (_, before, run, after) => {
  const from = selected(before)
  const change = run(from)
  expect(change && shown(from, change)).toBe(after)
})

test('enter outside a list is nobody’s business', () => expect(continueList(selected('one|'))).toBeNull())

const words = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\n', '.', ',', '- ', '’', '😀', '(', ']'),
  maxLength: 20,
})
const selections = fc.tuple(words, fc.nat(20), fc.nat(20)).map(([value, a, b]): Selected => {
  // Not amid a surrogate pair, where no caret can stand.
  const places = [0, ...[...value].map((_, at, all) => all.slice(0, at + 1).join('').length)]
  const [start, end] = [a, b].map((at) => places[at % places.length]!).sort((one, other) => one - other)
  return { value, start: start!, end: end! }
})
const apply = (selected: Selected, change: Change): Selected => ({
  value: changed(selected.value, change),
  start: change.select[0],
  end: change.select[1],
})
const lettersOf = (nodes: readonly TextNode[]) => plainText(nodes).replace(/[^\p{L}]/gu, '')

function marked(nodes: readonly TextNode[], kind: 'bold' | 'italic'): string {
  return nodes
    .map((node) => {
      if (node.is === kind) return lettersOf([node])
      if (node.is === 'list') return node.items.map((item) => marked(item, kind)).join('')
      return 'of' in node ? marked(node.of, kind) : ''
    })
    .join('')
}

describe.each(['bold', 'italic'] as const)('%s', (kind) => {
  test('twice is as before', () => {
    fc.assert(
      fc.property(selections, (selected) => {
        const once = apply(selected, toggleMark(selected, kind))
        expect(apply(once, toggleMark(once, kind)).value).toBe(selected.value)
      }),
    )
  })

  test('once, the parser sees it on every letter that is selected, and no letter is lost', () => {
    fc.assert(
      fc.property(selections, (selected) => {
        const once = apply(selected, toggleMark(selected, kind))
        const nodes = parseText(once.value)
        expect(lettersOf(nodes)).toBe(lettersOf(parseText(selected.value)))
        const wanted = once.value.slice(once.start, once.end).replace(/[^\p{L}]/gu, '')
        if (wanted) expect(marked(nodes, kind)).toBe(wanted)
      }),
    )
  })
})

test('a list twice is as before, and the parser sees it', () => {
  fc.assert(
    fc.property(selections, (selected) => {
      const once = apply(selected, toggleList(selected))
      const twice = apply(once, toggleList(once))
      if (once.value !== selected.value && !/^\s*- /m.test(selected.value)) expect(twice.value).toBe(selected.value)
    }),
  )
  expect(JSON.stringify(parseText('- b'))).toContain('"list"')
})

test('no edit touches the words themselves, so that others can write in them', () => {
  fc.assert(
    fc.property(selections, fc.constantFrom('bold', 'italic', 'link', 'list'), (selected, verb) => {
      for (const { start, end } of format(verb, selected, 'link').edits)
        expect(selected.value.slice(start, end)).toMatch(/^(?:\*\*|_|\s*[-*+•]\s+)?$/)
    }),
  )
})

test('a link of an address is one for the parser', () => {
  const address = selected('‹https://a.example›')
  expect(JSON.stringify(parseText(changed(address.value, makeLink(address, 'x'))))).toContain('"link"')
})
