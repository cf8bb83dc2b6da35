/** What other websites load: `loader.js` (served as /embed.js) and `widget.js` (served under its hash) with its later part, one file each. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const resolve = (file: string) => fileURLToPath(new URL(`../web/embed/${file}`, import.meta.url))

export default defineConfig({
  root: 'web/embed',
  publicDir: false,
  build: {
    outDir: '../../build/embed',
    emptyOutDir: true,
    target: 'es2022',
    // As a library nothing is put around `import()`: the usual helper is large and speaks to the host's window.
    lib: {
      entry: {
        loader: resolve('loader.ts'),
        widget: resolve('widget.ts'),
        triggers: resolve('triggers/triggers.ts'),
        trial: resolve('trial/trial.ts'),
      },
      formats: ['es'],
    },
    rollupOptions: {
      // What the later part shares with the widget stays in the widget's one file.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Else what three later parts share would be a file of its own, which every visitor waits for.
        codeSplitting: { groups: [{ name: 'widget', test: /embed.(widget|panel.dom)\.ts/ }] },
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        format: 'es',
        minify: true,
        // Constants stay constants, so that they are written where they are used.
        topLevelVar: false,
        comments: false,
      },
    },
  },
})
