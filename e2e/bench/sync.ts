/** Rooms under load beside others: how soon edits arrive and are on disk, what that costs, and what a kill takes. */
import { say } from '../../.config/tasks.mjs'
import { alternate, measured, type Measured } from './measure.ts'
import { report, type Row } from './report.ts'
import { MOVES } from './sync/cursor.ts'
import type { Crowd, CrowdFigures } from './sync/load.ts'
import { roomNames, type RoomName } from './sync/rooms.ts'
import { dropFolder, newFolder, play, Server } from './sync/stage.ts'

const ROUNDS = 5
const SECONDS = 5
const KILLS = { clew: 10, hocuspocus: 3 }
const WRITTEN_MB = 150
const QUIET_BOTS = 100

type Scene = Pick<Crowd, 'bots' | 'people' | 'rate' | 'dragging' | 'alone'>
const scenes = {
  hundred: { bots: 1, people: 100, rate: 5, dragging: 20, alone: false },
  alone: { bots: 1, people: 100, rate: 5, dragging: 5, alone: true },
  twoHundred: { bots: 1, people: 200, rate: 5, dragging: 20, alone: false },
  pairs: { bots: 200, people: 2, rate: 12.5, dragging: 12.5, alone: false },
} satisfies Record<string, Scene>

interface Played extends CrowdFigures {
  /** Share of a core. */
  cpu: number
}

async function withServer<T>(
  name: RoomName,
  size: { bots?: number; steps?: number },
  work: (server: Server, port: number) => Promise<T>,
  folder = newFolder(),
): Promise<T> {
  const server = new Server(name, folder, size)
  try {
    return await work(server, await server.ask('port'))
  } finally {
    await server.kill()
    dropFolder(folder)
  }
}

async function playScene(name: RoomName, scene: Scene): Promise<Played> {
  return withServer(name, { bots: scene.bots }, async (server, port) => {
    let [before, after] = [NaN, NaN]
    const figures = await play<CrowdFigures>(
      { is: 'crowd', rooms: name, port, seconds: SECONDS, ...scene },
      () => (before = server.cpu()),
      () => (after = server.cpu()),
    )
    return { ...figures, cpu: (after - before) / SECONDS }
  })
}

/** Plays a scene with all in turns; one figure of each kind by name. */
async function race(title: string, scene: Scene): Promise<(figure: keyof Played) => Record<RoomName, Measured>> {
  const all = Object.fromEntries(roomNames.map((name) => [name, []])) as unknown as Record<RoomName, Played[]>
  for (let round = 0; round < ROUNDS; round++) {
    console.error(`  … ${title}, ${round + 1}/${ROUNDS}`)
    for (const name of round % 2 ? roomNames.toReversed() : roomNames) all[name].push(await playScene(name, scene))
  }
  return (figure) =>
    Object.fromEntries(roomNames.map((name) => [name, measured(all[name].map((played) => played[figure]))])) as Record<
      RoomName,
      Measured
    >
}

/** How many acknowledged edits are gone after kills, and how many there were. */
async function killed(name: keyof typeof KILLS): Promise<{ lost: number; of: number }> {
  const found = { lost: 0, of: 0 }
  for (let kill = 0; kill < KILLS[name]; kill++) {
    console.error(`  … kill -9, ${name}, ${kill + 1}/${KILLS[name]}`)
    const folder = newFolder()
    const first = new Server(name, folder)
    const port = await first.ask('port')
    const keys = await play<string[]>({ is: 'writers', rooms: name, port }, () =>
      setTimeout(() => void first.kill(), 700 + 70 * kill),
    )
    found.of += keys.length
    found.lost += await withServer(
      name,
      {},
      (_server, again) => play<number>({ is: 'kept', rooms: name, port: again, keys }),
      folder,
    )
  }
  return found
}

/** Megabytes that a server grows by while five never read what it sends. */
const unread = (name: RoomName): Promise<number> =>
  withServer(name, {}, async (server, port) => {
    console.error(`  … ${say('jamais lu', 'never read')}, ${name}`)
    let [before, after] = [NaN, NaN]
    await play(
      { is: 'readers', rooms: name, port, megabytes: WRITTEN_MB },
      () => (before = server.rss()),
      () => (after = server.rss()),
    )
    return Math.max(0, after - before)
  })

/** Megabytes of one bot that is open and at rest. */
const quiet = (name: RoomName): Promise<number> =>
  withServer(name, { bots: QUIET_BOTS }, async (server, port) => {
    console.error(`  … ${say('au repos', 'at rest')}, ${name}`)
    const before = await server.ask('heap')
    let after = Promise.resolve(0)
    await play({ is: 'quiet', rooms: name, port, bots: QUIET_BOTS }, () => (after = server.ask('heap')))
    return ((await after) - before) / QUIET_BOTS
  })

/** Messages that come in when one of thirty moves the cursor once. */
const cursor = (name: RoomName): Promise<number> =>
  withServer(name, {}, async (server, port) => {
    let [before, after] = [Promise.resolve(0), Promise.resolve(0)]
    await play(
      { is: 'cursor', rooms: name, port },
      () => (before = server.ask('cursors')),
      () => (after = server.ask('cursors')),
    )
    return ((await after) - (await before)) / MOVES
  })

const opening = (steps: number): Promise<Record<'opening' | 'bare', Measured>> =>
  withServer('clew', {}, async (server) => {
    console.error(`  … ${say('ouvrir', 'opening')}, ${steps}`)
    // The first also warms the engine.
    for (const task of ['opening', 'bare'] as const) await server.ask(task, steps)
    return alternate(['opening', 'bare'], (task) => server.ask(task, steps), ROUNDS)
  })

