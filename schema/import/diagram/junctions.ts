/** Dots and circles without words, where lines only meet or turn, are no steps: what leads to one leads on. */
import type { DiagramPage, Link } from './diagram.ts'

export function withoutJunctions(page: DiagramPage): DiagramPage {
  const out = new Map<string, Link[]>()
  for (const link of page.links) out.set(link.from, [...(out.get(link.from) ?? []).slice(0, 1), link])
  const onward = new Map<string, string>()
  for (const { key, text, page: other } of page.shapes) {
    const ways = out.get(key) ?? []
    const [way] = ways
    if (text === '' && other === undefined && ways.length === 1 && way?.label === '' && way.to !== key)
      onward.set(key, way.to)
  }
  const target = (key: string): string => {
    const seen = new Set<string>()
    let at = key
    for (let next = onward.get(at); next !== undefined && !seen.has(at); next = onward.get(at)) {
      seen.add(at)
      at = next
    }
    return at
  }
  // A circle of nothing but dots stays.
  const gone = new Set([...onward.keys()].filter((key) => !onward.has(target(key))))
  return {
    ...page,
    shapes: page.shapes.filter(({ key }) => !gone.has(key)),
    links: page.links
      .filter(({ from }) => !gone.has(from))
      .map((link) => (gone.has(link.to) ? { ...link, to: target(link.to) } : link)),
  }
}
