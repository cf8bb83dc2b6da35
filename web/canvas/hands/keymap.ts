/** What keys do on the canvas while no words are edited. */
import type { Edge } from '../arrange/align.ts'
import type { BoardView } from '../boardview.ts'
import type { Editing, Stage } from '../stage.svelte.ts'
import { walk, type Direction } from './walk.ts'

/** What keys ask of others. */
export interface KeyAsks {
  view: BoardView
  play(from?: string): void
  help(): void
}

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const ways: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }
const NUDGE = 8
const FAR = 40

/** Does what a key asks; says whether it did anything. */
export function press(event: KeyboardEvent, stage: Stage, asks: KeyAsks): boolean {
  if (event.isComposing) return false
  if (event.ctrlKey || event.metaKey) return command(event, stage, asks)
  // Words are edited and their field is not there yet: the keys are meant for it.
  if (stage.editing && stage.node(stage.editing.step)) return typed(event, stage, stage.editing)
  if (event.altKey && event.shiftKey && arranged(event, stage)) return true
  const direction = arrows[event.key]
  if (direction) return arrow(event, direction, stage)
  const only = stage.selected.length === 1 ? stage.selected[0] : undefined
  switch (event.key) {
    case 'Enter':
    case 'F2':
      if (!only) return false
      if (event.key === 'F2' || event.altKey) stage.edit(only.id)
      else stage.adding.next()
      return true
    case 'Tab':
      if (event.shiftKey || !only || !stage.adding.hasOptions(only.id) || !stage.canWrite) return false
      stage.adding.addOption(only.id)
      return true
    case 'Delete':
    case 'Backspace':
      stage.remove()
      return true
    case 'Escape':
      if (!stage.selected.length && !stage.selectedLines.length) return false
      stage.select([])
      return true
    case '/':
      stage.adding.offerNext(asks.view.menuPlace())
      return true
    case '?':
      asks.help()
      return true
  }
  if (event.shiftKey && (event.code === 'Digit1' || event.code === 'Digit2')) {
    asks.view.fit(event.code === 'Digit2' ? stage.selected.map(({ id }) => id) : undefined)
    return true
  }
  if (!only?.data.view.edits || event.altKey || !isLetter(event) || event.key === ' ') return false
  stage.edit(only.id)
  stage.type(event.key, ' ')
  return true
}

const edges: Record<string, Edge> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'top', ArrowDown: 'bottom' }

function arranged({ key, code }: KeyboardEvent, { arranging }: Stage): boolean {
  const edge = edges[key]
  if (edge) arranging.align(edge)
  // By its place: with these keys it types another letter on some keyboards.
  else if (code === 'KeyT') arranging.tidy()
  else return false
  return true
}

const isLetter = ({ key }: KeyboardEvent) => [...key].length === 1

/** Does what a key asks of words that are edited; says whether it did anything. */
export function typed(event: KeyboardEvent, stage: Stage, { step, item }: Editing): boolean {
  if (event.isComposing) return false
  const by = event.altKey && !event.shiftKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
  if (by !== undefined && item) stage.moveRow(step, item, by)
  else if (event.key === 'Escape') stage.leave()
  else if (event.key === 'Enter' && !event.shiftKey) stage.adding.next(item ? { step, exit: item } : undefined)
  else if (event.key === 'Tab' && !event.shiftKey && stage.adding.hasOptions(step)) stage.adding.nextOption(step, item)
  else if (document.activeElement instanceof HTMLTextAreaElement || !isLetter(event)) return false
  else stage.type(event.key)
  return true
}

function command(event: KeyboardEvent, stage: Stage, asks: KeyAsks): boolean {
  const direction = arrows[event.key]
  if (direction) {
    const [x, y] = ways[direction]
    const far = event.shiftKey ? FAR : NUDGE
    stage.nudge(x * far, y * far)
    return true
  }
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) stage.session.redo()
      else stage.session.undo()
      return true
    case 'y':
      stage.session.redo()
      return true
    case 'a':
      stage.selectAll()
      return true
    case 'd':
      stage.copying.duplicate()
      return true
    case 'enter':
      asks.play(stage.selected[0]?.id)
      return true
    case '.':
      if (stage.selected.length !== 1) return false
      stage.collapsing.toggle(stage.selected[0]!.id)
      return true
    case '0':
      asks.view.zoomBy('reset')
      return true
    case '+':
    case '=':
      asks.view.zoomBy('in')
      return true
    case '-':
      asks.view.zoomBy('out')
      return true
  }
  return false
}

function arrow(event: KeyboardEvent, direction: Direction, stage: Stage): boolean {
  const from = stage.selected[0]
  if (!from) return false
  if (event.shiftKey || event.altKey) return false
  const to = walk(stage.drawing.flow, from.id, direction)
  if (to) stage.reveal([to])
  return true
}
