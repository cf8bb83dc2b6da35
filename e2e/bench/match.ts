/** Understanding questions beside search libraries and a trained classifier, on sets of questions with known answers. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { say } from '../../.config/tasks.mjs'
import { bundledCode } from './bundle.ts'
import type { Teach } from './match/engine.ts'
import { figuresOf, mean, meanOf, type Figures } from './match/figures.ts'
import { clew } from './match/ours.ts'
import { fuse, minisearch, nlpjs } from './match/peers.ts'
import { readSet, type QuestionSet } from './match/sets.ts'
import { queryTimes, trainingTimes } from './match/times.ts'
import { report, type Row } from './report.ts'
import { table } from './table.ts'

const given = process.argv.slice(3)
const files = (given.length > 0 ? given : ['../shared/data/faq']).flatMap((path) => {
  if (!existsSync(path)) {
    console.error(
      say(
        `Aucun jeu de questions à ${path}. Indiquez-en : npm run bench -- match --data FICHIER ou DOSSIER (format : celui des jeux de développement du projet).`,
        `No question sets at ${path}. Name some: npm run bench -- match --data FILE or FOLDER (in the format of the project’s development sets).`,
      ),
    )
    process.exit(1)
  }
  const folder = statSync(path).isDirectory()
  return folder
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path]
})
const sets = files.map(readSet)

const engines: Record<string, Teach> = { clew, minisearch, nlpjs, fuse }
const peerNames = Object.keys(engines).filter((name) => name !== 'clew')

/** Fuse.js takes ten milliseconds and more a question, so it is asked fewer. */
const FEW = 60
const shortened = (set: QuestionSet): QuestionSet => ({
  ...set,
  test: set.test.slice(0, FEW),
  oos_native: set.oos_native.slice(0, FEW),
  oos_far: set.oos_far.slice(0, FEW),
  near: { ...set.near, test: set.near.test.slice(0, FEW), oos: set.near.oos.slice(0, FEW) },
})

interface Found {
  set: QuestionSet
  by: Record<string, Figures>
}
const found: Found[] = []
for (const [at, set] of sets.entries()) {
  console.error(`  … ${at + 1}/${sets.length} ${files[at]}`)
  const by: Found['by'] = {}
  for (const [name, teach] of Object.entries(engines))
    by[name] = await figuresOf(name === 'fuse' ? shortened(set) : set, teach)
  found.push({ set, by })
}

const names = [...new Set(sets.map(({ name }) => name))]
const figuresIn = (name: string, engine: string) =>
  found.filter(({ set }) => set.name === name).map(({ by }) => by[engine] as Figures)
const shown = [
  'top1',
  'top3',
  'typo',
  'sms',
  'auroc_native',
  'auroc_far',
  'auroc_near',
  'answered',
  'wrong',
  'precision',
  'helped',
  'oos_native',
  'oos_far',
  'oos_near',
  'proposed_far',
  'entry_bytes',
] as const
const cell = (key: string, value: number | undefined) =>
  value === undefined ? '–' : key === 'entry_bytes' ? value.toFixed(0) : (100 * value).toFixed(1)
console.log(`\n${say('Par jeu, en % (octets : gzip, par entrée)', 'By set, in % (bytes: gzip, an entry)')}\n`)
console.log(
  table([
    ['', ...shown],
    ...names.flatMap((name) =>
      Object.keys(engines).map((engine) => [
        `${name} ${engine}`,
        ...shown.map((key) => cell(key, meanOf(figuresIn(name, engine), key))),
      ]),
    ),
  ]),
)

/** The sets that goals are set for: ten phrasings an entry, or all where there are none of these. */
const tens = names.filter((name) => found.some(({ set }) => set.name === name && set.k === 10))
const goal = tens.length > 0 ? tens : names
const fives = names.filter((name) => found.some(({ set }) => set.name === name && set.k === 5))
const over = (engine: string, key: keyof Figures, among = goal) => {
  const known = among.flatMap((name) => meanOf(figuresIn(name, engine), key) ?? [])
  return known.length > 0 ? mean(known) : NaN
}
/** The geometric mean over the sets, so that ratios of these are ratios of sets. */
const geometric = (engine: string, key: keyof Figures) =>
  Math.exp(mean(goal.map((name) => Math.log(meanOf(figuresIn(name, engine), key) ?? NaN))))

const beside = (key: keyof Figures, how: typeof geometric, engineNames = peerNames) =>
  Object.fromEntries(engineNames.map((engine) => [engine, how(engine, key)]))
const row = (key: keyof Figures, label: string, more: Partial<Row> = {}): Row => ({
  key,
  label,
  ours: over('clew', key),
  peers: beside(key, over),
  ...more,
})
const compared = (key: 'top1' | 'typo', label: string): Row => ({
  key,
  label,
  ours: geometric('clew', key),
  peers: beside(key, geometric),
  ratios: { better: 'more', with: ['nlpjs', 'minisearch'] },
})

