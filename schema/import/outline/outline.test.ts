/** Outlines: indentation of any kind, what the lines mean, what word processors put on the clipboard. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow } from '../../bot/bot.ts'
import { check } from '../../problems/problems.ts'
import { expectSound, taken, wordsKept } from '../../testing/imported.ts'
import { fold } from '../../text/fold.ts'
import { parseText, plainText } from '../../text/text.ts'
import { toldRefusal } from '../words.ts'
import { linesOf } from './lines.ts'
import { fitsOutline, importOutline, type OutlineSource } from './outline.ts'
import { treeOf, type Branch } from './tree.ts'
import { outlineWords } from './words.ts'

const imported = (source: OutlineSource) => importOutline(source, { name: 'Outline', locale: 'en' })

/** The conversation as an outline: what is said, options behind `-`, where it goes on to in brackets. */
function drawn(source: OutlineSource): string {
  expectSound(imported(source), outlineWords)
  const { bot } = taken(imported(source))
  const flow: Flow = bot.flows[0]!
  const byId = new Map(flow.steps.map((step) => [step.id, step]))
  const seen = new Map<string, string>()
  const words = (text: Record<string, string>) =>
    Object.values(text)
      .map((some) => plainText(parseText(some)).replace(/\n/g, ' / '))
      .join('')
  const lines = (id: string | undefined, indent: string): string[] => {
    const step = byId.get(id ?? '')
    if (!step) return [`${indent}?`]
    if (step.kind === 'end') return []
    const text = 'text' in step && typeof step.text === 'object' ? words(step.text) : ''
    if (seen.has(step.id)) return [`${indent}[${text}]`]
    seen.set(step.id, text)
    if (step.kind === 'start') return lines(step.exits.next, indent)
    if (step.kind !== 'choice') return [indent + text, ...lines(step.exits.next, indent)]
    return [
      indent + text,
      ...step.options.flatMap(({ id: option, label }) => [
        `${indent}- ${words(label)}`,
        ...lines(step.exits[option], `${indent}  `),
      ]),
      ...(step.exits.other ? [`${indent}else`, ...lines(step.exits.other, `${indent}  `)] : []),
    ]
  }
  return lines(flow.steps.find(({ kind }) => kind === 'start')?.id, '').join('\n')
}
const block = (text: string) => text.replace(/^\n/, '').replace(/^ {4}/gm, '').trimEnd()

const parcels = block(`
    What is it about?
    - My order
      My order
      - Where is my parcel?
        Follow it here.
      - I send it back
        You have 30 days.
    - My bill
      It is in your account.`)

const plain = `What is it about?
  My order
    Where is my parcel?
      Follow it here.
    I send it back
      You have 30 days.
  My bill
    It is in your account.`

const li = (level: number, words: string) =>
  `<p class=MsoListParagraph style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>${words}<o:p></o:p></p>`

describe('the same outline', () => {
  it.each<[string, OutlineSource]>([
    ['indented by two spaces', plain],
    ['by tabs', plain.replace(/ {2}/g, '\t')],
    ['by one space', plain.replace(/ {2}/g, ' ')],
    ['by seven', plain.replace(/ {2}/g, ' '.repeat(7))],
    ['with Windows line ends and empty lines', plain.replace(/\n/g, '\r\n\r\n')],
    ['with dashes', plain.replace(/^( *)/gm, '$1- ')],
    ['with stars and plus', plain.replace(/^( *)/gm, '$1* ').replace(/^ {2}\* /gm, '  + ')],
    ['with numbers', plain.replace(/^( *)/gm, '$112. ')],
    ['with letters', plain.replace(/^( *)/gm, '$1b) ')],
    ['with boxes', plain.replace(/^( *)/gm, '$1- [x] ')],
    ['a question without a bullet', plain.replace(/^ {2}( *)/gm, '$1- ')],
    [
      'with headings',
      '# What is it about?\n## My order\n### Where is my parcel?\nFollow it here.\n### I send it back\nYou have 30 days.\n## My bill\nIt is in your account.',
    ],
    [
      'with headings and lists',
      'What is it about?\n===\n\n## My order\n- Where is my parcel?\n  Follow it here.\n- I send it back\n  You have 30 days.\n\n## My bill\n\nIt is in your account.\n',
    ],
    [
      'with arrows',
      'What is it about?\n  My order\n    Where is my parcel? → Follow it here.\n    I send it back => You have 30 days.\n  My bill -> It is in your account.',
    ],
    [
      'as a list in HTML',
      {
        html: '<p>What is it about?</p><ul><li>My order<ul><li>Where is my parcel?<ul><li>Follow it here.</li></ul></li><li>I send it back<ul><li>You have 30 days.</li></ul></li></ul></li><li>My bill<ol><li>It is in your account.</li></ol></li></ul>',
      },
    ],
    [
      'from a text in the browser',
      {
        html: '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-guid"><p dir="ltr"><span>What is it about?</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>My </span><span>order</span></p></li><ul><li aria-level="2"><p>Where is my parcel?</p></li><ul><li aria-level="3"><p>Follow it here.</p></li></ul><li aria-level="2"><p>I send it back</p></li><ul><li aria-level="3"><p>You have 30 days.</p></li></ul></ul><li aria-level="1"><p>My bill</p></li><ul><li aria-level="2"><p>It is in your account.</p></li></ul></ul></b>',
      },
    ],
    [
      'from a word processor',
      {
        html: `<html xmlns:o="urn:x"><head><style>p.MsoListParagraph {margin:0}</style></head><body><!--StartFragment--><p class=MsoNormal>What is it about?<o:p></o:p></p>${[
          li(1, 'My order'),
          li(2, 'Where is my\n parcel?'),
          li(3, 'Follow it here.'),
          li(2, 'I send it back'),
          li(3, 'You have 30 days.'),
          li(1, 'My bill'),
          li(2, 'It is in your account.'),
        ].join('\n')}<!--EndFragment--></body></html>`,
      },
    ],
    [
      'as indented paragraphs',
      {
        html: plain
          .split('\n')
          .map((line) => `<p style="margin-left: ${(line.length - line.trimStart().length) * 18}pt">${line.trim()}</p>`)
          .join(''),
      },
    ],
    ['as a file', { name: 'outline.txt', bytes: new TextEncoder().encode(plain) }],
  ])('%s', (_, source) => expect(drawn(source)).toBe(parcels))
})

