/** What in a file leads where. Owners (blocks, items, paths, events) name the edge they leave by; edges only say where that leads. */
import { recordIn, recordsIn, textIn, type Raw } from './raw.ts'
import type { Lost, SourceBlock, SourceEdge, SourceGroup } from './source.ts'

interface Owner extends Pick<Lost, 'group' | 'block'> {
  edge: string
}

/** The edges that are used and lead somewhere, and everything that is lost. */
export function linksIn(raw: Raw, groups: readonly SourceGroup[], beginnings: readonly string[]) {
  const lost: Lost[] = []
  const groupAt = firstOf(groups.map(({ id }) => id))
  groups.forEach(({ id }, group) => {
    if (groupAt.get(id) !== group) lost.push({ what: 'group', group })
  })
  const blocks = groups.flatMap((one, group) => one.blocks.map(({ id }, block) => ({ id, group, block })))
  const blockAt = firstOf(blocks.map(({ id }) => id))
  blocks.forEach(({ id, ...place }, at) => {
    if (blockAt.get(id) !== at) lost.push({ what: 'block', ...place })
  })

  const owners = [
    ...beginnings.map((edge): Owner => ({ edge })),
    ...groups.flatMap((one, group) =>
      one.blocks.flatMap((owner, block) => edgesOf(owner).map((edge): Owner => ({ edge, group, block }))),
    ),
  ].filter(({ edge }) => edge !== '')
  const used = new Set(owners.map(({ edge }) => edge))
  const passed = new Map(
    groups.flatMap((one, group) =>
      one.blocks.map(({ raw: owner }, block) => [textIn(owner, 'outgoingEdgeId'), { group, block }] as const),
    ),
  )
  const edges = new Map<string, SourceEdge>()
  for (const edge of recordsIn(raw, 'edges')) {
    const id = textIn(edge, 'id')
    const to = recordIn(edge, 'to')
    const group = groupAt.get(textIn(to, 'groupId'))
    const blockId = textIn(to, 'blockId')
    const block =
      blockId && group !== undefined ? (groups[group]?.blocks.findIndex((one) => one.id === blockId) ?? -1) : 0
    const by = passed.get(id)
    if (!used.has(id) && by) lost.push({ what: 'passed', ...by })
    else if (!used.has(id)) lost.push({ what: 'edge', ...(group !== undefined && { group }) })
    else if (group === undefined) lost.push({ what: 'target' })
    else if (!edges.has(id)) edges.set(id, { id, group, block: Math.max(block, 0) })
    if (group !== undefined && block < 0) lost.push({ what: 'target', group })
  }
  const known = new Set(recordsIn(raw, 'edges').map((edge) => textIn(edge, 'id')))
  for (const { edge, ...place } of owners) if (!known.has(edge)) lost.push({ what: 'target', ...place })
  return { edges, lost }
}

const edgesOf = ({ edge, items }: SourceBlock): string[] => [
  edge,
  ...items.flatMap((item) => [
    item.edge,
    ...recordsIn(item.raw, 'paths').map((path) => textIn(path, 'outgoingEdgeId')),
  ]),
]

/** The first place of each id. */
function firstOf(ids: readonly string[]): Map<string, number> {
  const first = new Map<string, number>()
  ids.forEach((id, at) => first.has(id) || first.set(id, at))
  return first
}
