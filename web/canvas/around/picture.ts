/** What the painted views show of the stage. */
import type { Picture } from './paint.ts'
import type { Stage } from '../stage.svelte.ts'

export function pictureOf(stage: Stage): Picture {
  return {
    nodes: stage.collapsing.hidden.size ? stage.drawing.nodes.filter((node) => !node.hidden) : stage.drawing.nodes,
    lines: stage.drawing.lines,
    lit: stage.litLines,
    dashed: stage.untested !== undefined,
    rings: stage.rings,
    errors: new Set([...stage.problems].filter(([, { worst }]) => worst === 'error').map(([id]) => id)),
  }
}

/** Calls `draw` before the next picture, however often it is asked within one. */
export function oncePerFrame(draw: () => void): { ask(): void; cancel(): void } {
  let asked = 0
  return {
    ask() {
      asked ||= requestAnimationFrame(() => {
        asked = 0
        draw()
      })
    },
    cancel: () => cancelAnimationFrame(asked),
  }
}