console.error(`  … ${say('durées', 'times')}`)
const largest = sets.toSorted((a, b) => b.train.length - a.train.length)[0] as QuestionSet
const query = await queryTimes(largest)
const training = trainingTimes(largest)
const ranking = await bundledCode(
  "export { createMind } from '../../schema/match/run/mind.ts'; export { judge } from '../../schema/match/run/judge.ts'; export { normalise } from '../../schema/match/run/features.ts'",
)
const whole = await bundledCode("export { createMatcher } from '../../schema/match/match.ts'")
const gzip = (code: string) => gzipSync(code, { level: 9 }).length

/** Without what the sets at hand can’t tell. */
const rows: Row[] = [
  compared('top1', say('bonne entrée en premier', 'right entry first')),
  compared('typo', say('la même avec fautes de frappe', 'the same with typos')),
  row('sms', say('la même en style SMS', 'the same in text-message style')),
  row('top3', say('bonne entrée parmi trois', 'right entry among three')),
  ...(['auroc_native', 'auroc_far', 'auroc_near'] as const).map((key) => row(key, key)),
  row('answered', say('réponse directe', 'answered directly')),
  row('wrong', say('réponse directe fausse', 'answered directly and wrongly')),
  row('precision', say('réponses directes justes', 'direct answers that are right')),
  {
    key: 'precision_worst',
    label: say('les mêmes, pire jeu', 'the same, worst set'),
    ours: Math.min(...goal.map((name) => meanOf(figuresIn(name, 'clew'), 'precision') ?? 1)),
  },
  row('helped', say('aidés : juste, ou parmi les propositions', 'helped: right, or among the proposals')),
  row('oos_native', say('hors sujet répondu, même service', 'out of scope answered, same service')),
  row('oos_far', say('hors sujet répondu, autre service', 'out of scope answered, other service')),
  row(
    'oos_near',
    say('hors sujet répondu, entrée voisine absente', 'out of scope answered, neighbouring entry missing'),
  ),
  row('entry_bytes', say('index par entrée, gzip, 10 formulations', 'index an entry, gzip, 10 phrasings')),
  {
    key: 'entry_bytes5',
    label: say('le même, 5 formulations', 'the same, 5 phrasings'),
    ours: fives.length > 0 ? over('clew', 'entry_bytes', fives) : NaN,
  },
  {
    key: 'match_bytes',
    label: say('classement et jugement, gzip', 'ranking and judging, gzip'),
    ours: gzip(ranking),
    peers: {
      minisearch: gzip(await bundledCode("export { default } from 'minisearch'")),
      fuse: gzip(await bundledCode("export { default } from 'fuse.js'")),
    },
  },
  {
    key: 'matcher_bytes',
    label: say('avec valeurs, options et mots, gzip', 'with values, options and their words, gzip'),
    ours: gzip(whole),
  },
  {
    key: 'query',
    label: say('une question, µs', 'a question, µs'),
    ours: query.clew,
    peers: { minisearch: query.minisearch, nlpjs: query.nlpjs, fuse: query.fuse },
    ratios: { better: 'less', with: ['minisearch'] },
  },
  {
    key: 'first_question_ms',
    label: say('première question, index à déplier, ms', 'first question, index to unfold, ms'),
    ours: query.first,
  },
  {
    key: 'train_ms',
    label: say('apprendre avec calibrage, ms', 'training with calibration, ms'),
    ours: training.full,
  },
  {
    key: 'retrain_ms',
    label: say('après une formulation de plus, ms', 'after one more phrasing, ms'),
    ours: training.again,
  },
]

report({
  name: 'match',
  about: say(
    `${sets.length} jeux : moyennes sur ${goal.join(', ')} et leurs graines ; temps sur ${largest.name} (${largest.entries.length} entrées).`,
    `${sets.length} sets: means over ${goal.join(', ')} and their seeds; times on ${largest.name} (${largest.entries.length} entries).`,
  ),
  rows: rows.filter(({ ours }) => !Number.isNaN(ours)),
  notes: [
    say(
      'MiniSearch : un document par entrée, préfixes et fautes (0,2). nlp.js : correction à une lettre près, sa propre barre à 0,5. Fuse.js : 60 questions par jeu.',
      'MiniSearch: one document an entry, prefixes and fuzzy (0.2). nlp.js: spell check at one letter, its own bar at 0.5. Fuse.js: 60 questions a set.',
    ),
    say(
      'MiniSearch et Fuse.js n’ont pas de jugement : ils répondent dès qu’ils trouvent.',
      'MiniSearch and Fuse.js have no judgement: they answer whenever they find anything.',
    ),
  ],
})
