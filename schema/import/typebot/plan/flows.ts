/** Which flows a bot gets: the main one, a skill for each other file, and a skill for each part that is run from elsewhere and returned from. */
import { MAIN_FLOW } from '../../../bot/constants.ts'
import { flagIn, recordsIn, textIn } from '../reading/raw.ts'
import type { SourceBlock, SourceBot } from '../reading/source.ts'
import { SOLE_NAME } from '../texts/templates.ts'
import type { Ids } from './ids.ts'

export interface FlowPlan {
  id: string
  name: string
  /** The number of its file. */
  bot: number
  /** Where it begins; undefined where nothing is. */
  entry: { group: number; block: number } | undefined
  /** The groups that stand in it. */
  groups: ReadonlySet<number>
  /** What visitors write to come here. */
  phrasing: string
  /** Whether its groups also stand in another flow. */
  isCopy: boolean
  /** Whether another bot runs it without taking over what it does to variables. */
  isApart: boolean
}

/** Whether a link takes over what the other bot does to variables; before version 6 it did if nobody said otherwise. */
export const merges = ({ version }: SourceBot, { options }: SourceBlock): boolean =>
  flagIn(options, 'mergeResults') ?? Number(version) < 6

/** The bots in their order, the main one first: the first that no other links to. */
export function mainFirst(bots: readonly SourceBot[]): SourceBot[] {
  const linked = new Set(
    bots.flatMap((bot) =>
      blocksOf(bot).flatMap(({ type, options }) =>
        type === 'Typebot link' && textIn(options, 'typebotId') !== bot.id ? [textIn(options, 'typebotId')] : [],
      ),
    ),
  )
  const main = bots.find(({ id }) => id === '' || !linked.has(id)) ?? bots[0]!
  return [main, ...bots.filter((bot) => bot !== main)]
}

const blocksOf = ({ groups }: SourceBot) => groups.flatMap(({ blocks }) => blocks)

/** What a link to a bot means. */
export type Link =
  /** Goes on there without coming back. */
  { is: 'jump'; group: number } | { is: 'skill'; flow: FlowPlan } | { is: 'unknown' }

export class Plan {
  readonly flows: FlowPlan[] = []
  readonly #parts = new Map<string, FlowPlan>()

  constructor(
    readonly bots: readonly SourceBot[],
    private readonly ids: Ids,
  ) {
    const reached = bots.map((bot, at) => this.#reach(at, [bot.edges.get(bot.start)?.group]))
    const whole = bots.map((bot, at): FlowPlan => {
      const edge = bot.edges.get(bot.start)
      return {
        id: at === 0 ? MAIN_FLOW : ids.of('flow', at),
        name: bot.name,
        bot: at,
        entry: edge && { group: edge.group, block: edge.block },
        groups: new Set(bot.groups.keys()),
        phrasing: '',
        isCopy: false,
        isApart: false,
      }
    })
    this.flows.push(...whole)
    bots.forEach((bot, at) => {
      bot.groups.forEach((group) =>
        group.blocks.forEach((block, place) => {
          if (block.type !== 'Typebot link') return
          this.#plan(at, block, place === group.blocks.length - 1, reached)
          this.#setApart(at, block)
        }),
      )
      for (const { id, type, edge, options } of bot.events) {
        const to = bot.edges.get(edge)
        if (type !== 'command' || !to) continue
        const part = this.#part(at, to.group, to.block, `event ${id}`, reached)
        part.phrasing = textIn(options, 'command')
        part.name = part.phrasing || part.name
      }
    })
    for (const part of this.#parts.values())
      if (!part.isCopy) {
        const home = whole[part.bot]!
        home.groups = new Set([...home.groups].filter((group) => !part.groups.has(group)))
      }
  }

  /** What a link block leads to, once all is planned. */
  linkOf(bot: number, block: SourceBlock, isLast: boolean): Link {
    const target = this.#targetOf(bot, block)
    if (!target) return { is: 'unknown' }
    const [to, group] = target
    if (to === bot && group !== undefined && isLast && block.edge === '') return { is: 'jump', group }
    const flow = this.#parts.get(`${to} ${group} 0`) ?? this.flows[to]
    return flow ? { is: 'skill', flow } : { is: 'unknown' }
  }

  #plan(bot: number, block: SourceBlock, isLast: boolean, reached: readonly ReadonlySet<number>[]) {
    const target = this.#targetOf(bot, block)
    if (!target) return
    const [to, group] = target
    if (group === undefined || (to === bot && isLast && block.edge === '')) return
    const start = this.flows[to]?.entry
    if (to !== bot && start?.group === group && start.block === 0) return
    this.#part(to, group, 0, `${to} ${group} 0`, reached)
  }
  #setApart(bot: number, block: SourceBlock) {
    const link = this.linkOf(bot, block, false)
    if (link.is === 'skill' && link.flow.bot !== bot && !merges(this.bots[bot]!, block)) link.flow.isApart = true
  }

