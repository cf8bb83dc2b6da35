/** Unit and property tests: schema and server in Node, web in a DOM. The schema has no state, so its tests share one module graph. */
import { availableParallelism } from 'node:os'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // On two cores the default is one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'schema',
          environment: 'node',
          isolate: false,
          include: ['schema/**/*.test.ts'],
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: { name: 'server', environment: 'node', include: ['{server,.config}/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: true,
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: { name: 'web', environment: 'happy-dom', include: ['web/**/*.test.ts'] },
      },
    ],
  },
})
