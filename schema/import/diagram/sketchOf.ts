/**
 * What a drawing means. A shape with one way out says its words; one with several asks them, its ways being the options;
 * a decision whose ways read like comparisons becomes a condition. What closes the drawing ends the conversation.
 */
import type { Outcome } from '../../spec/spec.ts'
import { drawingWords } from '../../export/mermaid/words.ts'
import { headOf, remark, type Item, type Page, type Sketch } from '../sketch/sketch.ts'
import type { Diagram, DiagramPage, Link, Shape } from './diagram.ts'
import { withoutJunctions } from './junctions.ts'
import { looseEnds, loops, type Ahead } from './reach.ts'

const BEGINS = /^(?:start|begin|d[ée]but|d[ée]part|d[ée]marrer|commencer)[\s.!]*$/i
const ENDS = /^(?:end|stop|fin|finish|done|exit|termin[ée]|quitter)[\s.!]*$/i
/** As Clew draws an end: `End: resolved`. */
const OUTCOME = /^(?:end|fin)\s*:\s*(.+)$/i
/** What is put out, and not asked for. */
const SHOWS =
  /^(?:affiche|montre|imprime|envoie|envoye|renvoie|renvoye|communique|annonce|r[ée]sultat|show|display|print|output|send|tell|return|result)/i
const exitWords = (exit: string) => new Set(['fr', 'en'].map((language) => drawingWords(language).exits[exit]))
const NEXT = new Set(['', ...exitWords('next')])
const FAILED = exitWords('failed')
const COMPARES = /[<>≤≥]|(?:^|\s)[=!]=?\s|^(?:true|false|vrai|faux)$/i
const OTHERWISE = /^(?:else|otherwise|default|sinon|autres?(?: cas)?|par d[ée]faut)$/i

export function sketchOf({ name, pages }: Diagram): Sketch {
  return { name, pages: pages.map(pageOf) }
}

function pageOf(drawn: DiagramPage): Page {
  const page = withoutJunctions(drawn)
  const ways = waysOf(page)
  const led = new Set(page.links.map(({ to }) => to))
  const running = page.shapes.filter(({ form }) => form !== 'note')
  const begin = beginOf(running, ways, led)
  // A shape that only says "Start" is the start.
  const [first] = begin && BEGINS.test(begin.text) ? (ways.get(begin.key) ?? []) : []
  const isStart = begin !== undefined && first?.label === '' && ways.get(begin.key)?.length === 1 && !led.has(begin.key)
  const texts = new Map(page.shapes.map(({ key, text }) => [key, text]))
  const items = page.shapes
    .filter((shape) => !(isStart && shape === begin))
    .map((shape) => itemOf(shape, ways.get(shape.key) ?? [], texts))
  const start = isStart ? first?.to : begin?.key
  const byKey = new Map(items.map((item) => [item.key, item]))
  if (isStart) byKey.get(start ?? '')?.remarks.push(remark('adapted', 'shape', 'start-word', { text: begin.text }))
  const ahead: Ahead = (key) => {
    const item = byKey.get(key)
    return item ? [...item.ways.map(({ to }) => to), ...(item.next === undefined ? [] : [item.next])] : []
  }
  const kept = items.filter(({ is }) => is !== 'note')
  for (const item of looseEnds(kept, start, ahead))
    item.remarks.push(remark('todo', 'shape', 'unreached', { text: item.text }))
  for (const item of loops(kept, byKey)) item.remarks.push(remark('todo', 'shape', 'loop', { text: item.text }))
  const { key, name, groups } = page
  return { key, name, groups, items, ...(start !== undefined && { first: start }) }
}

/** The same link twice is one. */
function waysOf({ shapes, links }: DiagramPage): Map<string, Link[]> {
  const ways = new Map<string, Link[]>(shapes.map(({ key }) => [key, []]))
  const seen = new Set<string>()
  for (const link of links) {
    const name = JSON.stringify([link.from, link.to, link.label])
    if (ways.has(link.to) && !seen.has(name)) ways.get(link.from)?.push(link)
    seen.add(name)
  }
  return ways
}

/** Where a drawing begins: nothing leads there, and it leads somewhere. */
function beginOf(shapes: readonly Shape[], ways: ReadonlyMap<string, Link[]>, led: ReadonlySet<string>) {
  const free = shapes.filter(({ key }) => !led.has(key))
  const leading = free.filter(({ key }) => (ways.get(key) ?? []).length > 0)
  return (
    leading.find(({ text }) => BEGINS.test(text)) ??
    leading.find(({ form }) => form === 'terminal') ??
    leading[0] ??
    free[0] ??
    shapes[0]
  )
}

