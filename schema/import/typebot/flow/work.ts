/** What all flows of an import share while they are drawn. */
import type { FlowPlan, Plan } from '../plan/flows.ts'
import { Ids } from '../plan/ids.ts'
import type { BotLocale } from '../plan/locale.ts'
import type { Known, Variables } from '../plan/variables.ts'
import { textIn } from '../reading/raw.ts'
import type { SourceBlock, SourceBot } from '../reading/source.ts'
import { isAsking } from '../plan/asking.ts'
import { surelyAsks } from '../plan/given.ts'
import { isUsual } from '../texts/usual.ts'
import { Notes } from './notes.ts'

export class Work {
  readonly notes = new Notes()
  /** A/B tests, by their steps. */
  readonly splits = new Map<string, SourceBlock>()
  /** Wordings of Typebot itself that the files hold and Clew has its own for. */
  readonly usualWords = new Set<string>()
  /** Blocks that lines or jumps lead to past what stands before them, by bot. */
  readonly #entered: ReadonlySet<string>[]
  /** Holds which jump is to be returned to. */
  #mark: Known | undefined

  constructor(
    readonly bots: readonly SourceBot[],
    readonly plan: Plan,
    readonly variables: Variables,
    readonly locale: BotLocale,
    readonly ids: Ids,
  ) {
    this.#entered = bots.map(enteredIn)
  }

  usual(text: string): boolean {
    if (!isUsual(text)) return false
    this.usualWords.add(text)
    return true
  }
  /** Variables that hold again what they held when a bot that is run apart has ended. */
  inputsOf({ bot, isApart }: FlowPlan): Known[] {
    return isApart ? [...new Set(this.variables.all(this.bots[bot]!))].slice(0, 1_000) : []
  }
  get mark(): Known {
    return (this.#mark ??= this.variables.add('return_to', 'text'))
  }
  /** Whether the text bubble there is asked by the block after it, and not said by itself: nothing may lead in between, and there must be something to choose. */
  isAsked(bot: number, group: number, at: number): boolean {
    const { blocks } = this.bots[bot]!.groups[group]!
    const next = blocks[at + 1]
    return (
      blocks[at]?.type === 'text' &&
      next !== undefined &&
      isAsking(next.type) &&
      surelyAsks(next) &&
      !this.#entered[bot]!.has(`${group} ${at + 1}`)
    )
  }
  /** Whether a block of the flow returns from jumps. */
  returns({ bot, groups }: FlowPlan): boolean {
    return [...groups].some((group) => this.bots[bot]!.groups[group]!.blocks.some(({ type }) => type === 'Return'))
  }
}

function enteredIn({ groups, edges }: SourceBot): Set<string> {
  const entered = new Set([...edges.values()].map(({ group, block }) => `${group} ${block}`))
  for (const { options, type } of groups.flatMap(({ blocks }) => blocks)) {
    if (type !== 'Jump') continue
    const group = groups.findIndex(({ id }) => id === textIn(options, 'groupId'))
    const block = groups[group]?.blocks.findIndex(({ id }) => id === textIn(options, 'blockId')) ?? -1
    if (block >= 0) entered.add(`${group} ${block}`)
  }
  return entered
}
