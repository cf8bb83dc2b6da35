/** `npm run bench -- NAME [--json FILE]`, for `match` also `[--data FILE|FOLDER]…`: measures Clew beside its peers, which are installed when they are first needed. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build as buildAll, installPackages, requireNode, root, run, say } from './tasks.mjs'

const names = ['interpreter', 'spec', 'compile', 'match', 'import', 'widget', 'canvas', 'sync']
const folder = join(root, 'e2e', 'bench')
/** Whole chats, canvases and rooms are large, and only one benchmark needs each. */
const withOwnPeers = ['widget', 'canvas', 'sync']
const peersOf = (name) => (withOwnPeers.includes(name) ? join(folder, name) : folder)
/** What runs in processes of its own; what is measured in a browser runs as it is served. */
const workersOf = (name) => {
  if (name === 'sync') return { server: join(folder, 'sync', 'server.ts'), load: join(folder, 'sync', 'load.ts') }
  return withOwnPeers.includes(name) ? {} : { worker: join(folder, 'tree', 'worker.ts') }
}

const misuse = (sentence) => {
  console.error(sentence)
  process.exit(2)
}

function readArguments([name, ...options]) {
  const known = names.join(', ')
  if (!names.includes(name))
    misuse(
      name
        ? say(
            `Banc d’essai inconnu : ${name}. Ceux qui existent : ${known}.`,
            `Unknown benchmark: ${name}. Known: ${known}.`,
          )
        : say(`Lequel ? npm run bench -- NOM, avec ${known}.`, `Which one? npm run bench -- NAME, with ${known}.`),
    )
  const from = process.env.INIT_CWD ?? process.cwd()
  let file = ''
  const data = []
  for (let at = 0; at < options.length; at += 2) {
    const [option, value] = options.slice(at)
    if (option === '--json' && value && !file) file = resolve(from, value)
    else if (option === '--data' && value && name === 'match') data.push(resolve(from, value))
    else
      misuse(
        name === 'match'
          ? say(
              'Options : --json FICHIER, --data FICHIER ou DOSSIER (plusieurs fois).',
              'Options: --json FILE, --data FILE or FOLDER (several times).',
            )
          : say('Seule option : --json FICHIER.', 'The only option is --json FILE.'),
      )
  }
  return { name, file, data }
}

/** Not `npm ci`, for the reason told at `installPackages`. */
async function installPeers(peers) {
  const done = join(peers, 'node_modules', '.clew-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(peers, 'package-lock.json')))
    .digest('hex')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return
  const args = ['install', '--prefix', peers, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  if (!(await run(say('paquets à comparer', 'packages to compare with'), 'npm', args)).ok) process.exit(1)
  mkdirSync(join(peers, 'node_modules'), { recursive: true })
  writeFileSync(done, wanted)
}

/** Built as the server is and not run by tsx, whose wrappers around functions would be measured too. Beside the peers, so that they are found. */
async function build(name) {
  const { build: viteBuild } = await import('vite')
  const outDir = join(peersOf(name), 'node_modules', '.cache', name)
  await viteBuild({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        // Rooms stay as they are installed: a part of one is no module.
        external: [/^@hocuspocus\//, /^@y\//],
        input: { [name]: join(folder, `${name}.ts`), ...workersOf(name) },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return join(outDir, `${name}.mjs`)
}

requireNode()
const { name, file, data } = readArguments(process.argv.slice(2))
await installPackages()
await installPeers(peersOf(name))
if (['widget', 'canvas'].includes(name) && !(await buildAll())) process.exit(1)
const child = spawn(process.execPath, [await build(name), file, ...data], {
  stdio: 'inherit',
  cwd: root,
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
