/** Circles in a drawing. */

/** The groups of nodes that lead to one another, in the order in which they are met; a node alone counts when it leads to itself. */
export function cyclesOf(nodes: Iterable<string>, next: (node: string) => readonly string[]): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const cycles: string[][] = []

  const enter = (node: string) => {
    index.set(node, index.size)
    low.set(node, index.size - 1)
    open.push(node)
    isOpen.add(node)
    return { node, targets: next(node), at: 0 }
  }
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? 0, to))
  const leave = (node: string) => {
    if (low.get(node) !== index.get(node)) return
    const group = open.splice(open.lastIndexOf(node))
    for (const member of group) isOpen.delete(member)
    if (group.length > 1 || next(node).includes(node)) cycles.push(group)
  }

  // Kept on an own stack: a drawing may be longer than the call stack is deep.
  for (const root of nodes) {
    if (index.has(root)) continue
    const visits = [enter(root)]
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const target = visit.targets[visit.at++]
      if (target === undefined) {
        leave(visit.node)
        visits.pop()
        const parent = visits.at(-1)
        if (parent) lower(parent.node, low.get(visit.node) ?? 0)
      } else if (!index.has(target)) visits.push(enter(target))
      else if (isOpen.has(target)) lower(visit.node, index.get(target) ?? 0)
    }
  }
  return cycles
}
