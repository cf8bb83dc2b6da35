/** What a conversation through a drawing never comes to, and where it would turn in circles. */
import type { Item } from '../sketch/sketch.ts'

/** The items that follow an item. */
export type Ahead = (key: string) => readonly string[]

/** One item of each part that nothing from the start leads to. */
export function looseEnds(items: readonly Item[], start: string | undefined, ahead: Ahead): Item[] {
  const reached = new Set<string>()
  const reach = (from: string) => {
    const left = [from]
    for (let key = left.pop(); key !== undefined; key = left.pop()) {
      if (reached.has(key)) continue
      reached.add(key)
      left.push(...ahead(key))
    }
  }
  if (start !== undefined) reach(start)
  const led = new Set(items.flatMap(({ key }) => ahead(key).filter((to) => to !== key)))
  const loose: Item[] = []
  for (const item of [...items.filter(({ key }) => !led.has(key)), ...items])
    if (!reached.has(item.key)) {
      loose.push(item)
      reach(item.key)
    }
  return loose
}

/** One item of each circle of messages in which nobody is asked anything. */
export function loops(items: readonly Item[], byKey: ReadonlyMap<string, Item>): Item[] {
  const found: Item[] = []
  const walked = new Map<Item, Item>()
  for (const begin of items) {
    let item: Item | undefined = begin
    while (item && isSilent(item) && !walked.has(item)) {
      walked.set(item, begin)
      item = byKey.get(item.next ?? '')
    }
    if (item && isSilent(item) && walked.get(item) === begin) found.push(item)
  }
  return found
}

const isSilent = ({ is }: Item) => is === 'says'
