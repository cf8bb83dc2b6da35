/** Mermaid flowcharts become bots. */
import { sketchOf } from '../diagram/sketchOf.ts'
import { refuse, type Imported, type SourceFile } from '../imported.ts'
import { botOf } from '../sketch/bot.ts'
import { remark } from '../sketch/sketch.ts'
import { limits } from '../../bot/parse.ts'
import { textOf, type Sourcing } from '../source.ts'
import { Flowchart } from './flowchart.ts'
import { labelIn } from './labels.ts'

const FENCE = /```[ \t]*mermaid[^\n]*\n([^]*?)(?:```|$)/
const FRONT = /^\s*---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/
const PREAMBLE = /^(?:\s|%%\{[^]*?\}%%|%%[^\n]*)*/
const HEADER = /^(?:flowchart(?:-elk)?|graph)\b(?:[ \t]+(?:TB|TD|BT|RL|LR|[<>^v]))?[ \t]*(?:;|\n|$|(?=%%))/
const OTHERS =
  /^(sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|gitGraph|mindmap|timeline|quadrantChart|requirementDiagram|C4\w+|sankey|xychart|block|packet|kanban|architecture|radar|treemap|zenuml)\b/

/** Whether a text looks like a Mermaid drawing, of any kind. */
export function fitsMermaid(text: string): boolean {
  const { body } = taken(text.slice(0, 20_000))
  return HEADER.test(body) || OTHERS.test(body)
}

export function importMermaid(source: string | SourceFile, { name, locale }: Sourcing): Imported {
  const text = textOf(source)
  if (typeof text !== 'string') return text
  const { title, body } = taken(text)
  const other = OTHERS.exec(body)?.[1]
  if (other !== undefined) return refuse('other-kind', { kind: other })
  const header = HEADER.exec(body)
  if (!header) return refuse('no-flowchart')
  const chart = new Flowchart(body.slice(header[0].length), limits.steps)
  const page = chart.read()
  if (!page) return refuse('too-many', { most: String(limits.steps) })
  if (page.shapes.length === 0) return refuse('no-steps')
  const sketch = sketchOf({ name: title || name, pages: [page] })
  const unplaced = [
    ...chart.unread.map((line) => remark('todo', 'line', 'unread', { text: line })),
    ...chart.aside.filter(Boolean).map((line) => remark('adapted', 'line', 'aside', { text: line })),
  ]
  return botOf(sketch, 'mermaid', locale, unplaced)
}

/** The drawing within a page of Markdown, its title and what follows the preamble. */
function taken(text: string): { title: string; body: string } {
  const inner = FENCE.exec(text)?.[1] ?? text
  const front = FRONT.exec(inner)
  const [, title = ''] = /^[ \t]*title[ \t]*:[ \t]*(.*)$/m.exec(front?.[1] ?? '') ?? []
  const rest = front ? inner.slice(front[0].length) : inner
  return { title: labelIn(title.replace(/^["'](.*)["']$/, '$1')), body: rest.replace(PREAMBLE, '') }
}
