/** Clew's canvas beside React Flow with the same steps: drawing, hands, colleagues, memory; and the tidy layout. */
import { chromium } from '@playwright/test'
import { say } from '../../.config/tasks.mjs'
import { tidy } from '../../schema/layout/tidy.ts'
import { boardNames, Boards, peers, type Board, type BoardName } from './canvas/boards.ts'
import { outOfOrder, treeFlow } from './canvas/drawing.ts'
import { connect, drag, pan, type, zoom } from './canvas/hands.ts'
import { openEditor } from './canvas/opening.ts'
import { movedCost, remoteCost } from './canvas/remote.ts'
import { measured, timed } from './measure.ts'
import { report, type Row } from './report.ts'
import { SEED } from './tree/tree.ts'

/** `BENCH_SIZES`, `BENCH_ROUNDS` and `BENCH_HANDS` make a shorter run. */
const sizes = (process.env.BENCH_SIZES ?? '300,1000,3000').split(',').map(Number)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
/** Their p95s are of many frames already. */
const ROUNDS_OF_HANDS = Number(process.env.BENCH_HANDS ?? 3)
const OPENED = 300
const MIDDLE = 1_000
const LARGEST = 3_000

const found = new Map<string, Map<BoardName, number[]>>()
function note(key: string, name: BoardName, value: number): void {
  const row = found.get(key) ?? new Map<BoardName, number[]>()
  found.set(key, row.set(name, [...(row.get(name) ?? []), value]))
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--disable-gpu'],
})
const boards = new Boards(browser)
await boards.start([...new Set([...sizes, OPENED])], SEED)

/** What hands and colleagues do on a board that is drawn. */
async function play(name: BoardName, board: Board, size: number): Promise<void> {
  const { page } = board
  if (size === MIDDLE)
    note(
      'remote_ms',
      name,
      await (name === 'clew' ? remoteCost(browser, boards, board, size) : movedCost(browser, board)),
    )
  note(`drag${size}`, name, await drag(page))
  if (size === MIDDLE) note('connect_ms', name, await connect(page))
  if (size === MIDDLE && name === 'clew') note('type_ms', name, await type(page))
  note(`pan${size}`, name, await pan(page))
  note(`zoom${size}`, name, await zoom(page))
}

/** A first visit. */
async function visit(name: BoardName, size: number, withHands: boolean): Promise<void> {
  const board = await boards.open(name, size, SEED)
  const before = size === LARGEST ? await board.heap() : 0
  note(`first${size}`, name, await board.draw())
  if (size === LARGEST) note('heap_mb', name, (await board.heap()) - before)
  if (withHands) await play(name, board, size)
  await board.close()
}

for (let round = 0; round < ROUNDS; round++)
  for (const size of sizes) {
    console.error(`  … ${round + 1}/${ROUNDS}, ${size}`)
    for (const name of round % 2 ? boardNames.toReversed() : boardNames)
      await visit(name, size, round < ROUNDS_OF_HANDS)
  }
for (let round = 0; round < ROUNDS; round++) {
  const { seconds, script } = await openEditor(boards, OPENED)
  note('usable4x_s', 'clew', seconds)
  note('usable_script_bytes', 'clew', script)
}
await browser.close()
await boards.stop()

const row = (key: string, label: string, ratios?: Row['ratios']): Row[] => {
  const values = found.get(key)
  const of = (name: BoardName) => measured(values?.get(name) ?? [])
  if (!values) return []
  const others = peers.filter((name) => values.has(name))
  return [
    {
      ...{ key, label, ours: of('clew') },
      peers: Object.fromEntries(others.map((name) => [name, of(name)])),
      ...(ratios && { ratios }),
    },
  ]
}
const each = (key: string, label: (size: number) => string, ratios?: Row['ratios']) =>
  sizes.flatMap((size) => row(`${key}${size}`, label(size), ratios))
const beside: Row['ratios'] = { better: 'less', with: peers }

