/** Reads the statements of a Mermaid flowchart into shapes and links. What isn't understood is kept line by line. */
import { safeLink } from '../../text/link.ts'
import type { DiagramPage, Link, Shape } from '../diagram/diagram.ts'
import { headOf, remark, type Group } from '../sketch/sketch.ts'
import { Cursor } from './cursor.ts'
import { labelIn } from './labels.ts'
import { arrowAt } from './links.ts'
import { formNamed, outlineAt } from './shapes.ts'

const BLANK = /(?:[\s;]|%%[^\n]*)+/y
const SPACE = /[ \t\n]*/y
const ID = /(?:[\p{L}\p{N}\p{M}_!#$%'*+.`?\\/,]|:(?!::)|-(?![-.>])|=(?!=))+/uy
const STYLED = /:::[\w-]+/y
const AND = /[ \t]*&[ \t\n]*/y
const DATA = /@\{([^{}]*)\}/y
const OVER = /[ \t]*(?:$|[\n;]|%%)/y
const SUBGRAPH = /subgraph\b[ \t]*([^\n;]*)/y
const END = /end(?=[ \t]*(?:$|[\n;]|%%))/y
const CLICK = /click[ \t]+(\S+)[ \t]+([^\n]*)/y
const IGNORED = /(?:direction|classDef|class|style|linkStyle)[ \t][^\n]*/y
const ACCESSIBLE = /acc(?:Title|Descr)[ \t]*(?::[ \t]*([^\n]*)|\{([^}]*)\})/y

/** Subgraphs within one another; what is deeper belongs to the last. */
const DEEPEST = 50

interface Subgraph extends Group {
  id: string
}

export class Flowchart {
  /** Lines that mean nothing here. */
  readonly unread: string[] = []
  /** Words for those who don't see the drawing. */
  readonly aside: string[] = []
  readonly #cursor: Cursor
  readonly #most: number
  readonly #shapes = new Map<string, Shape>()
  readonly #links: Link[] = []
  readonly #groups: Subgraph[] = []
  /** Those that stand open, from the outermost. */
  #open: Subgraph[] = []
  /** The titles of the subgraphs that a shape stands in. */
  readonly #within = new Map<string, string[]>()
  readonly #linkIds = new Set<string>()
  /** The shapes that the current statement named first. */
  #added: string[] = []

  constructor(text: string, most: number) {
    this.#cursor = new Cursor(text)
    this.#most = most
  }

  /** Undefined for more than may be. */
  read(): DiagramPage | undefined {
    const cursor = this.#cursor
    for (cursor.take(BLANK); !cursor.done; cursor.take(BLANK)) {
      const from = cursor.at
      const links = this.#links.length
      this.#added = []
      if (!this.#statement()) {
        for (const id of this.#added) this.#shapes.delete(id)
        this.#links.length = links
        cursor.at = from
        this.unread.push(cursor.takeLine().trim())
      }
      if (this.#shapes.size > this.#most || this.#links.length > 4 * this.#most) return undefined
    }
    for (const shape of this.#shapes.values())
      shape.where = [...(this.#within.get(shape.key) ?? []), headOf(shape.text)]
    const groups = this.#groups.filter(({ title }) => title !== '')
    return { key: 'flowchart', name: '', shapes: [...this.#shapes.values()], links: this.#led(), groups }
  }

  #statement(): boolean {
    const cursor = this.#cursor
    const subgraph = cursor.take(SUBGRAPH)
    if (subgraph) return this.#begin((subgraph[1] ?? '').trim())
    if (cursor.take(END)) {
      this.#open = this.#open.slice(0, -1)
      return true
    }
    const click = cursor.take(CLICK)
    if (click) return this.#click(click[1] ?? '', (click[2] ?? '').trim())
    const accessible = cursor.take(ACCESSIBLE)
    if (accessible) {
      this.aside.push((accessible[1] ?? accessible[2] ?? '').trim())
      return true
    }
    return cursor.take(IGNORED) !== undefined || this.#chain()
  }

  #begin(head: string): boolean {
    const [, id = '', quoted, bare] = /^([^\s["]*)[ \t]*(?:\["([^"]*)"\]|\[([^\]]*)\])$/.exec(head) ?? []
    const [, only] = /^"([^"]*)"$/.exec(head) ?? []
    const title = labelIn(quoted ?? bare ?? only ?? head)
    const group = { id: id || head, title, keys: [], where: [...this.#open.map((open) => open.title), title] }
    this.#groups.push(group)
    if (this.#open.length < DEEPEST) this.#open = [...this.#open, group]
    return true
  }

  #click(id: string, rest: string): boolean {
    const shape = this.#shapeOf(id)
    const [, address = '', tooltip = ''] = /^(?:href[ \t]+)?"([^"]*)"(?:[ \t]+"([^"]*)")?/.exec(rest) ?? []
    if (safeLink(address)) shape.text = `${shape.text}\n${safeLink(address)}`
    const why = safeLink(address) ? 'click-link' : 'click-left'
    shape.remarks.push(remark('adapted', 'link', why, { text: rest, address, tooltip }))
    return true
  }

  #chain(): boolean {
    const cursor = this.#cursor
    let from = this.#nodes()
    if (!from) return false
    for (let arrow = arrowAt(cursor); arrow; arrow = arrowAt(cursor)) {
      if (arrow.id !== undefined) this.#linkIds.add(arrow.id)
      cursor.take(SPACE)
      const to = this.#nodes()
      if (!to || from.length * to.length > this.#most) return false
      const label = labelIn(arrow.label)
      if (!arrow.hidden)
        for (const one of from) {
          for (const other of to) this.#links.push({ from: one, to: other, label })
          if (arrow.bothWays)
            this.#shapes.get(one)?.remarks.push(remark('adapted', 'link', 'both-ways', { text: label }))
        }
      from = to
    }
    return cursor.sees(OVER)
  }

  #nodes(): string[] | undefined {
    const nodes: string[] = []
    do {
      const node = this.#node()
      if (node === undefined) return undefined
      nodes.push(node)
    } while (this.#cursor.take(AND))
    return nodes
  }

  #node(): string | undefined {
    const cursor = this.#cursor
    const id = cursor.take(ID)?.[0]
    if (id === undefined) return undefined
    if (this.#linkIds.has(id) && cursor.take(DATA)) return id
    const shape = this.#shapeOf(id)
    const outline = outlineAt(cursor)
    if (outline) Object.assign(shape, { text: labelIn(outline.label), form: outline.form })
    while (this.#given(shape) || cursor.take(STYLED)) continue
    return id
  }

  /** `A@{ shape: diam, label: "Really?" }` */
  #given(shape: Shape): boolean {
    const data = this.#cursor.take(DATA)?.[1]
    if (data === undefined) return false
    const [, quoted, bare] = /(?:^|[\s,])label[ \t]*:[ \t]*(?:"([^"]*)"|([^,\n]*))/.exec(data) ?? []
    const [, form] = /(?:^|[\s,])shape[ \t]*:[ \t]*"?([\w-]+)/.exec(data) ?? []
    const label = quoted ?? bare
    if (label !== undefined) shape.text = labelIn(label)
    if (form !== undefined) shape.form = formNamed(form)
    return true
  }

  #shapeOf(id: string): Shape {
    const known = this.#shapes.get(id)
    const shape: Shape = known ?? { key: id, text: labelIn(id), form: 'box', where: [], remarks: [] }
    if (!known) {
      this.#shapes.set(id, shape)
      this.#added.push(id)
    }
    if (this.#open.length > 0 && !this.#within.has(id)) {
      for (const { keys } of this.#open) keys.push(id)
      this.#within.set(
        id,
        this.#open.map(({ title }) => title),
      )
    }
    return shape
  }

  /** A line to a subgraph leads to its first shape; one from it leaves its last. */
  #led(): Link[] {
    const byId = new Map(this.#groups.map((group) => [group.id, group]))
    const instead = (id: string, at: 0 | -1) => {
      const own = byId
        .get(id)
        ?.keys.filter((key) => key !== id && !byId.has(key))
        .at(at)
      if (own === undefined) return id
      this.#shapes.get(own)?.remarks.push(remark('adapted', 'link', 'group-link', { text: byId.get(id)?.title ?? '' }))
      return own
    }
    const links = this.#links.map(({ from, to, label }) => ({ from: instead(from, -1), to: instead(to, 0), label }))
    for (const [id, { keys }] of byId) if (keys.some((key) => key !== id)) this.#shapes.delete(id)
    return links
  }
}
