/** A flow as one SVG picture: what the canvas draws, for documents and paper. */
import {
  BORDER,
  HEAD,
  PADDING,
  PILL_HEIGHT,
  ROW_LINE,
  ROW_PADDING,
  GAP,
  SIDE,
  TEXT_WIDTH,
  WORDS_LINE,
  WORDS_MOST,
  WORDS_PADDING,
  ROW_MOST,
} from '../../../schema/layout/measures.ts'
import { wrapped, type Measure } from '../../../schema/layout/lines.ts'
import { kindOf } from '../../../schema/kinds/kinds.ts'
import type { Family } from '../../../schema/kinds/kind.ts'
import { boundsOf } from '../hands/placing.ts'
import type { LineEdge, StepNode } from '../drawing.svelte.ts'
import { curveBetween } from '../lines/thread.ts'

/** Colours on paper: each family's own and its pale ground. */
export type Inks = Record<
  Family | `${Family}-soft` | 'text' | 'text-quiet' | 'surface' | 'border' | 'thread' | 'bg',
  string
>

export interface Drawn {
  nodes: readonly StepNode[]
  lines: readonly LineEdge[]
  measure: Measure
  inks: Inks
  kindWords: (kind: StepNode['data']['view']['kind']) => string
  title: string
  /** CSS of the font, so that the picture looks the same everywhere. */
  fontFace?: string
}

export interface SvgPicture {
  svg: string
  /** In pixels. */
  width: number
  height: number
}

const MARGIN = 40

export function svgOf({ nodes, lines, measure, inks, kindWords, title, fontFace = '' }: Drawn): SvgPicture {
  const box = boundsOf(nodes.map(({ position, data }) => ({ ...position, ...sized(data) }))) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  }
  const [width, height] = [Math.ceil(box.width + 2 * MARGIN), Math.ceil(box.height + 2 * MARGIN)]
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const frames = nodes.filter(({ data }) => data.view.shape === 'frame')
  const steps = nodes.filter(({ data }) => data.view.shape !== 'frame')
  const parts = [
    ...frames.map((node) => frame(node, inks)),
    ...lines.map((line) => thread(line, byId, inks)),
    ...steps.map((node) => step(node, { measure, inks, kindWords })),
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${round(box.x - MARGIN)} ${round(box.y - MARGIN)} ${width} ${height}" font-family="'Inter Variable', Inter, system-ui, sans-serif" font-size="13">
<title>${escaped(title)}</title>${fontFace && `<style>${fontFace}</style>`}
<rect x="${round(box.x - MARGIN)}" y="${round(box.y - MARGIN)}" width="${width}" height="${height}" fill="${inks.bg}"/>
${parts.join('\n')}
</svg>
`
  return { svg, width, height }
}

const sized = ({ size }: StepNode['data']) => ({ width: size.width, height: size.height })
const round = (value: number) => Math.round(value * 10) / 10

function frame({ position: { x, y }, data }: StepNode, inks: Inks): string {
  const { width, height } = data.size
  return `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="none" stroke="${inks['text-quiet']}" stroke-width="1.5" stroke-dasharray="5 4"/>${line(data.view.words ?? '', x + 12, y + 24, { fill: inks.text, weight: 600, size: 14 })}</g>`
}

function thread({ source, target, data }: LineEdge, byId: ReadonlyMap<string, StepNode>, inks: Inks): string {
  const [from, to] = [byId.get(source), byId.get(target)]
  if (!from || !to) return ''
  const y = from.data.size.exits.find(({ exit }) => exit === data?.exit)?.y ?? HEAD / 2
  const entry = (to.data.view.pill === undefined ? HEAD : PILL_HEIGHT) / 2
  const [a, b, c, d] = curveBetween(
    [from.position.x + from.data.size.width, from.position.y + y],
    [to.position.x, to.position.y + entry],
  )
  const points = [b, c, d].map((point) => point.map(round).join(' ')).join(', ')
  return `<path d="M${a.map(round).join(' ')} C${points}" fill="none" stroke="${inks.thread}" stroke-width="2"/>`
}

interface Drawing {
  measure: Measure
  inks: Inks
  kindWords: Drawn['kindWords']
}

function step(node: StepNode, drawing: Drawing): string {
  const { data } = node
  if (data.view.kind === 'note') return note(node, drawing)
  return data.view.pill === undefined ? card(node, drawing) : pill(node, drawing)
}

function note({ position: { x, y }, data }: StepNode, { measure }: Drawing): string {
  const { width, height } = data.size
  const most = Math.max(1, Math.floor((height - 24) / WORDS_LINE))
  const words = wrapped(data.view.words ?? '', { size: 13, weight: 400, width: width - 24, most }, measure)
  return `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="#fdf3c8"/>${words
    .map((text, at) => line(text, x + 12, y + 26 + at * WORDS_LINE, { fill: '#4d4212' }))
    .join('')}</g>`
}

function pill({ position: { x, y }, data }: StepNode, { measure, inks }: Drawing): string {
  const { width, height } = data.size
  const family = kindOf(data.view.kind).family
  const [words = ''] = wrapped(data.view.pill ?? '', { size: 13, weight: 500, width: width - 40, most: 1 }, measure)
  return `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${inks[`${family}-soft`]}" stroke="${inks.border}"/>${line(words, x + 20, y + height / 2 + 4.5, { fill: inks.text, weight: 500 })}${dots(data, x, y, inks)}</g>`
}

