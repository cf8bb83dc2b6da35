/** What a tree weighs beside the words it says. */
import { say } from '../../.config/tasks.mjs'
import { brotli } from './measure.ts'
import { report } from './report.ts'
import { engineNames, engines, peerNames } from './tree/engine.ts'
import { writesAsCompiler } from './tree/inkjs.ts'
import { makeTree, SEED, textsOf } from './tree/tree.ts'

const tree = makeTree(1_000)
if (!writesAsCompiler(tree)) throw new Error('The ink story is not what ink’s compiler writes.')

const texts = brotli(textsOf(tree).join('\n'))
const bytes = new Map<string, number>()
for (const name of engineNames) bytes.set(name, brotli((await engines[name]()).write(tree)))
const of = (name: string) => bytes.get(name) ?? NaN
const ofPeers = (figure: (name: string) => number) => Object.fromEntries(peerNames.map((name) => [name, figure(name)]))

report({
  name: 'spec',
  about: say(
    `Un arbre de 1 000 questions (graine ${SEED}) ; ses seuls textes : ${texts} octets. Brotli, qualité 11.`,
    `A tree of 1,000 questions (seed ${SEED}); its texts alone: ${texts} bytes. Brotli, quality 11.`,
  ),
  rows: [
    { key: 'spec_bytes', label: say('octets', 'bytes'), ours: of('clew'), peers: ofPeers(of) },
    {
      key: 'spec_over_text',
      label: say('octets ÷ ceux des textes', 'bytes ÷ those of the texts'),
      ours: of('clew') / texts,
      peers: ofPeers((name) => of(name) / texts),
    },
  ],
  notes: [
    say(
      'Le fichier de Clew porte aussi ses propres phrases dans la langue du robot, le titre, l’accueil et la couleur.',
      'The file of Clew also carries its own sentences in the bot’s language, the title, the welcome and the colour.',
    ),
  ],
})
