/** The page of the peer: React Flow with the same steps, mounted when it is asked for. */
import { applyEdgeChanges, applyNodeChanges, Handle, Position, ReactFlow } from '@xyflow/react'
import type { ChangeOf, ReactEdge, ReactNode } from '@xyflow/react'
import { createElement as h, memo, useCallback, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '@xyflow/react/dist/style.css'
import type { Box, Boxes } from './drawing.ts'
import './reactpage.css'

type StepNode = ReactNode<Box>

const Step = memo(({ data: box }: { data: Box }) =>
  h(
    'div',
    { className: 'step' },
    h(Handle, { type: 'target', id: 'in', position: Position.Left, style: { top: box.entry } }),
    h('p', null, box.words),
    ...box.rows.map(({ id, label, y }) =>
      h('div', { key: id, className: 'row', style: { top: y - 16 } }, h('span', null, label)),
    ),
    ...box.rows.map(({ id, y }) =>
      h(Handle, { key: `${id} dot`, type: 'source', id, position: Position.Right, style: { top: y } }),
    ),
  ),
)
const nodeTypes = { step: Step }

/** A dot is as large as the library draws it. */
const DOT = 6

/** With known sizes and handles nothing is measured in the page. */
const known = ({ width, height, entry, rows }: Box) => ({
  width,
  height,
  measured: { width, height },
  handles: [
    { id: 'in', type: 'target', position: Position.Left, x: -DOT / 2, y: entry - DOT / 2, width: DOT, height: DOT },
    ...rows.map(({ id, y }) => ({
      ...{ id, type: 'source', position: Position.Right, width: DOT, height: DOT },
      x: width - DOT / 2,
      y: y - DOT / 2,
    })),
  ],
})

const nodeOf = (box: Box, best: boolean): StepNode => ({
  id: box.id,
  type: 'step',
  position: { x: box.x, y: box.y },
  data: box,
  ...(best ? known(box) : { style: { width: box.width, height: box.height } }),
})
const edgeOf = ({ id, source, exit, target }: Boxes['lines'][number]): ReactEdge => ({
  ...{ id, source, sourceHandle: exit, target, targetHandle: 'in' },
})

/** Moves a step as a colleague would: set while the drawing is there. */
let moveStep: (id: string, x: number, y: number) => void = () => undefined

function Flow({ best, drawing, x, y, zoom }: Opened & { drawing: Boxes }) {
  const [nodes, setNodes] = useState<StepNode[]>(() => drawing.boxes.map((box) => nodeOf(box, best)))
  const [edges, setEdges] = useState<ReactEdge[]>(() => drawing.lines.map(edgeOf))
  const onNodesChange = useCallback((changes: ChangeOf[]) => setNodes((now) => applyNodeChanges(changes, now)), [])
  const onEdgesChange = useCallback((changes: ChangeOf[]) => setEdges((now) => applyEdgeChanges(changes, now)), [])
  moveStep = (id, toX, toY) =>
    setNodes((now) => now.map((node) => (node.id === id ? { ...node, position: { x: toX, y: toY } } : node)))
  return h(ReactFlow<StepNode>, {
    ...{ nodes, edges, nodeTypes, onNodesChange, onEdgesChange },
    defaultViewport: { x, y, zoom },
    minZoom: 0.06,
    panOnScroll: true,
    panOnScrollSpeed: 1,
    onlyRenderVisibleElements: best,
  })
}

export interface Opened {
  best: boolean
  x: number
  y: number
  zoom: number
}

export interface ReactPage {
  drawing: Boxes
  mount(opened: Opened): void
  move(id: string, x: number, y: number): void
}

const page = window as unknown as ReactPage
page.drawing = (await (await fetch('/drawing.json')).json()) as Boxes
page.mount = (opened) => {
  const root = createRoot(document.getElementById('root')!)
  root.render(h(Flow, { ...opened, drawing: page.drawing }))
}
page.move = (id, x, y) => moveStep(id, x, y)
