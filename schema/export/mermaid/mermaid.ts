/** A flow as a Mermaid flowchart, for documents and reviews. */
import type { Bot, Flow, Step } from '../../bot/bot.ts'
import { exitsOf } from '../../kinds/kinds.ts'
import { quoted } from './labels.ts'
import { nodeOf, rowWords, shown, type Context } from './nodes.ts'
import { drawingWords } from './words.ts'

/** The flow in one language; its steps are numbered as they stand, from left to right. */
export function exportMermaid(flow: Flow, bot: Bot, locale: string): string {
  const context = { bot, flow: flow.id, locale, words: drawingWords(locale) }
  const steps = inOrder(flow)
  const names = new Map(steps.map(({ id }, at) => [id, `s${at + 1}`]))
  const nodes = steps.map((step) => nodeOf(names.get(step.id) ?? '', step, context))
  const links = steps.flatMap((step) => linksOf(step, names, context))
  return ['flowchart LR', ...[...nodes, ...links].map((line) => `  ${line}`)].join('\n') + '\n'
}

function inOrder({ steps, layout }: Flow): Step[] {
  const place = ({ id }: Step) => layout[id] ?? [0, 0]
  return steps
    .filter((step) => step.kind !== 'note' || step.text.trim() !== '')
    .sort((a, b) => {
      const first = Number(b.kind === 'start') - Number(a.kind === 'start')
      return first || place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1] || (a.id < b.id ? -1 : 1)
    })
}

function linksOf(step: Step, names: ReadonlyMap<string, string>, context: Context): string[] {
  const from = names.get(step.id) ?? ''
  const links: string[] = []
  const exits = exitsOf(step, { outcomesOf: (id) => context.bot.flows.find((flow) => flow.id === id)?.outcomes })
  for (const [at, exit] of exits.entries()) {
    const target = names.get(step.exits[exit.id] ?? '')
    const label = labelOf(step, exit, exits.length, context)
    // What an author wrote is shown even where it leads nowhere.
    if (target !== undefined || exit.label !== undefined)
      links.push(`${from} -->${label && `|${quoted(label)}|`} ${target ?? `${from}_${at + 1}((" "))`}`)
  }
  const jump = step.kind === 'jump' ? names.get(step.step) : undefined
  return jump === undefined ? links : [...links, `${from} -.-> ${jump}`]
}

type Exit = ReturnType<typeof exitsOf>[number]

function labelOf(step: Step, exit: Exit, exits: number, context: Context): string {
  const { words } = context
  if (step.kind === 'condition') {
    const row = step.rows.find(({ id }) => id === exit.id)
    if (row) return rowWords(row, context)
  }
  if (step.kind === 'split') {
    const sum = step.branches.reduce((all, { share }) => all + share, 0) || 1
    const branch = step.branches.find(({ id }) => id === exit.id)
    return `${Math.round((100 * (branch?.share ?? 0)) / sum)} % ${branch?.name ?? ''}`
  }
  if (exit.label === undefined) return exits === 1 ? '' : (words.exits[exit.id] ?? exit.id)
  return typeof exit.label === 'string' ? exit.label : shown(exit.label, context)
}
