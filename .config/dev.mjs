/** `npm run dev`: the server restarts and the screens reload as their sources change. */
import { spawn } from 'node:child_process'
import { bin, build, installPackages, requireNode, root, say } from './tasks.mjs'

requireNode()
await installPackages()
if (!(await build())) process.exit(1)
const port = Number(process.env.PORT ?? 4173)
const behind = String(port + 1)
const env = {
  ...process.env,
  PORT: behind,
  CLEW_SERVER: `http://127.0.0.1:${behind}`,
  BASE_URL: `http://localhost:${port}`,
}
const children = [
  spawn(bin('tsx'), ['watch', '--clear-screen=false', 'server/main.ts'], { cwd: root, stdio: 'inherit', env }),
  spawn(bin('vite'), ['--port', String(port), '--strictPort'], { cwd: root, stdio: 'inherit', env }),
]
console.log(say(`Clew s’ouvre sur http://localhost:${port}`, `Clew opens at http://localhost:${port}`))
const stop = () => children.forEach((child) => child.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
for (const child of children) child.on('exit', (code) => (stop(), (process.exitCode ||= code ?? 0)))
