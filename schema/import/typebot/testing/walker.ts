/** A small walker of Typebot files, written anew from how the format is described: what a visitor reads and is asked, to hold the importer against. */
import { fieldOf, flagIn, numberIn, recordIn, recordsIn, textIn, type Raw } from '../reading/raw.ts'
import { conditionHolds } from './holds.ts'
import { bare, bubble, filled, flat, type Value, type Values } from './words.ts'
import { partOf, worked } from './values.ts'

/** What the walk waits for. */
export interface Waits {
  type: string
  /** The name of the variable that takes it. */
  variable: string
  options: string[]
  several: boolean
}

interface Place {
  bot: number
  group: number
  block: number
}

/** A link that is to be returned from, and what its bot's own variables held, where results aren't merged. */
interface Caller {
  resume: Place | undefined
  /** What variables held before; undefined where results are merged. */
  held: Values | undefined
}

/** Says which way a share of visitors goes. */
export type Oracle = () => 'a' | 'b'

const INPUT = / input$|^cards$/
const UNSEEN = ['file input', 'payment input']
const MOST = 5_000

export class Walk {
  values: Values = new Map()
  heard: string[] = []
  waits: Waits | undefined
  /** It runs in a circle without asking anything. */
  circles = false
  /** Every block that was come to. */
  readonly passed: string[] = []
  #at: Place | undefined
  #callers: Caller[] = []
  #mark: Place | undefined
  /** The second question of two days. */
  #second = false

  constructor(
    private readonly bots: readonly Raw[],
    private readonly reply: unknown,
    private readonly today: string,
    private readonly branch: Oracle,
  ) {
    for (const bot of bots)
      for (const variable of recordsIn(bot, 'variables')) {
        const value = fieldOf(variable, 'value')
        if (typeof value === 'string') this.values.set(textIn(variable, 'name'), value)
        if (Array.isArray(value)) this.values.set(textIn(variable, 'name'), value.map(String))
      }
  }

  start() {
    this.#run(this.#begin(0))
  }

  /** A text that fits, or the positions of options. */
  answer(answer: string | number[]) {
    const at = this.#at!
    const block = this.#blockAt(at)!
    this.heard = []
    this.waits = undefined
    const options = recordIn(block, 'options')
    const take = (value: Value) => this.#give(at.bot, textIn(options, 'variableId'), value)
    if (typeof answer === 'string') {
      if (this.#asksTwice(block)) return this.#answerTwice(block, answer, take)
      take(answer)
      return this.#run(this.#after(at, block))
    }
    if (textIn(block, 'type') === 'cards') return this.#answerCards(block, answer[0]!)
    if (textIn(block, 'type') === 'rating input') {
      take(this.#scores(options)[answer[0]!])
      return this.#run(this.#after(at, block))
    }
    const items = this.#itemsOf(block)
    const chosen = answer.map((position) => items[position]!)
    const several = flagIn(options, 'isMultipleChoice') ?? false
    const words = chosen.map((item) =>
      filled(textIn(item, 'value') || textIn(item, 'content') || textIn(item, 'title'), this.values),
    )
    take(several ? words.join(', ') : words[0])
    const edge = chosen.length === 1 ? textIn(chosen[0]!, 'outgoingEdgeId') : ''
    this.#run(this.#way(at, edge) ?? this.#after(at, block))
  }

  #answerTwice(block: Raw, answer: string, take: (value: Value) => void) {
    const isRange = flagIn(recordIn(block, 'options'), 'isRange') ?? false
    if (!this.#second) {
      this.#second = true
      take(answer)
      this.waits = { type: isRange ? 'date input' : 'time input', variable: '', options: [], several: false }
      const labels = recordIn(recordIn(block, 'options'), 'labels')
      this.heard.push(isRange ? textIn(labels, 'to') || 'To:' : 'At what time?')
      return
    }
    this.#second = false
    const name = this.#nameOf(this.#at!.bot, textIn(recordIn(block, 'options'), 'variableId'))
    take(`${String(this.values.get(name ?? '') ?? '')}${isRange ? ' to ' : ' '}${answer}`)
    this.#run(this.#after(this.#at!, block))
  }

  #answerCards(block: Raw, position: number) {
    const at = this.#at!
    const ways = recordsIn(block, 'items').flatMap((card) => recordsIn(card, 'paths').map((path) => ({ card, path })))
    const { card, path } = ways[position]!
    const fields: Record<string, string> = {
      Title: textIn(card, 'title'),
      Description: textIn(card, 'description'),
      'Image URL': textIn(card, 'imageUrl'),
      Button: textIn(path, 'text'),
      'Internal Value': textIn(recordIn(card, 'options'), 'internalValue'),
    }
    for (const mapping of recordsIn(recordIn(block, 'options'), 'saveResponseMapping'))
      this.#give(at.bot, textIn(mapping, 'variableId'), filled(fields[textIn(mapping, 'field')] ?? '', this.values))
    this.#run(this.#way(at, textIn(path, 'outgoingEdgeId')) ?? this.#after(at, block))
  }

