/** What other websites load: `loader.js` (served as /embed.js) and `widget.js` (served under its hash), one file each. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web/embed',
  publicDir: false,
  build: {
    outDir: '../../build/embed',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { loader: 'web/embed/loader.ts', widget: 'web/embed/widget.ts' },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', format: 'es' },
    },
  },
})
