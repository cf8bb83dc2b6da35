/** What in a file leads where. Owners (blocks, items, paths, events) name the edge they leave by; edges only say where that leads. */
import { recordIn, recordsIn, textIn, type Raw } from './raw.ts'
import type { Lost, SourceBlock, SourceEdge, SourceGroup } from './source.ts'

interface Owner {
  edge: string
  where: string[]
}

/** The edges that are used and lead somewhere, and everything that is lost. */
export function linksIn(raw: Raw, groups: readonly SourceGroup[], beginnings: readonly string[]) {
  const lost: Lost[] = []
  const groupAt = firstOf(groups.map(({ id }) => id))
  groups.forEach(({ id, title }, at) => {
    if (groupAt.get(id) !== at) lost.push({ what: 'group', where: [title] })
  })
  const blocks = groups.flatMap((group) => group.blocks.map(({ id, type }) => ({ id, where: [group.title, type] })))
  const blockAt = firstOf(blocks.map(({ id }) => id))
  blocks.forEach(({ id, where }, at) => {
    if (blockAt.get(id) !== at) lost.push({ what: 'block', where })
  })

  const owners = [
    ...beginnings.map((edge): Owner => ({ edge, where: [] })),
    ...groups.flatMap(({ title, blocks }) => blocks.flatMap((block) => ownersIn(block, title))),
  ].filter(({ edge }) => edge !== '')
  const used = new Set(owners.map(({ edge }) => edge))
  const passed = new Map(
    groups.flatMap(({ title, blocks }) =>
      blocks.map(({ type, raw: block }) => [textIn(block, 'outgoingEdgeId'), [title, type]] as [string, string[]]),
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
    if (!used.has(id) && by) lost.push({ what: 'passed', where: by })
    else if (!used.has(id)) lost.push({ what: 'edge', where: [(group !== undefined && groups[group]?.title) || ''] })
    else if (group === undefined) lost.push({ what: 'target', where: [] })
    else if (!edges.has(id)) edges.set(id, { id, group, block: Math.max(block, 0) })
    if (group !== undefined && block < 0) lost.push({ what: 'target', where: [groups[group]?.title ?? ''] })
  }
  const known = new Set(recordsIn(raw, 'edges').map((edge) => textIn(edge, 'id')))
  for (const { edge, where } of owners) if (!known.has(edge)) lost.push({ what: 'target', where })
  return { edges, lost }
}

const ownersIn = ({ type, edge, items }: SourceBlock, title: string): Owner[] =>
  [
    edge,
    ...items.flatMap((item) => [
      item.edge,
      ...recordsIn(item.raw, 'paths').map((path) => textIn(path, 'outgoingEdgeId')),
    ]),
  ].map((owned) => ({ edge: owned, where: [title, type] }))

/** The first place of each id. */
function firstOf(ids: readonly string[]): Map<string, number> {
  const first = new Map<string, number>()
  ids.forEach((id, at) => first.has(id) || first.set(id, at))
  return first
}
