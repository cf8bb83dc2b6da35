/** The server and the command line, bundled to `build/server`; packages stay in node_modules. */
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'build/server',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: { main: 'server/main.ts', cli: 'server/cli/cli.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
})
