/** One block in its place in a flow: what drawing it needs. */
import type { Text } from '../../../bot/fields.ts'
import { blankStep, type StepKind, type StepOf } from '../../../kinds/kinds.ts'
import type { Step } from '../../../bot/bot.ts'
import type { Known } from '../plan/variables.ts'
import { textIn } from '../reading/raw.ts'
import type { SourceBlock } from '../reading/source.ts'
import { said } from '../texts/said.ts'
import { nothingLeftOut, templateOf, type LeftOut } from '../texts/templates.ts'
import type { Drawing, Target } from './drawing.ts'
import type { Work } from './work.ts'

export class Spot {
  readonly block: SourceBlock
  /** What the bubble before it says, where this block asks it. */
  asks: Text = {}

  constructor(
    readonly work: Work,
    readonly drawing: Drawing,
    readonly group: number,
    readonly at: number,
  ) {
    this.block = drawing.bot.groups[group]!.blocks[at]!
  }

  get bot(): number {
    return this.drawing.plan.bot
  }
  /** Nothing of the group comes after it. */
  get isLast(): boolean {
    return this.at === this.drawing.bot.groups[this.group]!.blocks.length - 1
  }

  /** An id of this block's own. */
  id(...part: (string | number)[]): string {
    return this.work.ids.of(this.drawing.plan.id, this.group, this.at, ...part)
  }
  /** The first one is where lines to the block lead. */
  add<K extends StepKind>(kind: K, values: Partial<StepOf<K>> = {}, id = this.id(kind)): StepOf<K> {
    const step = this.make(kind, values, id)
    this.stand(step as Step)
    return step
  }
  /** For steps that come later in the column than they are made. */
  make<K extends StepKind>(kind: K, values: Partial<StepOf<K>> = {}, id = this.id(kind)): StepOf<K> {
    return { ...blankStep(kind, id), ...values }
  }
  stand(step: Step) {
    this.drawing.add(this.group, this.at, step)
  }
  lead(step: Step, exit: string, target: Target) {
    this.drawing.lead(step, exit, target)
  }

  /** The next block of the group, else the end. */
  get next(): Target {
    return this.isLast ? this.end : { is: 'block', group: this.group, block: this.at + 1 }
  }
  get end(): Target {
    return { is: 'end', group: this.group }
  }
  /** The block's own edge, else the next block. */
  get after(): Target {
    return this.way(this.block.edge, this.next)
  }
  way(edge: string, otherwise: Target = this.after): Target {
    const to = this.drawing.bot.edges.get(edge)
    return to ? { is: 'block', group: to.group, block: to.block } : otherwise
  }

  variable(id: string): Known | undefined {
    return this.work.variables.of(this.bot, id)
  }
  text(words: string): Text {
    return words === '' ? {} : { [this.work.locale]: words }
  }
  /** A template of labels, addresses and values. What it leaves out is told. */
  template(source: string, write?: (words: string) => string): string {
    const left = nothingLeftOut()
    const made = templateOf(source, this.work.variables, left, write)
    this.tellLeftOut(left)
    return made
  }
  label(key: string): string {
    return this.template(textIn(this.block.options, key))
  }
  /** Words that Clew adds, in the bot's language. */
  get said() {
    return said[this.work.locale]
  }

  tellLeftOut({ unknown, code }: LeftOut) {
    if (unknown.length > 0) this.adapted('unknownNames', { names: unknown.join(', ') })
    if (code.length > 0) this.todo('inlineCode', { code: code.join('\n') })
  }
  adapted(why: string, data: Record<string, string> = {}, step?: { id: string }) {
    this.work.notes.add({ is: 'adapted', why, data, step: step?.id })
  }
  todo(why: string, data: Record<string, string> = {}, step?: { id: string }) {
    this.work.notes.add({ is: 'todo', why, data, step: step?.id })
  }
  /** Wordings of a field or a button that have no place in the bot. */
  aside(texts: readonly string[]) {
    const own = texts.filter((text) => text.trim() !== '' && !this.work.usual(text))
    if (own.length > 0) this.adapted('wordings', { texts: own.join(' · ') })
  }
}
