/** The server, bundled to `build/server`; packages stay in node_modules. */
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'build/server',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      // The thread that examines bots is a file of its own.
      input: { main: 'server/main.ts', examiner: 'server/releases/examiner/worker.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
})
