/** What the cells of one draw.io page are: shapes, links, what is around them. */
import { safeLink } from '../../text/link.ts'
import type { DiagramPage, Form, Link, Shape } from '../diagram/diagram.ts'
import { wordsOfHtml } from '../foreign/html.ts'
import { headOf, remark, type Group, type Remark } from '../sketch/sketch.ts'
import type { Cell, CellPage } from './cells.ts'

/** Containers within one another. */
const DEEPEST = 50

const PAGE_LINK = /^data:page\/id,(.*)$/s

export interface DrawnPage extends DiagramPage {
  /** What there is to tell besides the shapes. */
  unplaced: Remark[]
}

/** `skills`: the keys of the pages that shapes may lead to. */
export function pageOf({ id, name, cells }: CellPage, skills: ReadonlySet<string>): DrawnPage {
  const byId = new Map<string, Cell>()
  for (const cell of cells) {
    // Two cells of one name would hide one another.
    while (cell.id === '' || byId.has(cell.id)) cell.id = `${cell.id} ${byId.size}`
    byId.set(cell.id, cell)
  }
  const vertices = cells.filter(({ is, parent }) => is === 'vertex' && byId.get(parent)?.is !== 'edge')
  const edges = cells.filter(({ is }) => is === 'edge')
  const children = childrenOf(vertices)
  const containers = vertices.filter((cell) => isContainer(cell, children))
  const shapes = vertices
    .filter((cell) => !isContainer(cell, children))
    .map((cell) => shapeOf(cell, { id, name }, byId, skills))
  const unplaced: Remark[] = []
  const labels = labelsOf(cells, byId)
  const links = edges.flatMap((edge) => {
    const link = linkOf(edge, labels.get(edge.id) ?? [])
    const ends = [endOf(edge.source, children, -1), endOf(edge.target, children, 0)]
    const [from, to] = ends
    if (from !== undefined && to !== undefined && byId.has(from) && byId.has(to)) return [{ ...link, from, to }]
    const attached = byId.get(from ?? '') ?? byId.get(to ?? '')
    unplaced.push(
      remark('todo', 'link', 'dangling', { text: link.label, shape: attached ? headOf(wordsOf(attached)) : '' }),
    )
    return []
  })
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const wordless = new Set(
    shapes.filter(({ key, text, page }) => text === '' && page === undefined && !linked.has(key)),
  )
  if (wordless.size > 0) unplaced.push(remark('adapted', 'picture', 'wordless', { count: String(wordless.size) }))
  for (const shape of shapes)
    if (shape.form === 'note' && linked.has(shape.key)) shape.form = 'box'
    else if (shape.form === 'note') shape.remarks.push(remark('adapted', 'words', 'beside', { text: shape.text }))
  return {
    key: id,
    name,
    shapes: shapes.filter((shape) => !wordless.has(shape)),
    links,
    groups: containers.map((cell) => groupOf(cell, name, children)).filter(({ title }) => title !== ''),
    unplaced,
  }
}

type Children = ReadonlyMap<string, Cell[]>

function childrenOf(vertices: readonly Cell[]): Children {
  const children = new Map<string, Cell[]>()
  for (const cell of vertices) {
    const siblings = children.get(cell.parent)
    if (siblings) siblings.push(cell)
    else children.set(cell.parent, [cell])
  }
  return children
}

const isContainer = ({ id }: Cell, children: Children) => (children.get(id)?.length ?? 0) > 0

/** A line at a container is one at its first or last shape. */
function endOf(id: string, children: Children, at: 0 | -1): string | undefined {
  let end: string | undefined = id === '' ? undefined : id
  for (let depth = 0; depth < DEEPEST && end !== undefined && children.has(end); depth++)
    end = children.get(end)?.at(at)?.id
  return end
}

function wordsOf({ value, style }: Cell): string {
  return /(?:^|;)html=1/.test(style) || /<\/?(?:br|div|p|b|span|font)\b/i.test(value)
    ? wordsOfHtml(value)
    : value.trim()
}

function formOf(style: string): Form {
  if (/rhombus|flowchart\.decision/.test(style)) return 'decision'
  if (/(?:^|;)text(?:;|$)|shape=note|shape=callout/.test(style)) return 'note'
  if (/shape=(?:parallelogram|manualInput|mxgraph\.flowchart\.(?:data|manual_input))\b/.test(style)) return 'entry'
  if (
    /shape=(?:process|cylinder|datastore|mxgraph\.flowchart\.(?:predefined_process|database|direct_data))/.test(style)
  )
    return 'action'
  const round = Number(/arcSize=(\d+)/.exec(style)?.[1] ?? 0) >= 40 && /rounded=1/.test(style)
  return round || /ellipse|terminator|flowchart\.start/i.test(style) ? 'terminal' : 'box'
}

function shapeOf(
  cell: Cell,
  { id, name }: Pick<CellPage, 'id' | 'name'>,
  byId: ReadonlyMap<string, Cell>,
  skills: ReadonlySet<string>,
): Shape {
  const words = wordsOf(cell)
  const [, target] = PAGE_LINK.exec(cell.link) ?? []
  const page = target !== undefined && target !== id && skills.has(target) ? target : undefined
  const remarks: Remark[] = []
  const address = page === undefined ? safeLink(cell.link) : ''
  const data = { text: words, address: cell.link, tooltip: cell.tooltip }
  if (address) remarks.push(remark('adapted', 'link', 'click-link', data))
  else if (cell.link !== '' && page === undefined)
    remarks.push(remark('adapted', 'link', target === undefined ? 'click-left' : 'page-back', data))
  if (cell.tooltip !== '') remarks.push(remark('adapted', 'words', 'tooltip', data))
  return {
    key: cell.id,
    text: address ? `${words}\n${address}`.trim() : words,
    form: formOf(cell.style),
    where: [name, headOf(words)].filter(Boolean),
    place: placeOf(cell, byId),
    ...(page !== undefined && { page }),
    remarks,
  }
}

function placeOf(cell: Cell, byId: ReadonlyMap<string, Cell>): [number, number] {
  let [x, y] = [0, 0]
  let at: Cell | undefined = cell
  for (let depth = 0; depth < DEEPEST && at?.is === 'vertex'; depth++) {
    x += at.x
    y += at.y
    at = byId.get(at.parent)
  }
  return [Math.round(x), Math.round(y)]
}

/** Words that stand on a line as cells of their own. */
function labelsOf(cells: readonly Cell[], byId: ReadonlyMap<string, Cell>): Map<string, string[]> {
  const labels = new Map<string, string[]>()
  for (const cell of cells)
    if (cell.is === 'vertex' && byId.get(cell.parent)?.is === 'edge')
      labels.set(cell.parent, [...(labels.get(cell.parent) ?? []), wordsOf(cell)])
  return labels
}

const linkOf = (edge: Cell, labels: readonly string[]): Pick<Link, 'label'> => ({
  label: [wordsOf(edge), ...labels].filter(Boolean).join(' ').replace(/\s+/g, ' '),
})

function groupOf(cell: Cell, name: string, children: Children): Group {
  const title = wordsOf(cell)
  const keys: string[] = []
  const left = [...(children.get(cell.id) ?? [])]
  const seen = new Set<string>()
  for (let one = left.shift(); one; one = left.shift()) {
    if (seen.has(one.id)) continue
    seen.add(one.id)
    const own = children.get(one.id)
    if (own) left.push(...own)
    else keys.push(one.id)
  }
  return { title, keys, where: [name, headOf(title)].filter(Boolean) }
}
