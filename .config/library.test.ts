import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applied, patches } from './library.ts'

test.each(patches)('$file is still as it was patched: $why', (patch) => {
  const path = new URL(`../node_modules/@xyflow/svelte/dist/lib/${patch.file}`, import.meta.url)
  const code = readFileSync(path, 'utf8')
  expect(applied(code, patch)).not.toBe(code)
})
