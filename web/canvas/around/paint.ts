/** Draws a flow as plain boxes and lines: for the small map, and for the whole when it is too far away to be read. */
import { kindOf } from '../../../schema/kinds/kinds.ts'
import type { LineEdge, StepNode } from '../drawing.svelte.ts'
import { clipped } from './clip.ts'
import type { Measure } from '../../../schema/layout/lines.ts'
import { HEAD, PILL_HEIGHT } from '../../../schema/layout/measures.ts'
import { addStraight, paintBoxes, PLAIN, type Seen } from './paintplain.ts'
import type { Palette } from './palette.ts'
import { curveBetween, type Point } from '../lines/thread.ts'

export interface Picture {
  nodes: readonly StepNode[]
  lines: readonly LineEdge[]
  lit: ReadonlySet<string>
  /** Lines that are not lit are dashed. */
  dashed: boolean
  /** Colours of those who have selected a step. */
  rings: ReadonlyMap<string, readonly { colour: string }[]>
  errors: ReadonlySet<string>
}

export interface Frame {
  x: number
  y: number
  zoom: number
  width: number
  height: number
  /** Device pixels a pixel. */
  ratio: number
  /** With what steps are lettered where there is room; none to leave them without words. */
  letters?: Letters
}

interface Letters {
  font: string
  measure: Measure
}

/** On the screen, however far away one is. */
const LETTERS = { size: 11, line: 12, leastWidth: 60, side: 6 }

export function paint(context: CanvasRenderingContext2D, picture: Picture, frame: Frame, colours: Palette): void {
  const { x, y, zoom, ratio, width, height } = frame
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y)
  const seen = sight(frame)
  const inSight = picture.nodes.filter(({ position, data }) =>
    seen(position.x, position.y, data.size.width, data.size.height),
  )
  const steps = inSight.filter(({ data }) => data.view.shape !== 'frame')
  for (const node of inSight) if (node.data.view.shape === 'frame') paintFrame(context, node, colours)
  paintLines(context, picture, frame, colours)
  if (zoom < PLAIN) {
    paintBoxes(context, steps, colours)
    for (const node of steps) paintSigns(context, node, picture, zoom, colours)
  } else for (const node of steps) paintStep(context, node, picture, zoom, colours)
  if (!frame.letters) return
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = colours.text
  context.font = `${LETTERS.size}px ${frame.letters.font}`
  context.textBaseline = 'middle'
  for (const node of inSight) letter(context, node, frame, frame.letters.measure)
}

/** Writes what a step says into its box, or above a frame, where no step is; the letters keep their size. */
function letter(context: CanvasRenderingContext2D, node: StepNode, { x, y, zoom }: Frame, measure: Measure) {
  const { view, size } = node.data
  const [width, height] = [size.width * zoom, size.height * zoom]
  const isFrame = view.shape === 'frame'
  if (width < LETTERS.leastWidth || (isFrame && !view.words)) return
  const most = isFrame ? 1 : Math.max(1, Math.min(2, Math.floor(height / LETTERS.line)))
  const lines = clipped(view.summary, { size: LETTERS.size, width: width - 2 * LETTERS.side, most }, measure)
  const middle = node.position.y * zoom + y + (isFrame ? -LETTERS.line / 2 : height / 2)
  lines.forEach((line, at) => {
    const down = (at - (lines.length - 1) / 2) * LETTERS.line
    context.fillText(line, node.position.x * zoom + x + LETTERS.side, middle + down)
  })
}

function sight({ x, y, zoom, width, height }: Frame): Seen {
  const [left, top, right, bottom] = [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom]
  return (x1, y1, w, h) => x1 < right && y1 < bottom && x1 + w > left && y1 + h > top
}

function paintFrame(context: CanvasRenderingContext2D, { position, data }: StepNode, colours: Palette) {
  context.strokeStyle = colours.border
  context.lineWidth = 3
  context.strokeRect(position.x, position.y, data.size.width, data.size.height)
}

function paintLines(
  context: CanvasRenderingContext2D,
  { nodes, lines, lit, dashed }: Picture,
  frame: Frame,
  colours: Palette,
) {
  const { zoom } = frame
  const seen = sight(frame)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (const isLit of lit.size > 0 ? [false, true] : [false]) {
    context.strokeStyle = isLit ? colours.accent : colours.thread
    context.lineWidth = (isLit ? 2.5 : 1) / zoom
    context.setLineDash(dashed && !isLit ? [4 / zoom, 4 / zoom] : [])
    context.beginPath()
    for (const line of lines) {
      const [source, target] = [byId.get(line.source), byId.get(line.target)]
      if (!source || !target || lit.has(line.id) !== isLit) continue
      const [from, to] = [outOf(source, line.data?.exit), into(target)]
      if (zoom < PLAIN) {
        addStraight(context, from, to, seen)
        continue
      }
      const [a, b, c, d] = curveBetween(from, to)
      context.moveTo(...a)
      context.bezierCurveTo(...b, ...c, ...d)
    }
    context.stroke()
  }
}

function outOf({ position, data }: StepNode, exit: string | undefined): Point {
  const y = data.size.exits.find((place) => place.exit === exit)?.y ?? data.size.height / 2
  return [position.x + data.size.width, position.y + y]
}

const into = ({ position, data }: StepNode): Point => [
  position.x,
  position.y + (data.view.pill === undefined ? HEAD : PILL_HEIGHT) / 2,
]

function paintStep(
  context: CanvasRenderingContext2D,
  node: StepNode,
  picture: Picture,
  zoom: number,
  colours: Palette,
) {
  const { position, data } = node
  const { width, height } = data.size
  const radius = data.view.pill === undefined ? 14 : 22
  context.fillStyle = colours.surface
  context.beginPath()
  context.roundRect(position.x, position.y, width, height, radius)
  context.fill()
  context.fillStyle = colours[kindOf(data.view.kind).family]
  context.globalAlpha = 0.28
  context.fill()
  context.globalAlpha = 1
  context.fillRect(position.x, position.y + radius, 10, Math.max(0, height - 2 * radius))
  paintSigns(context, node, picture, zoom, colours)
}

/** Who has selected it, and whether something is wrong there. */
function paintSigns(
  context: CanvasRenderingContext2D,
  { id, position, data, selected }: StepNode,
  picture: Picture,
  zoom: number,
  colours: Palette,
) {
  const { width, height } = data.size
  const { x, y } = position
  const edge = selected ? colours.accent : picture.rings.get(id)?.[0]?.colour
  if (edge) {
    context.strokeStyle = edge
    context.lineWidth = 2.5 / zoom
    context.beginPath()
    context.roundRect(x, y, width, height, data.view.pill === undefined ? 14 : 22)
    context.stroke()
  }
  if (!picture.errors.has(id)) return
  context.fillStyle = colours.danger
  context.beginPath()
  context.arc(x + width - 4, y + 4, Math.min(24, 5 / zoom), 0, 7)
  context.fill()
}
