import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roughMeasure } from '../../../schema/layout/lines.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { anyBot } from '../../../schema/testing/generate.ts'
import type { Bot } from '../../../schema/bot/bot.ts'
import { Drawing } from '../drawing.svelte.ts'
import { svgOf, type Inks } from './svg.ts'

const inks = new Proxy({} as Inks, { get: (_, name) => `rgb(${String(name).length}, 0, 0)` })

function drawn(bot: Bot, flow: string): Document {
  const drawing = new Drawing()
  drawing.follow({ bot, flow, locale: bot.locales[0]!, dragged: new Map() })
  const { svg } = svgOf({
    ...drawing,
    nodes: drawing.nodes,
    lines: drawing.lines,
    measure: roughMeasure,
    inks,
    kindWords: (kind) => kind,
    title: bot.name,
  })
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  return parsed
}

it('shows steps, words, options and lines', () => {
  const bot = aBot('en')
    .main((flow) =>
      flow
        .start('ask')
        .choice('ask', 'Is it <here> & "now"?', [
          ['Yes', 'over'],
          ['No', ''],
        ])
        .end('over'),
    )
    .build()
  const svg = drawn(bot, 'main')
  const words = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)
  expect(words).toEqual(expect.arrayContaining(['Is it <here> & "now"?', 'Yes', 'No', 'Resolved']))
  expect(svg.querySelectorAll('path')).toHaveLength(2)
})

it('is well-formed whatever a bot says', () => {
  fc.assert(
    fc.property(anyBot, (bot) => {
      for (const { id } of bot.flows) drawn(bot, id)
    }),
    { numRuns: 40 },
  )
})