const row = (
  key: string,
  label: string,
  { clew, ...peers }: Record<RoomName, Row['ours']>,
  ratios?: Row['ratios'],
): Row => ({ key, label, ours: clew, peers, ...(ratios && { ratios }) })
const peers = { better: 'less', with: ['hocuspocus', 'y-websocket'] } as const

const hundred = await race(say('100 personnes', '100 people'), scenes.hundred)
const alone = await race(say('une seule écrit', 'one of them writes'), scenes.alone)
const twoHundred = await race(say('200 personnes', '200 people'), scenes.twoHundred)
const pairs = await race(say('200 bots', '200 bots'), scenes.pairs)
const unreadBy = await alternate(roomNames, unread, ROUNDS)
const quietBy = await alternate(roomNames, quiet, ROUNDS)
const [open1k, open5k] = [await opening(1_000), await opening(5_000)]
const [ourCursor, stockCursor] = [await cursor('clew'), await cursor('y-websocket')]
const [ours, theirs] = [await killed('clew'), await killed('hocuspocus')]

report({
  name: 'sync',
  about: say(
    `Un bot de 200 étapes ; deux personnes déplacent une étape 20 fois par seconde, les autres écrivent 5 fois. ${ROUNDS} fois ${SECONDS} s chacun, à tour de rôle. Médianes (minimum–maximum).`,
    `A bot of 200 steps; two people drag a step 20 times a second, the others edit 5 times. ${ROUNDS} times ${SECONDS} s each, in turns. Medians (minimum–maximum).`,
  ),
  rows: [
    row('fanout_p50_ms', say('100 personnes : arrivée, p50, ms', '100 people: arrival, p50, ms'), hundred('p50')),
    row('fanout_p99_ms', say('… p99, ms', '… p99, ms'), hundred('p99')),
    row('first_p99', say('… premier d’une rafale, p99, ms', '… first of a burst, p99, ms'), alone('p99'), peers),
    row('cpu', say('… part d’un cœur', '… share of a core'), hundred('cpu'), peers),
    {
      key: 'durable_p99_ms',
      label: say('… sur le disque et confirmé, p99, ms', '… on disk and acknowledged, p99, ms'),
      ours: hundred('durable').clew,
    },
    row('people200_p99_ms', say('200 personnes : arrivée, p99, ms', '200 people: arrival, p99, ms'), twoHundred('p99')),
    row('people200_cpu', say('… part d’un cœur', '… share of a core'), twoHundred('cpu')),
    row('bots200_p99_ms', say('200 bots × 2, 5 000/s : p99, ms', '200 bots × 2, 5,000/s: p99, ms'), pairs('p99')),
    row('bots200_cpu', say('… part d’un cœur', '… share of a core'), pairs('cpu')),
    row(
      'bots200_visitors_cpu',
      say('… part d’un cœur, de qui écrit et lit', '… share of a core, of those who write and read'),
      pairs('visitors'),
    ),
    row(
      'unread_mb',
      say(`5 qui ne lisent jamais, ${WRITTEN_MB} Mo : Mo de plus`, `5 who never read, ${WRITTEN_MB} MB: MB more`),
      unreadBy,
    ),
    row('quiet_bot_mb', say('un bot ouvert, au repos, Mo', 'an open bot at rest, MB'), quietBy),
    {
      key: 'cursor_messages',
      label: say('30 personnes, un curseur bouge : messages reçus', '30 people, one moves a cursor: messages in'),
      ours: ourCursor,
      peers: { 'y-websocket': stockCursor },
    },
    {
      key: 'open1k_ms',
      label: say('ouvrir 1 000 étapes, 10 000 modifications, ms', 'open 1,000 steps, 10,000 edits, ms'),
      ours: open1k.opening,
      peers: { yjs: open1k.bare },
    },
    {
      key: 'open5k_ms',
      label: say('… 5 000 étapes, ms', '… 5,000 steps, ms'),
      ours: open5k.opening,
      peers: { yjs: open5k.bare },
    },
    {
      key: 'acknowledged',
      label: say('kill -9 : modifications confirmées', 'kill -9: acknowledged edits'),
      ours: ours.of,
      peers: { hocuspocus: theirs.of },
    },
    { key: 'lost', label: say('… perdues', '… lost'), ours: ours.lost, peers: { hocuspocus: theirs.lost } },
  ],
  notes: [
    say(
      'Clew met chaque modification sur le disque avant de la confirmer ; Hocuspocus confirme d’abord et enregistre le document entier après deux secondes ; y-websocket n’enregistre rien.',
      'Clew puts each edit on the disk before it acknowledges it; Hocuspocus acknowledges first and stores the whole document after two seconds; y-websocket stores nothing.',
    ),
    say(
      'Dix personnes de Clew demandent après chaque modification si elle est sur le disque ; les autres serveurs n’ont pas cette question.',
      'Ten of Clew’s people ask after every edit whether it is on disk; the other servers know no such question.',
    ),
    say(
      'À l’ouverture, « yjs » est le temps de la bibliothèque seule pour lire le même document et l’écrire en un morceau.',
      'At opening, “yjs” is what the library alone takes to read the same document and write it as one.',
    ),
    say(
      'Qui écrit et qui lit tient dans un processus sur la même machine : son travail s’ajoute aux délais de tous.',
      'Those who write and read share a process on the same machine: its work adds to everybody’s delays.',
    ),
  ],
})
