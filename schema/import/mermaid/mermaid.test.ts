/** Mermaid flowcharts: every shape and arrow, what they mean, what is told. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../bot/bot.ts'
import { hasErrors, check } from '../../problems/problems.ts'
import { expectSound, taken, wordsKept } from '../../testing/imported.ts'
import { toldRefusal } from '../words.ts'
import { Flowchart } from './flowchart.ts'
import { fitsMermaid, importMermaid } from './mermaid.ts'
import { mermaidWords } from './words.ts'

const read = (lines: string) => {
  const chart = new Flowchart(lines, 5_000)
  const page = chart.read()!
  return { ...page, unread: chart.unread }
}
const imported = (lines: string, head = 'flowchart TD') =>
  importMermaid(`${head}\n${lines}`, { name: 'Drawing', locale: 'en' })
const steps = (lines: string) => taken(imported(lines)).bot.flows[0]!.steps
const words = (step: Step) =>
  'text' in step && typeof step.text === 'object' ? Object.values(step.text).join('') : step.kind
const options = (step: Step) => (step.kind === 'choice' ? step.options.map(({ label }) => Object.values(label)[0]) : [])
const tell = (lines: string) => taken(imported(lines)).report.items.map(({ is, why }) => `${is} ${why}`)

describe('the nodes', () => {
  it.each([
    ['A', 'A', 'box'],
    ['A[Text]', 'Text', 'box'],
    ['A(Text)', 'Text', 'box'],
    ['A([Text])', 'Text', 'terminal'],
    ['A[[Text]]', 'Text', 'action'],
    ['A[(Text)]', 'Text', 'action'],
    ['A((Text))', 'Text', 'terminal'],
    ['A(((Text)))', 'Text', 'terminal'],
    ['A>Text]', 'Text', 'box'],
    ['A{Text}', 'Text', 'decision'],
    ['A{{Text}}', 'Text', 'box'],
    ['A[/Text/]', 'Text', 'entry'],
    ['A[\\Text\\]', 'Text', 'entry'],
    ['A@{ shape: lean-r, label: "Text" }', 'Text', 'entry'],
    ['A@{ shape: cyl, label: "Text" }', 'Text', 'action'],
    ['A[/Text\\]', 'Text', 'box'],
    ['A[\\Text/]', 'Text', 'box'],
    ['A(-Text-)', 'Text', 'box'],
    ['A@{ shape: diam, label: "Text" }', 'Text', 'decision'],
    ['A@{ shape: stadium }', 'A', 'terminal'],
    ['A["One (two) [three] --> four"]', 'One (two) [three] --> four', 'box'],
    ['A[Prix (TTC) et {reste}]', 'Prix (TTC) et {reste}', 'box'],
    ['A["One<br/>two<br>three"]', 'One\ntwo\nthree', 'box'],
    ['A["`**Bold** words`"]', '**Bold** words', 'box'],
    ['A["She said #quot;yes#quot; #35;1 &amp; more"]', 'She said "yes" #1 & more', 'box'],
    ['A["<b>Bold</b> <i class=x>words</i>"]', 'Bold words', 'box'],
    ['A[fa:fa-car Car]', 'Car', 'box'],
    ['A["over\ntwo lines"]', 'over\ntwo lines', 'box'],
    ['A[Text]:::red', 'Text', 'box'],
    ['A-1.b[Text]', 'Text', 'box'],
    ['Élève[Text]', 'Text', 'box'],
    ['constructor[Text]', 'Text', 'box'],
    ['__proto__[Text]', 'Text', 'box'],
  ])('%s', (line, text, form) => {
    const { shapes, unread } = read(line)
    expect(unread).toEqual([])
    expect(shapes).toMatchObject([{ text, form }])
  })
})

describe('the links', () => {
  it.each([
    ['A-->B', ['A B ']],
    ['A --> B', ['A B ']],
    ['A --- B', ['A B ']],
    ['A -.-> B', ['A B ']],
    ['A -.- B', ['A B ']],
    ['A ==> B', ['A B ']],
    ['A === B', ['A B ']],
    ['A ----> B', ['A B ']],
    ['A -...-> B', ['A B ']],
    ['A --o B', ['A B ']],
    ['A --x B', ['A B ']],
    ['A <--> B', ['A B ']],
    ['A o--o B', ['A B ']],
    ['A ~~~ B', []],
    ['A -->|yes| B', ['A B yes']],
    ['A-->|"yes, (really)"|B', ['A B yes, (really)']],
    ['A -- yes --> B', ['A B yes']],
    ['A --yes--> B', ['A B yes']],
    ['A --oui--> B', ['A B oui']],
    ['A -- yes --- B', ['A B yes']],
    ['A -. yes .-> B', ['A B yes']],
    ['A == yes ==> B', ['A B yes']],
    ['A e1@--> B\ne1@{ animate: true }', ['A B ']],
    ['A --> B --> C', ['A B ', 'B C ']],
    ['A & B --> C & D', ['A C ', 'A D ', 'B C ', 'B D ']],
    ['A[One] -->|x| B{Two}; B --> C', ['A B x', 'B C ']],
    ['A --> B %% a remark', ['A B ']],
    ['%% A --> B', []],
    ['A -->\n B', ['A B ']],
    ['subgraph S [Title]\nA --> B\nend\nB --> C', ['A B ', 'B C ']],
    ['subgraph S\nA --> B\nend\nS --> C\nD --> S', ['A B ', 'B C ', 'D A ']],
    ['classDef red fill:#f00\nclass A red\nstyle A fill:#0f0\nlinkStyle 0 stroke:#00f\nA-->B', ['A B ']],
  ])('%s', (lines, expected) => {
    const { links, unread } = read(lines)
    expect(unread).toEqual([])
    expect(links.map(({ from, to, label }) => `${from} ${to} ${label}`)).toEqual(expected)
  })
})

describe('what a drawing means', () => {
  it('one way on is a message, several with words are a choice', () => {
    const [ask] = steps('A{Open?} -->|Yes| B[Thirty days] \n A -->|No| C[Keep it]').filter(
      ({ kind }) => kind === 'choice',
    )
    expect(options(ask!)).toEqual(['Yes', 'No'])
    expect(words(ask!)).toBe('Open?')
  })
  it('a stadium that says so is the start or the end', () => {
    const flow = steps('S([Start]) --> A[Hello] --> E([End])')
    expect(flow.map(({ kind }) => kind).sort()).toEqual(['end', 'message', 'start'])
    const start = flow.find(({ kind }) => kind === 'start')!
    expect(words(flow.find(({ id }) => id === start.exits.next)!)).toBe('Hello')
    expect(tell('S([Start]) --> A[Hello] --> E([End])')).toEqual(['adapted start-word', 'adapted end-word'])
  })
  it('a stadium with words says them', () => {
    expect(steps('S([Welcome!]) --> A[Hello]').map(words)).toContain('Welcome!')
  })
  it('comparisons make a condition whose tests are left to choose', () => {
    const lines = 'A{Days since?} -->|> 30| B[Late]\nA -->|<= 30| C[Fine]\nA -->|else| D[Ask]'
    const [condition] = steps(lines).filter(({ kind }) => kind === 'condition')
    expect(condition?.kind === 'condition' && condition.rows.map(({ name }) => name)).toEqual(['> 30', '<= 30'])
    expect(condition?.exits.else).toBeDefined()
    expect(tell(lines)).toEqual(['todo choose-tests', 'adapted else-label'])
  })
  it('ways without words are options named after where they lead', () => {
    const [ask] = steps('A[Which?] --> B[Parcels] & C[Bills]').filter(({ kind }) => kind === 'choice')
    expect(options(ask!)).toEqual(['Parcels', 'Bills'])
    expect(tell('A[Which?] --> B[Parcels] & C[Bills]')).toEqual(['adapted unlabelled'])
  })
  it('one way without words beside others is taken otherwise', () => {
    const [ask] = steps('A{Which?} -->|x| B\nA -->|y| C\nA --> D').filter(({ kind }) => kind === 'choice')
    expect(options(ask!)).toEqual(['x', 'y'])
    expect(ask!.exits.other).toBeDefined()
  })
  it.each<[string, string, string, string[]]>([
    ['what goes in is asked', 'A[/Order number/] --> B', 'input', ['adapted entry-asked']],
    ['what goes out is said', 'A[\\Show the status\\] --> B', 'message', ['adapted entry-said']],
    ['what comes last is said', 'B --> A[/Order number/]', 'message', ['adapted entry-said']],
    ['what goes in by several ways is chosen', 'A[/Which?/] -->|x| B\nA -->|y| C', 'choice', []],
    ['what a system does is said', 'A[[Check the stock]] --> B', 'message', ['adapted action-said']],
    ['what a system keeps is said', 'A[(Orders)] --> B', 'message', ['adapted action-said']],
  ])('%s', (_, lines, kind, expected) => {
    const shown = steps(lines).find((step) => /number|status|Which|stock|Orders/.test(words(step)))
    expect([shown?.kind, tell(lines)]).toEqual([kind, expected])
    expectSound(imported(lines), mermaidWords)
  })
  it('an input goes on where answers are right and elsewhere where none is', () => {
    const { bot } = taken(
      imported('A[/Order number?/] -->|next| B[Fine]\nA -->|failed| C[Sorry]\nB --> D[/Name/] --> C'),
    )
    const ask = bot.flows[0]!.steps.find((step) => words(step) === 'Order number?')
    const led = (exit: string) => words(bot.flows[0]!.steps.find(({ id }) => id === ask!.exits[exit])!)
    expect([led('next'), led('failed')]).toEqual(['Fine', 'Sorry'])
    expect(bot.variables.map(({ id, name }) => [id, name])).toEqual([
      ['order_number', 'Order number'],
      ['name', 'Name'],
    ])
    expect(hasErrors(check(bot))).toBe(false)
  })
  it.each<[string, string, string[]]>([
    ['a part that nothing leads to', 'A --> B\nC --> D', ['todo unreached']],
    ['messages in a circle', 'A --> B --> C --> B', ['todo loop']],
    ['a circle with a question', 'A{Again?} -->|yes| A\nA -->|no| B', []],
    ['the same words to two places', 'A{Which?} -->|x| B\nA -->|x| C', ['todo same-label']],
    ['a click that leads to a page', 'A[Read] --> B\nclick A "https://example.org/x" "More"', ['adapted click-link']],
    ['a click that runs something', 'A --> B\nclick A call run()', ['adapted click-left']],
    ['an address that is not safe', 'A --> B\nclick A href "javascript:alert(1)"', ['adapted click-left']],
    ['a frame', 'subgraph One\nA --> B\nend', []],
    ['words for those who do not see', 'accTitle: The way of a parcel\nA --> B', ['adapted aside']],
    ['a line that means nothing', 'A --> B\nwhat is this', ['todo unread']],
    ['braces', 'A["Hello {{name}}"] --> B', ['todo braces']],
  ])('%s', (_, lines, expected) => {
    expect(tell(lines)).toEqual(expected)
    expectSound(imported(lines), mermaidWords)
  })
  it('what a visitor is led through has no errors', () => {
    const { bot } = taken(imported('S([Start]) --> A{Open?}\nA -->|Yes| B[Thirty days]\nA -->|No| C[Keep it] --> A'))
    expect(hasErrors(check(bot))).toBe(false)
  })
  it('the title is the name, the words tell the language', () => {
    const source = '---\ntitle: Retour\n---\nflowchart LR\nA["Que voulez-vous faire avec votre colis ?"] --> B[Rien]'
    const { bot } = taken(importMermaid(source, { name: 'x', locale: 'en' }))
    expect([bot.name, bot.locales]).toEqual(['Retour', ['fr']])
  })
  it('the drawing is found in a page of Markdown', () => {
    const source = 'Our flow:\n\n```mermaid\ngraph LR;\nA-->B;\n```\nThe end.'
    expect(taken(importMermaid(source, { name: 'x', locale: 'en' })).bot.flows[0]!.steps).toHaveLength(4)
  })
  it('the same drawing gives the same bot', () => {
    expect(imported('A{x} -->|1| B & C')).toEqual(imported('A{x} -->|1| B & C'))
  })
})

describe('what is refused', () => {
  it.each([
    ['sequenceDiagram\nA->>B: Hello', 'other-kind'],
    ['stateDiagram-v2\n[*] --> A', 'other-kind'],
    ['mindmap\n root', 'other-kind'],
    ['Hello', 'no-flowchart'],
    ['flowcharts are nice', 'no-flowchart'],
    ['', 'empty'],
    ['flowchart TD\n', 'no-steps'],
    ['x'.repeat(6_000_000), 'too-large'],
    [`flowchart TD\n${Array.from({ length: 5_002 }, (_, at) => `n${at} --> n${at + 1}`).join('\n')}`, 'too-many'],
    [`flowchart TD\nA --> ${Array.from({ length: 1_200 }, (_, at) => `n${at}`).join(' & ')}`, 'too-many-ways'],
  ])('%.40s', (source, refused) => {
    const refusal = importMermaid(source, { name: 'x', locale: 'en' })
    expect(refusal).toMatchObject({ refused })
    for (const language of ['fr', 'en'] as const)
      expect(toldRefusal(refusal as never, mermaidWords[language]).length).toBeGreaterThan(15)
  })
  it('bytes that are no text', () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])
    expect(importMermaid({ name: 'x.png', bytes }, { name: 'x', locale: 'en' })).toMatchObject({ refused: 'not-text' })
  })
})

describe('hostile drawings', () => {
  it.each([
    ['brackets without end', 'A['.repeat(200_000)],
    ['quotes without end', 'A["\n'.repeat(100_000)],
    ['arrows without end', `A${' --'.repeat(200_000)}`],
    ['subgraphs without end', `${'subgraph x\n'.repeat(20_000)}A --> B`],
    ['one long name', 'A'.repeat(1_000_000)],
    ['one long label', `A["${'word '.repeat(100_000)}"] --> B`],
    ['lone surrogates and NUL', 'A["\ud800 \u0000 x \udc00"] --> B'],
    ['names of every object', '__proto__ --> constructor -->|hasOwnProperty| toString\nconstructor -->|valueOf| B'],
    ['ands without end', `A${' & A'.repeat(100_000)} --> B`],
  ])('%s', (_, lines) => {
    const result = imported(lines)
    if (!('refused' in result)) expectSound(result, mermaidWords)
  })
})

it('a text is never lost', () => {
  const word = fc.stringMatching(/^[a-zé*_[\](){}<>|.,:;!?'&#/\\-]{1,12}$/).filter((some) => /[a-z]/.test(some))
  const label = fc
    .array(word, { minLength: 1, maxLength: 5 })
    .map((all) => all.join(' '))
    // Bold words lose their stars.
    .filter((all) => !all.includes('**'))
  const node = fc.record({ label, open: fc.constantFrom('[]', '[//]', '()', '{}', '([ ])', '(( ))', '[[ ]]', '{{ }}') })
  const link = fc.record({ from: fc.nat(9), to: fc.nat(9), label: fc.option(label, { nil: '' }) })
  const quoted = (text: string) =>
    `"${text.replace(/[#&]/g, (mark) => `#${mark.charCodeAt(0)};`).replace(/[<>\\]/g, (mark) => `#${mark.charCodeAt(0)};`)}"`
  fc.assert(
    fc.property(fc.array(node, { minLength: 10, maxLength: 10 }), fc.array(link, { maxLength: 25 }), (nodes, links) => {
      const lines = [
        ...nodes.map(({ label: text, open }, at) => {
          const half = open.length / 2
          return `n${at}${open.slice(0, half).trim()}${quoted(text)}${open.slice(half).trim()}`
        }),
        ...links.map(({ from, to, label: text }) => `n${from} -->${text ? `|${quoted(text)}|` : ''} n${to}`),
      ]
      const result = imported(lines.join('\n'))
      expectSound(result, mermaidWords)
      const kept = wordsKept(result)
      for (const text of [...nodes, ...links].map((one) => one.label.trim()).filter(Boolean))
        expect(kept).toContain(text.replace(/\s+/g, ' '))
    }),
    { numRuns: 200 },
  )
})

it.each([
  ['flowchart TD\nA-->B', true],
  ['%% remark\ngraph LR;', true],
  ['```mermaid\npie\n```', true],
  ['question;answer', false],
  ['# Graph theory', false],
])('%j is recognised: %s', (text, expected) => expect(fitsMermaid(text)).toBe(expected))