function card({ position: { x, y }, data }: StepNode, { measure, inks, kindWords }: Drawing): string {
  const { view, size } = data
  const family = kindOf(view.kind).family
  const parts = [
    `<rect x="${x}" y="${y}" width="${size.width}" height="${size.height}" rx="10" fill="${inks.surface}" stroke="${inks.border}"/>`,
    `<rect x="${x}" y="${y + 6}" width="4" height="${size.height - 12}" fill="${inks[family]}"/>`,
    line(kindWords(view.kind), x + 14, y + 22, { fill: inks['text-quiet'], size: 12, weight: 500 }),
  ]
  const left = x + SIDE + PADDING + BORDER
  let top = y + HEAD
  if (size.words) {
    const height = size.words * WORDS_LINE + 2 * WORDS_PADDING
    const most = view.kind === 'message' ? WORDS_MOST.message : WORDS_MOST.other
    const style = { size: 13, weight: 400, width: TEXT_WIDTH, most: Math.min(size.words, most) }
    parts.push(bar(x, top, size.width, height, inks[`${family}-soft`], 'none'))
    wrapped(view.words || (view.placeholder ?? ''), style, measure).forEach((text, at) =>
      parts.push(
        line(text, left, top + WORDS_PADDING + 14 + at * WORDS_LINE, {
          fill: view.words ? inks.text : inks['text-quiet'],
        }),
      ),
    )
    top += height + GAP
  }
  view.rows.forEach((row, nth) => {
    const count = size.rows[nth] ?? 1
    const height = count * ROW_LINE + 2 * ROW_PADDING
    const text = row.runs.map((run) => run.text).join('')
    const option = row.look === 'option'
    const style = { size: 13, weight: option ? 500 : 400, width: TEXT_WIDTH, most: Math.min(count, ROW_MOST) }
    if (option) parts.push(bar(x, top, size.width, height, inks.surface, inks[family]))
    else if (row.look === 'sentence') parts.push(bar(x, top, size.width, height, inks[`${family}-soft`], 'none'))
    else if (row.look === 'entry') parts.push(bar(x, top, size.width, height, 'none', inks.border))
    const quiet = row.look === 'always' || row.look === 'aside' || row.empty
    const right = row.look === 'always'
    wrapped(text, style, measure).forEach((words, at) =>
      parts.push(
        line(words, right ? x + size.width - SIDE - PADDING : left, top + ROW_PADDING + 13 + at * ROW_LINE, {
          fill: quiet ? inks['text-quiet'] : inks.text,
          weight: option ? 500 : 400,
          ...(right && { anchor: 'end' as const }),
        }),
      ),
    )
    top += height + GAP
  })
  parts.push(dots(data, x, y, inks))
  return `<g>${parts.join('')}</g>`
}

const bar = (x: number, y: number, width: number, height: number, fill: string, stroke: string) =>
  `<rect x="${x + SIDE}" y="${y}" width="${width - 2 * SIDE}" height="${height}" rx="10" fill="${fill}" stroke="${stroke}"/>`

/** Where lines leave; open where none does. */
const dots = ({ size, step }: StepNode['data'], x: number, y: number, inks: Inks) =>
  size.exits
    .map(({ exit, y: down }) => {
      const led = exit in step.exits
      return `<circle cx="${x + size.width}" cy="${y + down}" r="4.5" fill="${led ? inks.thread : inks.surface}" stroke="${inks.thread}" stroke-width="2"/>`
    })
    .join('')

interface Look {
  fill: string
  size?: number
  weight?: number
  anchor?: 'end'
}

const line = (words: string, x: number, y: number, { fill, size = 13, weight = 400, anchor }: Look) =>
  `<text x="${round(x)}" y="${round(y)}" fill="${fill}" font-size="${size}" font-weight="${weight}"${anchor ? ` text-anchor="${anchor}"` : ''}>${escaped(words)}</text>`

/** Also what XML has no sign for is left out. */
const escaped = (words: string) =>
  words
     
    .replaceAll(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