  /** Runs blocks until one asks, or nothing is left. */
  #run(from: Place | undefined) {
    let at = from
    for (let count = 0; ; count++) {
      this.circles = count === MOST
      if (this.circles) break
      if (!at) {
        const caller = this.#callers.pop()
        if (!caller) break
        if (caller.held) this.values = caller.held
        at = caller.resume
        continue
      }
      const block = this.#blockAt(at)
      if (!block) {
        at = undefined
        continue
      }
      this.passed.push(textIn(block, 'id'))
      const type = textIn(block, 'type')
      if (INPUT.test(type) && !UNSEEN.includes(type)) {
        this.#at = at
        this.#ask(block, type)
        return
      }
      at = this.#step(at, block, type)
    }
    this.#at = undefined
  }

  /** Where a block that doesn't ask leads. */
  #step(at: Place, block: Raw, type: string): Place | undefined {
    const content = recordIn(block, 'content')
    const options = recordIn(block, 'options')
    const items = recordsIn(block, 'items')
    // A bubble's edge counts only where nothing comes after it; any other block's edge leaves at once.
    const next = this.#after(at, block)
    const isBubble = ['text', 'image', 'video', 'audio', 'embed'].includes(type)
    const on = isBubble && this.#blockAt({ ...at, block: at.block + 1 }) ? { ...at, block: at.block + 1 } : next
    switch (type) {
      case 'text':
        this.#say(bubble(content, this.values))
        return on
      case 'image': {
        const link = recordIn(content, 'clickLink')
        this.#say(flat(filled(textIn(link, 'alt') || textIn(content, 'url'), this.values)))
        this.#say(filled(textIn(link, 'url'), this.values))
        return on
      }
      case 'video':
      case 'audio':
      case 'embed':
        this.#say(filled(textIn(content, 'url'), this.values))
        return on
      case 'Redirect':
        this.#say(filled(textIn(options, 'url'), this.values))
        return next
      case 'Condition': {
        const held = items.find((item) =>
          conditionHolds(recordIn(item, 'content'), this.values, (id) => this.#nameOf(at.bot, id)),
        )
        return held ? this.#way(at, textIn(held, 'outgoingEdgeId')) : next
      }
      case 'AB test':
        return this.#way(at, textIn(items[this.branch() === 'a' ? 0 : 1] ?? {}, 'outgoingEdgeId')) ?? next
      case 'Set variable':
        this.#set(at.bot, options)
        return next
      case 'Jump':
        return this.#jump(at, options, next)
      case 'Return': {
        const mark = this.#mark
        this.#mark = undefined
        return mark ?? next
      }
      case 'Typebot link':
        return this.#link(at, block, options, next)
      case 'Webhook':
        for (const mapping of recordsIn(options, 'responseVariableMapping'))
          this.#give(at.bot, textIn(mapping, 'variableId'), partOf(this.reply, textIn(mapping, 'bodyPath')))
        return next
      default:
        return next
    }
  }

  #say(text: string) {
    if (bare(text) !== '') this.heard.push(bare(text))
  }

  #ask(block: Raw, type: string) {
    const options = recordIn(block, 'options')
    const labels = recordIn(options, 'labels')
    const variable = this.#nameOf(this.#at!.bot, textIn(options, 'variableId')) ?? ''
    const several = flagIn(options, 'isMultipleChoice') ?? false
    let shown: string[] = []
    if (type === 'choice input' || type === 'picture choice input')
      shown = this.#itemsOf(block).map((item) => filled(textIn(item, 'content') || textIn(item, 'title'), this.values))
    if (type === 'rating input') {
      shown = this.#scores(options)
      const [first, last] = [shown[0], shown.at(-1)]
      const ends = [
        [first, textIn(labels, 'left')],
        [last, textIn(labels, 'right')],
      ].filter(([, label]) => label)
      this.#say(filled(ends.map(([score, label]) => `${score} = ${label}`).join(' · '), this.values))
    }
    if (type === 'cards') {
      const cards = recordsIn(block, 'items')
      for (const card of cards)
        this.#say(
          [textIn(card, 'title'), textIn(card, 'description'), textIn(card, 'imageUrl') && textIn(card, 'title')]
            .filter(Boolean)
            .map((text) => flat(filled(text, this.values)))
            .join(' · '),
        )
      shown = cards.flatMap((card) =>
        recordsIn(card, 'paths').map((path) =>
          filled(
            (cards.length > 1 ? [textIn(card, 'title'), textIn(path, 'text')] : [textIn(path, 'text')])
              .filter(Boolean)
              .join(' – '),
            this.values,
          ),
        ),
      )
    }
    if (type === 'date input' && flagIn(options, 'isRange')) this.#say(textIn(labels, 'from') || 'From:')
    this.waits = { type, variable, options: shown, several: several && shown.length > 0 }
  }

  #asksTwice(block: Raw) {
    const options = recordIn(block, 'options')
    return textIn(block, 'type') === 'date input' && Boolean(flagIn(options, 'isRange') || flagIn(options, 'hasTime'))
  }

  #scores(options: Raw): string[] {
    const length = numberIn(options, 'length') ?? 10
    const least = textIn(options, 'buttonType') === 'Icons' ? 1 : (numberIn(options, 'startsAt') ?? 0)
    return Array.from({ length: length - least + 1 }, (_, at) => String(least + at))
  }

  /** The items on show. */
  #itemsOf(block: Raw): Raw[] {
    const bot = this.#at!.bot
    const list = this.values.get(this.#nameOf(bot, textIn(recordIn(block, 'options'), 'dynamicVariableId')) ?? '')
    if (list !== undefined) return [list].flat().map((content) => ({ content }))
    return recordsIn(block, 'items').filter((item) => {
      const display = recordIn(item, 'displayCondition')
      const condition = recordIn(display, 'condition')
      return (
        !flagIn(display, 'isEnabled') ||
        Object.keys(condition).length === 0 ||
        conditionHolds(condition, this.values, (id) => this.#nameOf(bot, id))
      )
    })
  }

  #set(bot: number, options: Raw) {
    const name = this.#nameOf(bot, textIn(options, 'variableId'))
    if (name === undefined) return
    const held = this.values.get(name)
    const give = (value: Value) => this.values.set(name, value)
    const day = (shift: number) => new Date(Date.parse(this.today) + shift * 86_400_000).toISOString().slice(0, 10)
    switch (textIn(options, 'type') || 'Custom') {
      case 'Custom':
        return give(worked(textIn(options, 'expressionToEvaluate'), this.values))
      case 'Append value(s)':
        return give([...(held === undefined ? [] : [held].flat()), filled(textIn(options, 'item'), this.values)])
      case 'Pop':
      case 'Shift': {
        if (!Array.isArray(held)) return
        const isPop = textIn(options, 'type') === 'Pop'
        this.#give(bot, textIn(options, 'saveItemInVariableId'), held.at(isPop ? -1 : 0))
        return give(isPop ? held.slice(0, -1) : held.slice(1))
      }
      case 'Today':
        return give(day(0))
      case 'Tomorrow':
        return give(day(1))
      case 'Yesterday':
        return give(day(-1))
      case 'Environment name':
        return give('web')
      default:
        return give(undefined)
    }
  }

  #jump(at: Place, options: Raw, next: Place | undefined): Place | undefined {
    const named = textIn(options, 'groupId')
    if (named === '') return next
    const variable = /^\{\{([^{}]+)\}\}$/.exec(named)?.[1]
    const groups = recordsIn(this.bots[at.bot]!, 'groups')
    const title = variable === undefined ? '' : String(this.values.get(variable) ?? '')
    const group = groups.findIndex((one) =>
      variable === undefined ? textIn(one, 'id') === named : textIn(one, 'title') === title,
    )
    const blockId = textIn(options, 'blockId')
    const block =
      blockId === '' ? 0 : recordsIn(groups[group] ?? {}, 'blocks').findIndex((one) => textIn(one, 'id') === blockId)
    if (group < 0 || block < 0) return undefined
    const back = { ...at, block: at.block + 1 }
    if (this.#blockAt(back)) this.#mark = back
    return { bot: at.bot, group, block }
  }

  #link(at: Place, block: Raw, options: Raw, next: Place | undefined): Place | undefined {
    const named = textIn(options, 'typebotId')
    const bot = named === 'current' ? at.bot : this.bots.findIndex((one) => textIn(one, 'id') === named)
    if (bot < 0) return next
    const groupId = textIn(options, 'groupId')
    const group = recordsIn(this.bots[bot]!, 'groups').findIndex((one) => textIn(one, 'id') === groupId)
    const to =
      groupId === ''
        ? named === 'current'
          ? undefined
          : this.#begin(bot)
        : group < 0
          ? undefined
          : { bot, group, block: 0 }
    if (!to) return next
    const version = Number(fieldOf(this.bots[at.bot]!, 'version') ?? 3)
    const isMerged = bot === at.bot || (flagIn(options, 'mergeResults') ?? version < 6)
    this.#callers.push({ resume: next, held: isMerged ? undefined : new Map(this.values) })
    return to
  }

  #begin(bot: number): Place | undefined {
    const raw = this.bots[bot]!
    const event = recordsIn(raw, 'events').find((one) => textIn(one, 'type') === 'start')
    const start = recordsIn(raw, 'groups')
      .flatMap((group) => recordsIn(group, 'blocks'))
      .find((block) => textIn(block, 'type') === 'start')
    return this.#way({ bot, group: 0, block: 0 }, textIn(event ?? start ?? {}, 'outgoingEdgeId'))
  }
  /** The block's own edge, else the next block of its group. */
  #after(at: Place, block: Raw): Place | undefined {
    const next = { ...at, block: at.block + 1 }
    return this.#way(at, textIn(block, 'outgoingEdgeId')) ?? (this.#blockAt(next) ? next : undefined)
  }
  #way({ bot }: Place, edge: string): Place | undefined {
    const found =
      edge === '' ? undefined : recordsIn(this.bots[bot]!, 'edges').find((one) => textIn(one, 'id') === edge)
    if (!found) return undefined
    const to = recordIn(found, 'to')
    const groups = recordsIn(this.bots[bot]!, 'groups')
    const group = groups.findIndex((one) => textIn(one, 'id') === textIn(to, 'groupId'))
    const block = recordsIn(groups[group] ?? {}, 'blocks').findIndex(
      (one) => textIn(one, 'id') === textIn(to, 'blockId'),
    )
    return group < 0 ? undefined : { bot, group, block: Math.max(0, block) }
  }
  #blockAt({ bot, group, block }: Place): Raw | undefined {
    return recordsIn(recordsIn(this.bots[bot]!, 'groups')[group] ?? {}, 'blocks')[block]
  }
  #nameOf(bot: number, id: string): string | undefined {
    const variable = recordsIn(this.bots[bot]!, 'variables').find((one) => textIn(one, 'id') === id)
    return variable && textIn(variable, 'name')
  }
  #give(bot: number, id: string, value: Value) {
    const name = this.#nameOf(bot, id)
    if (name !== undefined) this.values.set(name, value)
  }
}
