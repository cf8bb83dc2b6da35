/** `npm start`: installs what is missing, builds, runs the server. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, installPackages, requireNode, root } from './tasks.mjs'

requireNode()
await installPackages()
if (!(await build())) process.exit(1)
const server = spawn(
  process.execPath,
  ['--enable-source-maps', join(root, 'build/server/main.js'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
