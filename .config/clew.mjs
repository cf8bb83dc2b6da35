/** `npm run clew -- …`: the command line. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bin, installPackages, requireNode, root } from './tasks.mjs'

requireNode()
await installPackages()
const child = spawn(bin('tsx'), [join(root, 'server/cli/cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
