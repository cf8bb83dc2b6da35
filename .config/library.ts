/** Small build-time patches on the canvas library, each for a cost measured under load; a text that is no longer there stops the build. */
import type { Plugin } from 'vite'

interface Patch {
  file: string
  /** What it costs as shipped. */
  why: string
  from: string
  to: string
}

export const patches: readonly Patch[] = [
  {
    file: 'container/Zoom/Zoom.svelte',
    why: 'each frame of a pan re-adds a wheel listener, after which the browser paints everything below anew',
    from: '    viewport: store.viewport,\n',
    to: '',
  },
  {
    file: 'store/visibleElements.js',
    why: 'a line in sight brings steps into the page that are far out of it',
    from: '                visibleNodes.set(sourceNode.id, sourceNode);\n                visibleNodes.set(targetNode.id, targetNode);\n',
    to: '',
  },
  {
    file: 'container/NodeRenderer/NodeRenderer.svelte',
    why: 'each step that comes into sight is measured, though its size is known by rule',
    from: "typeof ResizeObserver === 'undefined'",
    to: 'true',
  },
]

const FOLDER = '/@xyflow/svelte/dist/lib/'

export function libraryPatches(): Plugin {
  return {
    name: 'clew-library-patches',
    enforce: 'pre',
    // As it stands, the development server would bundle the library before it is patched.
    config: () => ({ optimizeDeps: { exclude: ['@xyflow/svelte'] } }),
    transform(code, id) {
      const file = id.replaceAll('\\', '/').split('?')[0] ?? ''
      const own = patches.filter((patch) => file.endsWith(FOLDER + patch.file))
      return own.length && !id.includes('?') ? { code: own.reduce(applied, code), map: null } : undefined
    },
  }
}

/** The text with the patch; throws where the library has changed. */
export function applied(code: string, { file, from, to }: Patch): string {
  if (!code.includes(from)) throw new Error(`${file} of @xyflow/svelte has changed: look again at .config/library.ts`)
  return code.replace(from, to)
}
