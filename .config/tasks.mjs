/** What the npm commands share: the Node check, installing what is missing, running steps with progress. Plain JavaScript, because it runs before anything is installed. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const french = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
export const say = (fr, en) => (french ? fr : en)

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    say(
      `Clew a besoin de Node 20.19 ou plus récent ; celui-ci est ${process.version}. Installez-en un depuis https://nodejs.org puis relancez la commande.`,
      `Clew needs Node 20.19 or newer; this one is ${process.version}. Install one from https://nodejs.org and run the command again.`,
    ),
  )
  process.exit(2)
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Runs a command. Quiet: its output is kept and shown only when it fails. Resolves with the exit code and the output. */
export function run(label, command, args, { quiet = true, env = {} } = {}) {
  const began = Date.now()
  const shown = process.stderr.isTTY && quiet
  const tick = shown && setInterval(() => process.stderr.write(`\r  … ${label} (${seconds(began)})`), 200)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    })
    let output = ''
    child.stdout?.on('data', (part) => (output += part))
    child.stderr?.on('data', (part) => (output += part))
    child.on('error', (error) => (output += `${error.message}\n`))
    child.on('close', (code) => {
      if (tick) clearInterval(tick)
      const ok = code === 0
      console.error(`${shown ? '\r' : ''}  ${ok ? '✓' : '✗'} ${label} (${seconds(began)})   `)
      if (!ok && quiet) console.error(output.trimEnd().replace(/^/gm, '    '))
      resolve({ ok, output })
    })
  })
}

export const bin = (name) => join(root, 'node_modules', '.bin', name)

/**
 * Installs the packages of package-lock.json unless they are there. Exits with a sentence when that fails.
 * Not `npm ci`: it refuses where a registry lacks a package that only another platform would need. This installs the same versions.
 */
export async function installPackages() {
  const lock = join(root, 'package-lock.json')
  const done = join(root, 'node_modules', '.clew-lock')
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return
  console.error(
    say(
      'Installation des paquets (une minute environ la première fois)…',
      'Installing packages (about a minute the first time)…',
    ),
  )
  const args = ['install', '--no-save', '--no-audit', '--no-fund']
  const { ok } = await run(say('paquets', 'packages'), 'npm', args)
  if (!ok) {
    console.error(
      say(
        'L’installation a échoué : vérifiez l’accès au registre npm, puis relancez.',
        'Installing failed: check that the npm registry can be reached, then run again.',
      ),
    )
    process.exit(1)
  }
  writeFileSync(done, wanted)
}

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => name !== 'generated' && !name.startsWith('.meta'))
      .map((name) => newest(join(path, name))),
  )
}

/** Builds the app, the widget and the server unless the build is newer than every source. */
export async function build() {
  const stamp = join(root, 'build', '.built')
  const sources = ['schema', 'server', 'web', '.config', 'package-lock.json', 'vite.config.ts'].map((name) =>
    newest(join(root, name)),
  )
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources)) return true
  console.error(say('Construction de Clew…', 'Building Clew…'))
  const parts = [
    [say('application', 'app'), []],
    [say('widget', 'widget'), ['--config', '.config/vite.embed.ts']],
    [say('serveur', 'server'), ['--config', '.config/vite.server.ts']],
  ]
  for (const [label, args] of parts)
    if (!(await run(label, bin('vite'), ['build', '--logLevel', 'warn', ...args])).ok) return false
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(stamp, '')
  return true
}

const works = (path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0

/** The path of a Chromium for the end-to-end tests; installs one when there is none. Exits with a sentence when that fails. */
export async function findBrowser() {
  const known = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].filter(Boolean)
  const there = known.find((path) => existsSync(path) && works(path))
  if (there) return there
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  console.error(say('Installation d’un navigateur pour les tests…', 'Installing a browser for the tests…'))
  if (existsSync('/etc/debian_version') && works('apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    const apt = (...args) => [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    for (const [label, [command, ...args]] of [
      [say('liste des paquets Debian', 'list of Debian packages'), apt('update', '-q')],
      ['chromium', apt('install', '-y', '-q', '--no-install-recommends', 'chromium')],
    ])
      if (!(await run(label, command, args)).ok) break
    const installed = known.concat('/usr/bin/chromium').find((path) => existsSync(path) && works(path))
    if (installed) return installed
  }
  if ((await run('chromium', bin('playwright'), ['install', 'chromium'])).ok) return chromium.executablePath()
  console.error(
    say(
      'Aucun navigateur trouvé ni installable. Installez Chromium, ou donnez son chemin : CHROMIUM=/chemin/vers/chromium npm test',
      'No browser was found and none could be installed. Install Chromium, or give its path: CHROMIUM=/path/to/chromium npm test',
    ),
  )
  process.exit(1)
}
