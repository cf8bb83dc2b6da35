/** A flow drawn as Mermaid: all kinds, and the same graph when it is read again. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Flow } from '../../bot/bot.ts'
import { Flowchart } from '../../import/mermaid/flowchart.ts'
import { importMermaid } from '../../import/mermaid/mermaid.ts'
import { mermaidWords } from '../../import/mermaid/words.ts'
import { exitsOf } from '../../kinds/kinds.ts'
import { aBot } from '../../testing/build.ts'
import { anyBot } from '../../testing/generate.ts'
import { expectSound, taken } from '../../testing/imported.ts'
import { parseText, plainText } from '../../text/text.ts'
import { exportMermaid } from './mermaid.ts'

const read = (drawing: string) => {
  const chart = new Flowchart(drawing.slice('flowchart LR'.length), 5_000)
  const page = chart.read()!
  expect(chart.unread).toEqual([])
  return page
}

it('draws every kind', () => {
  const bot = aBot('en', 'fr')
    .variable('order', { name: 'Order' })
    .variable('days', { name: 'Days', type: 'number' })
    .main((flow) =>
      flow
        .start('hello')
        .message('hello', { en: 'Hello **you**,\nwelcome "back" #1', fr: 'Bonjour' }, 'which')
        .choice(
          'which',
          'Which one?',
          [
            ['Parcels', 'number'],
            ['Bills', ''],
          ],
          { other: 'ask' },
        )
        .input('number', 'Order number?', 'reference', { variable: 'order', next: 'look', failed: 'person' })
        .question('ask', 'What else?', { answered: 'rate', missed: 'person' })
        .call('look', { address: 'https://example.org' }, { next: 'when', failed: 'person' })
        .condition('when', [['days', 'above', '30', 'late']], 'share')
        .split('share', [
          [30, 'late'],
          [70, 'pause'],
        ])
        .wait('pause', 2, 'note_it')
        .set('note_it', { days: ['add', '1'] }, 'run')
        .skill('run', 'returns', { done: 'rate', kept: 'back' })
        .jump('back', 'which')
        .message('late', 'Too late.', 'rate')
        .rating('rate', 'How was it?', 'thumbs', [], { next: 'fine' })
        .handover('person', 'One moment.', { done: 'fine', closed: 'late', nobody: 'late' })
        .end('fine')
        .step('note', 'remark', { text: 'To be {checked}' }),
    )
    .skill('returns', { outcomes: ['kept'] }, (flow) => flow.start('r').returns('r', 'kept'))
    .build()
  const [main, skill] = bot.flows as [Flow, Flow]
  expect(exportMermaid(main, bot, 'en')).toMatchInlineSnapshot(`
    "flowchart LR
      s1(["Start"])
      s2{{"What else?"}}
      s3("Go to")
      s4(["End: resolved"])
      s5["Hello you,<br>welcome #34;back#34; #35;1"]
      s6["Too late."]
      s7[["look"]]
      s8[["Days + 1"]]
      s9[/"Order number?"/]
      s10("Pause 2 s")
      s11>"One moment."]
      s12[/"How was it?"/]
      s13@{ shape: comment, label: "To be #123;checked#125;" }
      s14[["returns"]]
      s15{"Split"}
      s16{"Which holds?"}
      s17{"Which one?"}
      s1 --> s5
      s2 -->|"answered"| s12
      s2 -->|"not understood"| s11
      s3 -.-> s17
      s5 --> s17
      s6 --> s12
      s7 -->|"next"| s16
      s7 -->|"failed"| s11
      s8 --> s14
      s9 -->|"next"| s7
      s9 -->|"failed"| s11
      s10 --> s8
      s11 -->|"done"| s4
      s11 -->|"closed"| s6
      s11 -->|"nobody there"| s6
      s12 --> s4
      s14 -->|"done"| s12
      s14 -->|"kept"| s3
      s15 -->|"30 %"| s6
      s15 -->|"70 %"| s10
      s16 -->|"Days #62; 30"| s6
      s16 -->|"otherwise"| s15
      s17 -->|"Parcels"| s9
      s17 -->|"Bills"| s17_2((" "))
      s17 -->|"anything else"| s2
    "
  `)
  expect(exportMermaid(skill, bot, 'fr')).toMatchInlineSnapshot(`
    "flowchart LR
      s1(["Début"])
      s2(["Fin : kept"])
      s1 --> s2
    "
  `)
})

it('is the same graph when it is read again', () => {
  fc.assert(
    fc.property(anyBot, (bot) => {
      for (const flow of bot.flows) {
        const { shapes, links } = read(exportMermaid(flow, bot, 'fr'))
        const outcomesOf = (id: string) => bot.flows.find((one) => one.id === id)?.outcomes
        const steps = flow.steps.filter((step) => step.kind !== 'note' || step.text.trim() !== '')
        const ids = new Set(steps.map(({ id }) => id))
        const led = steps.flatMap((step) => {
          const exits = exitsOf(step, { outcomesOf }).map((exit): [boolean, string] => [
            exit.label !== undefined,
            step.exits[exit.id] ?? '',
          ])
          return step.kind === 'jump' ? [[false, step.step] as [boolean, string]] : exits
        })
        const drawn = led.filter(([, to]) => ids.has(to))
        const open = led.filter(([labelled, to]) => labelled && !ids.has(to))
        expect(shapes).toHaveLength(steps.length + open.length)
        expect(links).toHaveLength(drawn.length + open.length)
        const named = new Set(shapes.map(({ key }) => key))
        for (const { from, to } of links) expect([named.has(from), named.has(to)]).toEqual([true, true])
      }
    }),
  )
})

it('keeps every character of words and labels', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('aé "#&<>\\`|{}[]()%;:-=.\n/@~^*_fa')),
    minLength: 1,
    maxLength: 30,
  })
  const asRead = (words: string) =>
    plainText(parseText(words))
      .trim()
      .replace(/\s*\n\s*/g, '\n')
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const bot = aBot('en')
        .main((flow) => texts.reduce((drawn, words, at) => drawn.choice(`c${at}`, words, [[words]]), flow.start('c0')))
        .build()
      const { shapes, links } = read(exportMermaid(bot.flows[0]!, bot, 'en'))
      const expected = texts.map(asRead).sort()
      expect(
        links
          .slice(1)
          .map(({ label }) => label)
          .sort(),
      ).toEqual(expected)
      expect(
        shapes
          .filter(({ form }) => form === 'decision')
          .map((shape) => shape.text)
          .sort(),
      ).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

it('a drawing that was imported comes out the same', () => {
  const drawing =
    'flowchart LR\nA["Which one?"] -->|"Parcels"| B["Thirty days"]\nA -->|"Bills"| C["In your account"]\nC --> A'
  const { bot } = taken(importMermaid(drawing, { name: 'x', locale: 'en' }))
  const again = importMermaid(exportMermaid(bot.flows[0]!, bot, 'en'), { name: 'x', locale: 'en' })
  expectSound(again, mermaidWords)
  const graph = (of: typeof bot) =>
    of.flows[0]!.steps.map(({ kind, exits }) => `${kind} ${Object.keys(exits).length}`).sort()
  expect(graph(taken(again).bot)).toEqual(graph(bot))
})
