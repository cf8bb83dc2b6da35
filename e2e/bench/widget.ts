/** Weight, work of the processor and time to the first question of the widget beside other chats, in one browser. */
import { createHash } from 'node:crypto'
import { chromium, type Browser, type CDPSession } from '@playwright/test'
import { say } from '../../.config/tasks.mjs'
import { compileBot } from '../../schema/compile/compile.ts'
import { brotli, measured, type Measured } from './measure.ts'
import { report, type Row } from './report.ts'
import { botOf } from './tree/ours.ts'
import { makeTree, SEED } from './tree/tree.ts'
import { engineNames, enginesWith, OPTIONS, QUESTION, type EngineName } from './widget/engines.ts'
import { openSite } from './widget/site.ts'

const ROUNDS = 7
const SIZE = 1_000

const tree = makeTree(SIZE)
const [first, ...others] = tree.questions
const asked = {
  ...first!,
  text: QUESTION,
  options: first!.options.map((option, at) => ({ ...option, label: OPTIONS[at] ?? option.label })),
}
const spec = JSON.stringify(compileBot(botOf({ ...tree, questions: [asked, ...others] })).specs.en)
const hash = createHash('sha256').update(spec).digest('hex')
const manifest = {
  clew: 1,
  key: 'bench',
  release: 'bench',
  default: 'en',
  specs: { en: hash },
  titles: { en: 'Bench' },
  accent: '#4f46e5',
  widget: '/w/0123/widget.js',
  origins: [],
}
const engines = enginesWith(manifest, [`/s/${hash}.json`, spec])

interface Visit {
  /** Milliseconds of script until the page is quiet, and from the click to the first question. */
  before: number
  opened: number
  /** Milliseconds from the click to the first question. */
  first: number
  /** Tasks of more than 100 ms after the click. */
  long: number
  requests: number
  shift: number
  /** Things stored and cookies set before the click. */
  stored: number
}

const scriptTime = async (session: CDPSession) => {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN)
}

interface Page {
  seen: { long: number[]; shift: number }
  openChat(): Promise<number>
}

/** A first visit, by a browser that knows nothing yet. */
async function visit(browser: Browser, address: string, slower: number): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  let requests = 0
  await page.goto(address, { waitUntil: 'networkidle' })
  const before = await scriptTime(session)
  const stored = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)
  page.on('request', () => requests++)
  const longBefore = await page.evaluate(() => (window as unknown as Page).seen.long.length)
  const firstShown = await page.evaluate(() => (window as unknown as Page).openChat())
  const opened = (await scriptTime(session)) - before
  const seen = await page.evaluate(() => (window as unknown as Page).seen)
  await context.close()
  return {
    before,
    opened,
    first: firstShown,
    long: seen.long.slice(longBefore).filter((one) => one > 100).length,
    requests,
    shift: seen.shift,
    stored,
  }
}

type Names = EngineName | 'blank'

async function race(browser: Browser, address: string, slower: number): Promise<Record<Names, Visit[]>> {
  const names: Names[] = ['blank', ...engineNames]
  const visits = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Names, Visit[]>
  for (let round = 0; round < ROUNDS; round++) {
    console.error(`  … ${slower} ×, ${round + 1}/${ROUNDS}`)
    for (const name of round % 2 ? names.toReversed() : names)
      visits[name].push(await visit(browser, `${address}/${name}`, slower))
  }
  return visits
}

const site = await openSite(engines)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--disable-gpu'],
})
const runs = { 1: await race(browser, site.address, 1), 4: await race(browser, site.address, 4) }
await browser.close()
site.close()

const of = (name: Names, slower: 1 | 4, key: keyof Visit): Measured => {
  // What the browser itself needs isn't counted.
  const blank =
    key === 'first' || key === 'before' || key === 'opened'
      ? measured(runs[slower].blank.map((one) => one[key])).median
      : 0
  return measured(runs[slower][name].map((one) => Math.max(0, one[key] - blank)))
}
const peerNames = engineNames.filter((name) => name !== 'clew')
const row = (key: string, label: string, figure: (name: EngineName) => Row['ours'], ratios?: Row['ratios']): Row => ({
  key,
  label,
  ours: figure('clew'),
  peers: Object.fromEntries(peerNames.map((name) => [name, figure(name)])),
  ...(ratios && { ratios }),
})
const bytesOf = (name: EngineName, which: (path: string) => boolean = () => true) =>
  [...engines[name].files]
    .filter(([path]) => path.endsWith('.js') && which(path))
    .reduce((sum, [, file]) => sum + brotli(file.toString()), 0)