const tidied = [300, 1_000].flatMap((size): Row[] => {
  const flow = treeFlow(size, SEED)
  const times = Array.from({ length: Math.max(ROUNDS, 5) + 2 }, () => timed(() => tidy(flow, 'en'))).slice(2)
  return [
    {
      key: `tidy${size}_ms`,
      label: say(`ranger ${size} étapes, ms`, `tidying ${size} steps, ms`),
      ours: measured(times),
    },
    {
      key: `tidy${size}_out_of_order`,
      label: say('… options hors de leur ordre, part', '… options out of their order, share'),
      ours: outOfOrder(flow, tidy(flow, 'en')),
    },
  ]
})

report({
  name: 'canvas',
  about: say(
    `Étapes de 2 à 6 options et 1,2 ligne par étape (graine ${SEED}) ; ${ROUNDS} premières visites chacun, à tour de rôle. Médianes (minimum–maximum), aussi des p95. react : React Flow tel quel ; react_best : seulement ce qui est visible, tailles connues.`,
    `Steps with 2 to 6 options and 1.2 lines a step (seed ${SEED}); ${ROUNDS} first visits each, in turns. Medians (minimum–maximum), of p95s too. react: React Flow as shipped; react_best: only what is visible, known sizes.`,
  ),
  rows: [
    ...each('first', (size) => say(`premier dessin de ${size}, ms`, `first drawing of ${size}, ms`), beside),
    ...each('pan', (size) => say(`déplacer la vue, ${size}, image p95, ms`, `panning ${size}, frame p95, ms`)),
    ...each('zoom', (size) => say(`zoomer, ${size}, image p95, ms`, `zooming ${size}, frame p95, ms`)),
    ...each('drag', (size) =>
      say(`traîner une étape, ${size}, image p95, ms`, `dragging a step of ${size}, frame p95, ms`),
    ),
    ...row(
      'remote_ms',
      say('un collègue traîne, travail par nouvelle, p95, ms', 'a colleague drags, work an update, p95, ms'),
    ),
    ...row('connect_ms', say('tirer une ligne, image p95, ms', 'connecting a line, frame p95, ms')),
    ...row('type_ms', say('de la touche à l’écran, p95, ms', 'key to paint, p95, ms')),
    ...row('heap_mb', say('mémoire du dessin de 3000, Mo', 'heap of the drawing of 3000, MB')),
    ...row(
      'usable4x_s',
      say('éditeur utilisable, 300, processeur 4 × plus lent, s', 'editor usable, 300, processor 4 × slower, s'),
    ),
    ...row('usable_script_bytes', say('… scripts jusque-là, octets (brotli)', '… scripts until then, bytes (brotli)')),
    ...tidied,
  ],
  notes: [
    say(
      'Clew est l’éditeur entier : plan, panneau, vérification, présence, enregistrement ; React Flow ne dessine que des boîtes et des lignes, dans une page qui n’a rien d’autre.',
      'Clew is the whole editor: outline, panel, checking, presence, saving; React Flow draws only boxes and lines, in a page that has nothing else.',
    ),
    say(
      'Le premier dessin part d’une page ouverte dont les données sont là : dans Clew, d’un clic sur le flow dans la liste ; ailleurs, du montage. La vue et sa taille sont les mêmes.',
      'The first drawing begins on an open page that has its data: in Clew, with a click on the flow in the list; elsewhere, with mounting. The view and its size are the same.',
    ),
    say(
      'Le collègue de Clew est un autre navigateur sur la même machine ; React Flow n’en a pas : sa page déplace l’étape elle-même, sans réseau ni document.',
      'Clew’s colleague is another browser on the same machine; React Flow has none: its page moves the step itself, without network or document.',
    ),
    say(
      'Zoomer va jusqu’au dessin lointain et retour : Clew y peint sur une surface, React Flow garde ses boîtes.',
      'Zooming goes far out and back: there Clew paints on one surface, React Flow keeps its boxes.',
    ),
  ],
})
