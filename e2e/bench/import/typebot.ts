/** A Typebot of 1,000 blocks: groups that say, ask, set, decide and lead on to others. */
import type { SourceFile } from '../../../schema/import/imported.ts'
import { randomFrom, SEED } from '../tree/tree.ts'

export const BLOCKS = 1_000

const GROUPS = BLOCKS / 5

/** The file, as Typebot exports it. */
export function typebotFile(): SourceFile {
  const random = randomFrom(SEED)
  const edges: object[] = []
  const edge = () => {
    const id = `e${edges.length}`
    edges.push({ id, to: { groupId: `g${random(GROUPS)}` } })
    return id
  }
  const say = (text: string) => ({ type: 'text', content: { richText: [{ type: 'p', children: [{ text }] }] } })
  const groups = Array.from({ length: GROUPS }, (_, at) => ({
    id: `g${at}`,
    title: `Group ${at}`,
    graphCoordinates: { x: 400 * (at % 20), y: 600 * Math.floor(at / 20) },
    blocks: [
      say(`Here you are at place ${at}, {{Name}}, with {{Score}} points.`),
      say('What would you like to do next?'),
      { type: 'choice input', items: ['Stay', 'Go on', 'Ask'].map((content) => ({ content, outgoingEdgeId: edge() })) },
      { type: 'Set variable', options: { variableId: 's', expressionToEvaluate: '{{Score}} + 1' } },
      {
        type: 'Condition',
        items: [
          {
            content: { comparisons: [{ variableId: 's', comparisonOperator: 'Greater than', value: String(at) }] },
            outgoingEdgeId: edge(),
          },
        ],
        outgoingEdgeId: edge(),
      },
    ].map((block, place) => ({ id: `b${at}-${place}`, ...block })),
  }))
  const start = edge()
  const typebot = {
    version: '6.1',
    name: 'Bench',
    events: [{ id: 'start', type: 'start', outgoingEdgeId: start }],
    groups,
    edges,
    variables: [
      { id: 's', name: 'Score' },
      { id: 'n', name: 'Name' },
    ],
  }
  return { name: 'bench.json', bytes: new TextEncoder().encode(JSON.stringify(typebot)) }
}
