/** The app: a Svelte single-page application, built to `build/web`. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { libraryPatches } from './.config/library.ts'
import { words } from './.config/words.ts'

const server = process.env.CLEW_SERVER ?? 'http://127.0.0.1:4174'

/** `web/api/client.ts` has an address that begins like the server's. */
const isSource = ({ url = '' }: { url?: string }) => (/\.(ts|svelte|css)(\?|$)/.test(url) ? url : undefined)

export default defineConfig({
  root: 'web',
  plugins: [libraryPatches(), words(), svelte()],
  // The widget on the designer page brings parts of its own later.
  worker: { format: 'es' },
  build: { outDir: '../build/web', emptyOutDir: true, target: 'es2022' },
  server: {
    proxy: {
      '^/(api|p|s|w|v1|try)/|^/(embed\\.js|try\\.css|trial\\.css|healthz|readyz|metrics)$': {
        target: server,
        bypass: isSource,
      },
      '/sync': { target: server, ws: true },
    },
  },
})
