/** Steps a second, loading, memory and bytes of the interpreter beside other engines that hold the same conversations. */
import { say } from '../../.config/tasks.mjs'
import { bundledBytes } from './bundle.ts'
import { alternate, type Measured } from './measure.ts'
import { report, type Figure, type Row } from './report.ts'
import { engineNames, peerNames, type EngineName } from './tree/engine.ts'
import { writesAsCompiler } from './tree/inkjs.ts'
import { Lanes } from './tree/lanes.ts'
import { samplesPlayed } from './tree/samples.ts'
import { CONVERSATIONS, makeTree, SEED, TURNS } from './tree/tree.ts'

const sizes = [
  { size: 1_000, short: '1k', rounds: 7 },
  { size: 100_000, short: '100k', rounds: 5 },
]

type ByEngine = Record<EngineName, Figure>
const beside = ({ clew, ...peers }: ByEngine) => ({ ours: clew, peers })

async function each<T>(ask: (name: EngineName) => T | Promise<T>): Promise<Record<EngineName, T>> {
  const answers: [EngineName, T][] = []
  for (const name of engineNames) answers.push([name, await ask(name)])
  return Object.fromEntries(answers) as Record<EngineName, T>
}

async function race({ size, short, rounds }: (typeof sizes)[number]): Promise<Row[]> {
  const questions = say(`${size.toLocaleString('fr')} questions`, `${size.toLocaleString('en')} questions`)
  console.error(`  … ${questions}`)
  const lanes = await Lanes.with(makeTree(size))
  try {
    const heap = await each((name) => lanes.ask(name, 'heap'))
    const load: Record<EngineName, Measured> = await alternate(engineNames, (name) => lanes.ask(name, 'load'), rounds)
    const digests = await each((name) => lanes.ask(name, 'digest'))
    if (new Set(Object.values(digests)).size > 1)
      throw new Error(`The conversations differ: ${JSON.stringify(digests)}`)
    await each((name) => lanes.ask(name, 'warm'))
    const steps = await alternate(engineNames, (name) => lanes.ask(name, 'steps'), rounds)
    return [
      {
        key: `steps${short}`,
        label: say(`étapes par seconde, ${questions}`, `steps a second, ${questions}`),
        ...beside(steps),
        ratios: { better: 'more', with: peerNames },
      },
      {
        key: `load${short}`,
        label: say(`charger ${questions}, ms`, `loading ${questions}, ms`),
        ...beside(load),
        ratios: { better: 'less', with: ['xstate'] },
      },
      {
        key: `load${short}_heap_mb`,
        label: say(`mémoire de ${questions}, Mo`, `memory of ${questions}, MB`),
        ...beside(heap),
      },
    ]
  } finally {
    lanes.end()
  }
}

if (!writesAsCompiler(makeTree(1_000))) throw new Error('The ink story is not what ink’s compiler writes.')
const rows: Row[] = []
for (const size of sizes) rows.push(...(await race(size)))

rows.push(
  {
    key: 'interpreter_bytes',
    label: say('interpréteur, octets (brotli 11)', 'interpreter, bytes (brotli 11)'),
    ours: await bundledBytes("export * from '../../schema/interpreter/step.ts'"),
    peers: {
      inkjs: await bundledBytes("export { Story } from 'inkjs'"),
      xstate: await bundledBytes("export { assign, createActor, setup } from 'xstate'"),
    },
  },
  {
    key: 'sample_ms',
    label: say('une conversation type de 10 tours, ms', 'a sample of 10 turns, ms'),
    ours: await samplesPlayed(makeTree(1_000)),
  },
)

report({
  name: 'interpreter',
  about: say(
    `Le même arbre équilibré pour tous (graine ${SEED}), ${CONVERSATIONS} conversations de ${TURNS} réponses, mot pour mot identiques. Médianes (minimum–maximum).`,
    `The same balanced tree for all (seed ${SEED}), ${CONVERSATIONS} conversations of ${TURNS} answers, the same word for word. Medians (minimum–maximum).`,
  ),
  rows,
  notes: [
    say(
      'Clew fait davantage : un état immuable, chaque réponse gardée pour revenir en arrière, le chemin des étapes, des valeurs qui ne deviennent jamais du balisage.',
      'Clew does more: an immutable state, every answer kept for going back, the path of steps, values that never become markup.',
    ),
    say(
      'inkjs sait aussi conter en prose, avec fonctions et fils ; son JSON est écrit sans son compilateur, trop lent pour 100 000 questions, et comparé à lui pour 1 000.',
      'inkjs also tells stories in prose, with functions and threads; its JSON is written without its compiler, too slow for 100,000 questions, and compared with it at 1,000.',
    ),
    say(
      'xstate connaît aussi états parallèles, délais et acteurs ; un acteur par conversation, plus rapide que « transition ».',
      'xstate also knows parallel states, delays and actors; one actor a conversation, quicker than `transition`.',
    ),
    say(
      '« naive » ne sait rien d’autre que cet arbre : un état qui change sur place, sans retour, sans texte tapé, sans variables dans les textes.',
      'naive knows nothing but this tree: a state changed in place, no going back, no typed text, no variables in texts.',
    ),
  ],
})
