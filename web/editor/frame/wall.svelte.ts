/** Showing the drawing to a room: the whole screen where the browser lets it, and back when the screen is left. */
import { onMount } from 'svelte'
import type { EditorFrame } from './frame.svelte.ts'

/** Call while a component is made; returns how to begin and end. */
export function wallOf(frame: EditorFrame): { begin(): void; end(): void } {
  onMount(() => {
    const left = () => {
      if (!document.fullscreenElement) frame.setWall(false)
    }
    document.addEventListener('fullscreenchange', left)
    return () => document.removeEventListener('fullscreenchange', left)
  })
  return {
    begin() {
      frame.setWall(true)
      // Where a browser refuses, the window itself is large enough.
      document.documentElement.requestFullscreen?.().catch(() => undefined)
    },
    end() {
      frame.setWall(false)
      if (document.fullscreenElement) void document.exitFullscreen()
    },
  }
}