describe('what lines mean', () => {
  it.each<[string, string, string]>([
    ['a line alone', 'Hello', 'Hello'],
    ['two sentences', 'Hello.\nWelcome!', 'Hello. / Welcome!'],
    [
      'several beginnings',
      'Orders\n Here.\nBills\n There.',
      'What can I do for you?\n- Orders\n  Here.\n- Bills\n  There.',
    ],
    [
      'an opening question',
      'What for?\nOrders\n Here.\nBills\n There.',
      'What for?\n- Orders\n  Here.\n- Bills\n  There.',
    ],
    [
      'a greeting, then a question',
      'Hello.\nWhat for?\nOrders\n Here.\nBills\n There.',
      'Hello.\nWhat for?\n- Orders\n  Here.\n- Bills\n  There.',
    ],
    [
      'a greeting, then a question over bullets',
      'Hello.\nWhat for?\n- Orders\n  - Here.\n- Bills\n  - There.',
      'Hello.\nWhat for?\n- Orders\n  Here.\n- Bills\n  There.',
    ],
    [
      'words, then a question, below an option',
      'Q?\n A\n  One.\n  Which one?\n   x\n    X.\n   y\n    Y.\n B\n  B.',
      'Q?\n- A\n  One.\n  Which one?\n  - x\n    X.\n  - y\n    Y.\n- B\n  B.',
    ],
    [
      'a question of its own below an option',
      'Q?\n A\n  Which one?\n   x\n    X.\n   y\n    Y.\n B\n  B.',
      'Q?\n- A\n  Which one?\n  - x\n    X.\n  - y\n    Y.\n- B\n  B.',
    ],
    [
      'a question beside its options',
      'Q?\n A\n  Which one?\n  x\n   X.\n  y\n   Y.\n B\n  B.',
      'Q?\n- A\n  Which one?\n  - x\n    X.\n  - y\n    Y.\n- B\n  B.',
    ],
    ['an answer of two sentences', 'Q?\n A\n  One.\n  Two.\n B\n  B.', 'Q?\n- A\n  One. / Two.\n- B\n  B.'],
    ['an option without an answer', 'Q?\n A\n  One.\n B', 'Q?\n- A\n  One.\n- B\n  ?'],
    ['a way to another option', 'Q?\n A\n  One.\n B → A', 'Q?\n- A\n  One.\n- B\n  [One.]'],
    ['a way ahead', 'Q?\n A → b\n B\n  Two.', 'Q?\n- A\n  Two.\n- B\n  [Two.]'],
    ['a way back to the beginning', 'Q?\n A\n  One.\n  → menu\n B\n  B.', 'Q?\n- A\n  One.\n  [Q?]\n- B\n  B.'],
    ['a way back to the question', 'Q?\n A\n  One.\n  -> Q?\n B\n  B.', 'Q?\n- A\n  One.\n  [Q?]\n- B\n  B.'],
    ['where other answers lead', 'Q?\n A\n  One.\n B\n  Two.\n → A', 'Q?\n- A\n  One.\n- B\n  Two.\nelse\n  [One.]'],
    ['an arrow with an answer', 'Q?\n A => That is so\n B -> Not so', 'Q?\n- A\n  That is so\n- B\n  Not so'],
    [
      'answers behind colons',
      'Q?\n oui : Très bien.\n non: Nous la cherchons',
      'Q?\n- oui\n  Très bien.\n- non\n  Nous la cherchons',
    ],
    ['answers behind colons, not indented', 'Q?\nYes: Good.\nNo: Wait.', 'Q?\n- Yes\n  Good.\n- No\n  Wait.'],
    ['one answer behind a colon', 'Q?\n Oui : Très bien.', 'Q?\n- Oui\n  Très bien.'],
    ['one answer behind an arrow', 'Q?\n My bill → In your account.', 'Q?\n- My bill\n  In your account.'],
    ['a way behind a colon', 'Q?\n yes: Good.\n no: → yes', 'Q?\n- yes\n  Good.\n- no\n  [Good.]'],
    [
      'more below an answer behind a colon',
      'Q?\n a: One.\n  Two.\n b: Three.',
      'Q?\n- a\n  One.\n  Two.\n- b\n  Three.',
    ],
    [
      'a colon among options',
      'Orders\n Here.\nBills: There.',
      'What can I do for you?\n- Orders\n  Here.\n- Bills\n  There.',
    ],
    [
      'questions over answers with colons',
      'A?\nx: One.\ny: Two.\nB?\nThree.',
      'What can I do for you?\n- A?\n  A?\n  - x\n    One.\n  - y\n    Two.\n- B?\n  Three.',
    ],
    ['a colon in a sentence below a question', 'Q?\n Mind: it takes three days.', 'Q?\nMind: it takes three days.'],
    [
      'colons in an answer',
      'Q?\n Reach us\n  Phone: 01.\n  Mail: a.\n B\n  B.',
      'Q?\n- Reach us\n  Phone: 01. / Mail: a.\n- B\n  B.',
    ],
    [
      'a time and an address',
      'Q?\n 8:30\n  One.\n https://a.fr/b\n  Two.',
      'Q?\n- 8:30\n  One.\n- https://a.fr/b\n  Two.',
    ],
    ['a question by its mark', '? Choose\n  A\n    One.\n  B\n    Two.', 'Choose\n- A\n  One.\n- B\n  Two.'],
    [
      'questions and answers without indentation',
      'A?\nOne.\nB?\nTwo.\nThree.',
      'What can I do for you?\n- A?\n  One.\n- B?\n  Two. / Three.',
    ],
    ['a bold line', 'Q?\n **A**\n  One.\n B\n  Two.', 'Q?\n- A\n  One.\n- B\n  Two.'],
  ])('%s', (_, source, expected) => expect(drawn(source)).toBe(expected))

  it('tells what is left to do', () => {
    const { report, bot } = taken(imported('Q?\n A\n  One.\n B\n C → B'))
    expect(report.items.map(({ is, why, data }) => [is, why, data.text])).toEqual([
      ['todo', 'open-option', 'B'],
      ['todo', 'goes-nowhere', 'C'],
    ])
    expect(bot.flows[0]!.steps.map(({ id }) => id)).toContain(report.items[0]!.step)
  })
  it('a whole one has no problem but that nobody is there', () => {
    const { bot, report } = taken(imported(plain))
    expect(check(bot).map(({ rule }) => rule)).toEqual(['no-way-to-human'])
    expect(report.counts).toEqual({ exact: 9, adapted: 0, todo: 0 })
  })
  it('has one end for the answers of each question', () => {
    const { steps } = taken(imported(plain)).bot.flows[0]!
    const endsOf = (labels: string[]) =>
      steps.flatMap((step) =>
        step.kind === 'message' && labels.includes(Object.values(step.text).join()) ? [step.exits.next] : [],
      )
    expect(steps.filter(({ kind }) => kind === 'end')).toHaveLength(2)
    expect(new Set(endsOf(['Follow it here.', 'You have 30 days.'])).size).toBe(1)
    expect(endsOf(['It is in your account.'])).not.toEqual(endsOf(['Follow it here.']))
  })
  it('speaks French where the lines do', () => {
    const { bot } = taken(imported('Où est mon colis ?\n Ici.\nMa facture\n Dans votre espace.'))
    expect([bot.locales, bot.settings.welcome.fr]).toEqual([['fr'], 'Bonjour, je suis un assistant automatique.'])
  })
  it('the same outline gives the same bot', () => expect(imported(plain)).toEqual(imported(plain)))
})