function itemOf({ key, text, form, where, place, page, remarks }: Shape, ways: Link[], texts: Texts): Item {
  const item: Item = { key, is: 'says', text, where, ways: [], remarks: [...remarks], ...(place && { place }) }
  if (form === 'note') return { ...item, is: 'note' }
  const [way] = ways
  if (page !== undefined) {
    if (ways.some(({ label }) => label !== '') || ways.length > 1)
      item.remarks.push(
        remark('todo', 'shape', 'page-ways', { text, labels: ways.map(({ label }) => label).join(' · ') }),
      )
    return { ...item, is: 'runs', page, ...(way && { next: way.to }) }
  }
  if (form === 'entry') {
    const taking = takingOf(item, ways)
    if (taking) return taking
  }
  if (form === 'action') item.remarks.push(remark('adapted', 'shape', 'action-said', { text }))
  if (!way) return ending(item)
  if (ways.length === 1 && way.label === '') return { ...item, next: way.to }
  return form === 'decision' && compares(ways) ? deciding(item, ways) : asking(item, ways, texts)
}

/** Asks for what goes in, as far as its ways are those of an input; what goes out is said. Undefined for a choice. */
function takingOf(item: Item, ways: readonly Link[]): Item | undefined {
  const { text } = item
  const next = ways.filter(({ label }) => NEXT.has(label))
  const failed = ways.filter(({ label }) => FAILED.has(label))
  if (next.length > 1 || failed.length > 1 || next.length + failed.length < ways.length) return undefined
  const [on] = next
  if (ways.length === 0 || (SHOWS.test(text) && failed.length === 0)) {
    const said: Item = { ...item, remarks: [...item.remarks, remark('adapted', 'shape', 'entry-said', { text })] }
    return { ...said, ...(on && { next: on.to }) }
  }
  const remarks = [...item.remarks, remark('adapted', 'shape', 'entry-asked', { text })]
  return { ...item, is: 'takes', ways: failed, remarks, ...(on && { next: on.to }) }
}

type Texts = ReadonlyMap<string, string>

function ending(item: Item): Item {
  const { text } = item
  if (text === '') return { ...item, is: 'ends' }
  const outcome = outcomes.get(OUTCOME.exec(text)?.[1] ?? '')
  if (outcome) return { ...item, is: 'ends', text: '', outcome }
  if (!ENDS.test(text)) return item
  return { ...item, is: 'ends', text: '', remarks: [...item.remarks, remark('adapted', 'shape', 'end-word', { text })] }
}

const outcomes = new Map(
  ['fr', 'en'].flatMap((language) =>
    Object.entries(drawingWords(language).outcomes).map(([outcome, name]) => [name, outcome as Outcome] as const),
  ),
)

function compares(ways: readonly Link[]): boolean {
  const others = ways.filter(({ label }) => !COMPARES.test(label))
  return others.length < ways.length && others.length <= 1 && others.every(({ label }) => OTHERWISE.test(label))
}

function deciding(item: Item, ways: readonly Link[]): Item {
  const otherwise = ways.find(({ label }) => OTHERWISE.test(label))
  const { text } = item
  return {
    ...item,
    is: 'decides',
    ways: ways.filter((way) => way !== otherwise),
    ...(otherwise && { next: otherwise.to }),
    remarks: [
      ...item.remarks,
      remark('todo', 'decision', 'choose-tests', { text }),
      ...(otherwise ? [remark('adapted', 'link', 'else-label', { text: otherwise.label })] : []),
    ],
  }
}

function asking(item: Item, ways: readonly Link[], texts: Texts): Item {
  const { text } = item
  const bare = ways.filter(({ label }) => label === '')
  // One way without words beside others with words is what happens otherwise.
  const other = bare.length === 1 && ways.length > 1 ? bare[0] : undefined
  const options = ways
    .filter((way) => way !== other)
    .map(({ to, label }) => ({ to, label: label || headOf(texts.get(to) ?? '') }))
  const remarks = [...item.remarks]
  if (other) remarks.push(remark('adapted', 'link', 'unlabelled-other', { text }))
  else if (bare.length > 0) remarks.push(remark('adapted', 'link', 'unlabelled', { text }))
  for (const label of doubled(ways)) remarks.push(remark('todo', 'link', 'same-label', { text: label }))
  if (text === '') remarks.push(remark('todo', 'shape', 'no-question'))
  return { ...item, is: 'asks', ways: options, remarks, ...(other && { next: other.to }) }
}

/** Labels that lead to several places. */
function doubled(ways: readonly Link[]): string[] {
  const times = new Map<string, number>()
  for (const { label } of ways) if (label !== '') times.set(label, (times.get(label) ?? 0) + 1)
  return [...times].filter(([, count]) => count > 1).map(([label]) => label)
}