const both = (slower: 1 | 4) => (name: EngineName) => measured(runs[slower][name].map((one) => one.before + one.opened))

report({
  name: 'widget',
  about: say(
    `Un arbre de ${SIZE} questions (graine ${SEED}) pour Clew, sa première question pour les autres ; ${ROUNDS} premières visites chacun, à tour de rôle. Médianes (minimum–maximum).`,
    `A tree of ${SIZE} questions (seed ${SEED}) for Clew, its first question for the others; ${ROUNDS} first visits each, in turns. Medians (minimum–maximum).`,
  ),
  rows: [
    {
      key: 'loader_bytes',
      label: say('chargeur, octets (brotli)', 'loader, bytes (brotli)'),
      ours: bytesOf('clew', (path) => path === '/embed.js'),
    },
    row(
      'widget_bytes',
      say(
        'tout ce qu’il faut pour cette conversation, octets (brotli)',
        'all that this conversation needs, bytes (brotli)',
      ),
      (name) => (name === 'clew' ? bytesOf(name, (path) => /embed\.js|widget\.js/.test(path)) : bytesOf(name)),
      { better: 'less', with: peerNames },
    ),
    {
      key: 'all_bytes',
      label: say('avec toutes les parties du widget, octets', 'with all parts of the widget, bytes'),
      ours: bytesOf('clew'),
    },
    row('script', say('scripts jusqu’à la première question, ms', 'scripts until the first question, ms'), both(1), {
      better: 'less',
      with: ['typebot'],
    }),
    row(
      'script4x_before',
      say('processeur 4 × plus lent : scripts avant d’ouvrir, ms', 'processor 4 × slower: scripts before opening, ms'),
      (name) => of(name, 4, 'before'),
    ),
    row('script4x_opened', say('… une fois ouvert, ms', '… once opened, ms'), (name) => of(name, 4, 'opened')),
    row('script4x', say('… en tout, ms', '… in all, ms'), both(4), { better: 'less', with: ['typebot', 'deep-chat'] }),
    row('first', say('du clic à la première question, ms', 'click to first question, ms'), (name) =>
      of(name, 1, 'first'),
    ),
    row(
      'first4x',
      say(
        'processeur 4 × plus lent : du clic à la première question, ms',
        'processor 4 × slower: click to first question, ms',
      ),
      (name) => of(name, 4, 'first'),
      { better: 'less', with: peerNames },
    ),
    row('long4x', say('… tâches de plus de 100 ms', '… tasks of more than 100 ms'), (name) => of(name, 4, 'long')),
    row('requests', say('requêtes après le clic', 'requests after the click'), (name) => of(name, 4, 'requests')),
    row('shift', say('décalage de la page', 'layout shift'), (name) => of(name, 1, 'shift')),
    row('stored', say('choses gardées avant le clic', 'things stored before the click'), (name) =>
      of(name, 1, 'stored'),
    ),
  ],
  notes: [
    say(
      'Typebot et deep-chat demandent leur suite à un serveur : ici la première question attend toute prête sur la même machine. Clew porte tout l’arbre et comprend les réponses sans serveur.',
      'Typebot and deep-chat ask a server what comes next: here the first question waits ready on the same machine. Clew carries the whole tree and understands answers without a server.',
    ),
    say(
      'deep-chat et webchat chargent leur script avec la page ; Clew et Typebot montrent d’abord un bouton.',
      'deep-chat and webchat load their script with the page; Clew and Typebot show a button first.',
    ),
    say(
      'Tout vient de la même machine : le réseau ne compte pas.',
      'Everything comes from the same machine: the network doesn’t count.',
    ),
  ],
})