describe('what is refused', () => {
  it.each<[string, OutlineSource, string]>([
    ['nothing', ' \n ', 'empty'],
    ['signs alone', '- \n---\n', 'no-steps'],
    ['1,500 levels', Array.from({ length: 1_500 }, (_, at) => `${' '.repeat(at)}x`).join('\n'), 'too-deep'],
    ['4,000 lists in one another', { html: '<ul><li>x'.repeat(4_000) }, 'too-deep'],
    ['100,000 lines', 'x\n'.repeat(100_000), 'too-many'],
    ['50 MB', 'x'.repeat(50_000_000), 'too-large'],
    ['more options than a question may have', `Q?\n${' x\n'.repeat(1_200)}`, 'too-many-ways'],
    ['bytes that are no text', { name: 'x', bytes: new Uint8Array([1, 0, 2, 0]) }, 'not-text'],
    ['HTML without words', { html: '<script>alert(1)</script><ul><li></ul>' }, 'no-steps'],
  ])('%s', (_, source, refused) => {
    const refusal = imported(source)
    expect(refusal).toMatchObject({ refused })
    for (const language of ['fr', 'en'] as const)
      expect(toldRefusal(refusal as never, outlineWords[language]).length).toBeGreaterThan(15)
  })
})

describe('hostile outlines', () => {
  it.each<[string, OutlineSource]>([
    ['lists without end', { html: '<ul><li>'.repeat(20) + 'x' }],
    ['tags without end', { html: `${'<div '.repeat(100_000)}<p>x` }],
    ['quotes without end', { html: `${'<a href="'.repeat(50_000)}<p>x` }],
    ['names of every object', '__proto__\n constructor\n  toString\n valueOf\n  hasOwnProperty'],
    ['ways in a circle', 'A?\n x → y\n y → x'],
    ['a way to itself', 'A?\n x → x\n y\n  z.'],
    ['halves of characters', 'A\ud800?\n \u0000x\n  y\udc00.\n z'],
    ['Windows-1252', { name: 'x.txt', bytes: new Uint8Array([0x4f, 0xf9, 0x20, 0x3f, 0x0a, 0x20, 0xe9]) }],
    ['UTF-16', { name: 'x.txt', bytes: new Uint8Array([0xff, 0xfe, 0x4f, 0, 0xf9, 0, 0x3f, 0]) }],
    ['arrows without end', 'x -> '.repeat(100_000)],
    ['stars without end', `${'**'.repeat(100_000)}x`],
    ['a line of 100,000 words', `Q?\n ${'word '.repeat(100_000)}\n x`],
  ])('%s', (_, source) => {
    const result = imported(source)
    if (!('refused' in result)) expectSound(result, outlineWords)
  })
})

