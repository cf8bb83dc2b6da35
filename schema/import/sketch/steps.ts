/** The steps that one item of a sketch comes to: a chain whose first step stands for it. */
import type { Step } from '../../bot/bot.ts'
import { DONE } from '../../bot/constants.ts'
import { initialValues, type Text } from '../../bot/fields.ts'
import { blankStep, kinds, type StepKind, type StepOf } from '../../kinds/kinds.ts'
import type { Item, Remark, Way } from './sketch.ts'
import { labelOf, textsOf } from './texts.ts'

export interface Surroundings {
  locale: string
  /** The id of what belongs to an item, by what it is of it. */
  idOf(item: Item, role: string): string
  /** The step that an item begins with; '' for none. */
  stepOf(key: string | undefined): string
  flowOf(page: string | undefined): string
  /** The variable that an item's answer is kept in. */
  variableOf(item: Item): string
  /** The end that items share by this name. */
  endOf(ending: string): string
}

export interface Chain {
  /** From the first to the last; notes apart. */
  steps: Step[]
  notes: StepOf<'note'>[]
  remarks: Remark[]
}

/** A note's size, for words that have no place in a step. */
const NOTE = { width: 240, height: 100 }

export function chainOf(item: Item, around: Surroundings): Chain {
  const { pieces, remarks } = textsOf(item.text)
  const chain: Chain = { steps: [], notes: [], remarks: [...item.remarks] }
  const put = <K extends StepKind>(kind: K, values: Partial<StepOf<K>>, exits: Record<string, string> = {}) => {
    const id = chain.steps.length === 0 ? around.stepOf(item.key) : around.idOf(item, `step ${chain.steps.length}`)
    const before = chain.steps.at(-1)
    if (before) before.exits.next = id
    chain.steps.push({ ...blankStep(kind, id), ...values, exits: led(exits) } as Step)
  }
  const text = (words: string): Text => ({ [around.locale]: words })
  const say = (all: readonly string[]) => {
    for (const words of all) if (words !== '' || item.is === 'says') put('message', { text: text(words) })
  }
  const next = around.stepOf(item.next)
  switch (item.is) {
    case 'says':
      say(pieces)
      if (next) chain.steps.at(-1)!.exits.next = next
      else if (item.ending !== undefined) chain.steps.at(-1)!.exits.next = around.endOf(item.ending)
      else put('end', {})
      break
    case 'asks': {
      say(pieces.slice(0, -1))
      const options = item.ways.map((way) => optionOf(way, item, around, chain))
      put('choice', { text: text(pieces.at(-1) ?? ''), options }, { ...waysOf(item, around), other: next })
      break
    }
    case 'takes': {
      say(pieces.slice(0, -1))
      const failed = around.stepOf(item.ways[0]?.to)
      put(
        'input',
        { text: text(pieces.at(-1) ?? ''), variable: around.variableOf(item), told: false },
        { next, failed },
      )
      break
    }
    case 'decides': {
      const rows = item.ways.map((way) => ({
        ...initialValues(kinds.condition.fields.rows.of),
        id: around.idOf(item, wayRole(item, way)),
        name: way.label,
      }))
      put('condition', { rows }, { ...waysOf(item, around), else: next })
      if (item.text) chain.notes.push(noteOf(item, around, 'words'))
      return chain
    }
    case 'ends':
      say(pieces)
      put('end', item.outcome ? { outcome: item.outcome } : {})
      break
    case 'runs':
      say(pieces)
      put('skill', { flow: around.flowOf(item.page) }, { [DONE]: next })
      if (!next) appendEnd(chain, item, around)
      break
    case 'note':
      chain.notes.push({ ...noteOf(item, around, 'note'), id: around.stepOf(item.key) })
      return chain
  }
  chain.remarks.push(...remarks)
  return chain
}

/** The end of a skill's own exit. */
function appendEnd(chain: Chain, item: Item, around: Surroundings): void {
  const end = blankStep('end', around.idOf(item, 'end'))
  chain.steps.at(-1)!.exits[DONE] = end.id
  chain.steps.push(end)
}

const led = (exits: Record<string, string>) => Object.fromEntries(Object.entries(exits).filter(([, to]) => to !== ''))

/** Ways of the same label are told apart by their order. */
function wayRole(item: Item, way: Way): string {
  const same = item.ways.filter(({ label }) => label === way.label)
  return `way ${way.label}\n${same.indexOf(way)}`
}

const waysOf = (item: Item, around: Surroundings) =>
  Object.fromEntries(item.ways.map((way) => [around.idOf(item, wayRole(item, way)), around.stepOf(way.to)]))

function optionOf(way: Way, item: Item, around: Surroundings, chain: Chain) {
  const { words, remarks } = labelOf(way.label)
  chain.remarks.push(...remarks)
  const id = around.idOf(item, wayRole(item, way))
  return { ...initialValues(kinds.choice.fields.options.of), id, label: { [around.locale]: words } }
}

function noteOf(item: Item, around: Surroundings, role: string): StepOf<'note'> {
  const height = Math.min(600, NOTE.height + 20 * Math.floor(item.text.length / 30))
  const text = item.text.slice(0, 20_000)
  return { ...blankStep('note', around.idOf(item, role)), text, ...NOTE, height }
}