  /** The bot, and the group where it isn't its start. */
  #targetOf(bot: number, { options }: SourceBlock): [bot: number, group: number | undefined] | undefined {
    const named = textIn(options, 'typebotId')
    const groupId = textIn(options, 'groupId')
    const own = this.bots[bot]
    const isSame = named === 'current' || (named !== '' && named === own?.id)
    const to = isSame ? bot : this.bots.findIndex(({ id }) => id !== '' && id === named)
    if (to < 0) return undefined
    const group = this.bots[to]!.groups.findIndex(({ id }) => id === groupId)
    if (groupId === '' ? isSame : group < 0) return undefined
    return [to, groupId === '' ? undefined : group]
  }

  #part(bot: number, group: number, block: number, key: string, reached: readonly ReadonlySet<number>[]): FlowPlan {
    const known = this.#parts.get(key)
    if (known) return known
    const groups = this.#reach(bot, [group])
    const source = this.bots[bot]!
    const part: FlowPlan = {
      id: this.ids.of('flow', bot, key),
      name: source.groups[group]?.title || source.name,
      bot,
      entry: { group, block },
      groups,
      phrasing: '',
      isCopy: [...groups].some((one) => reached[bot]?.has(one)),
      isApart: false,
    }
    this.#parts.set(key, part)
    this.flows.push(part)
    return part
  }

  /** The groups that lines and jumps lead to from some. */
  #reach(bot: number, from: readonly (number | undefined)[]): Set<number> {
    const { groups, edges } = this.bots[bot]!
    const reached = new Set<number>()
    const open = from.filter((one) => one !== undefined)
    for (let at; (at = open.pop()) !== undefined;) {
      if (reached.has(at)) continue
      reached.add(at)
      const { blocks } = groups[at]!
      for (const [place, block] of blocks.entries()) {
        const owned = [
          block.edge,
          ...block.items.flatMap(({ edge, raw }) => [
            edge,
            ...recordsIn(raw, 'paths').map((path) => textIn(path, 'outgoingEdgeId')),
          ]),
        ]
        for (const id of owned) {
          const to = edges.get(id)?.group
          if (to !== undefined) open.push(to)
        }
        open.push(...this.#jumped(bot, block, place === blocks.length - 1))
      }
    }
    return reached
  }

  #jumped(bot: number, { type, options, edge }: SourceBlock, isLast: boolean): number[] {
    const { groups, id, variables } = this.bots[bot]!
    const to = textIn(options, 'groupId')
    const tail =
      type === 'Typebot link' && isLast && edge === '' && ['current', id].includes(textIn(options, 'typebotId'))
    if (type !== 'Jump' && !tail) return []
    // By a variable it may go to any group that has a title.
    if (type === 'Jump' && (SOLE_NAME.test(to) || variables.some((one) => one.id === to)))
      return [...groups.keys()].filter((at) => groups[at]?.title)
    const at = groups.findIndex((group) => group.id === to)
    return at < 0 ? [] : [at]
  }
}