it('a text is never lost', () => {
  const word = fc.stringMatching(/^[a-zé][a-zé.!?:,'’]{0,8}$/)
  const line = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
    deeper: fc.integer({ min: -3, max: 1 }),
    sign: fc.constantFrom('', '- ', '1. ', '* ', '→ ', '? ', '[ ] '),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      let depth = 0
      const source = lines.map(({ words, deeper, sign }) => {
        depth = Math.max(0, depth + deeper)
        return `${'  '.repeat(depth)}${sign}${words}`
      })
      const result = imported(source.join('\n'))
      expectSound(result, outlineWords)
      const kept = wordsKept(result)
      const named = new Set([
        ...['menu', 'start', 'home', 'begin', 'accueil', 'debut'],
        ...lines.filter(({ sign }) => sign !== '→ ').map(({ words }) => fold(words)),
      ])
      for (const { words, sign } of lines)
        // The words of a way are those of the line that it leads to.
        if (sign !== '→ ' || !named.has(fold(words)))
          for (const part of words.split(/\s*:\s+/)) expect(kept).toContain(part)
    }),
    { numRuns: 300 },
  )
})

it('what is indented further belongs to the line above', () => {
  const depths = fc.array(fc.nat(6), { minLength: 1, maxLength: 40 })
  const width = fc.integer({ min: 1, max: 8 })
  const shape = (branch: Branch): unknown => branch.children.map(shape)
  fc.assert(
    fc.property(depths, width, (given, wide) => {
      // No line is more than one level deeper than the one before.
      const levels = given
        .map((depth, at) => (at === 0 ? 0 : depth))
        .reduce<number[]>((all, depth) => [...all, Math.min(depth, (all.at(-1) ?? -1) + 1)], [])
      const of = (indent: (level: number) => string) =>
        shape(treeOf(linesOf(levels.map((level, at) => `${indent(level)}x${at}`).join('\n')))!)
      expect(of((level) => '\t'.repeat(level))).toEqual(of((level) => ' '.repeat(level * wide)))
    }),
  )
})

it.each<[string | { html: string }, boolean]>([
  [plain, true],
  ['- a\n  - b', true],
  ['# a\nb', true],
  [{ html: '<ul><li>a<ul><li>b' }, true],
  ['just a sentence', false],
  ['a;b\nc;d', false],
  ['{\n  "a": 1\n}', false],
])('%j is recognised: %s', (source, expected) => expect(fitsOutline(source)).toBe(expected))
