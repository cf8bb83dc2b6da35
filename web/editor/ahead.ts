/** The parts of the editor that come when they are wanted are brought once it has nothing better to do: then none is waited for, and none is missing in a train. */
import { whenIdle } from '../ui/idle.ts'

const parts = [
  () => import('../find/GoTo.svelte'),
  () => import('../preview/Preview.svelte'),
  () => import('../problems/ProblemList.svelte'),
  () => import('../find/FindPanel.svelte'),
  () => import('../samples/SamplesPanel.svelte'),
  () => import('../comments/CommentList.svelte'),
  () => import('./Publishing.svelte'),
  () => import('../knowledge/Knowledge.svelte'),
  () => import('../../schema/import/outline/outline.ts'),
  () => import('./frame/Help.svelte'),
  () => import('../imports/UpdateDialog.svelte'),
  () => import('../canvas/export/flowpicture.ts'),
  () => import('../../schema/export/mermaid/mermaid.ts'),
  () => import('../../schema/export/textsFile.ts'),
]

/** One after the other; returns how to stop. What doesn't come now is asked for when it is wanted. */
export function bringAhead(): () => void {
  let cancel: () => void = () => undefined
  const next = (at: number) => {
    const part = parts[at]
    if (part)
      cancel = whenIdle(
        () =>
          void part().then(
            () => next(at + 1),
            () => undefined,
          ),
      )
  }
  next(0)
  return () => cancel()
}
