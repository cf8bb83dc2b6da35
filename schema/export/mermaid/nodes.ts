/** What each kind of step is in a Mermaid drawing: its outline and its words. */
import type { Bot, Step } from '../../bot/bot.ts'
import { MAIN_FLOW } from '../../bot/constants.ts'
import type { Text } from '../../bot/fields.ts'
import { bareOperators } from '../../bot/tests.ts'
import type { StepKind, StepOf } from '../../kinds/kinds.ts'
import { parseText, plainText } from '../../text/text.ts'
import { quoted } from './labels.ts'
import type { DrawingWords } from './words.ts'

export interface Context {
  bot: Bot
  flow: string
  locale: string
  words: DrawingWords
}

type Outline = readonly [open: string, close: string]

const BOX: Outline = ['[', ']']
const ROUND: Outline = ['([', '])']
const ASKS: Outline = ['{', '}']
const INPUT: Outline = ['[/', '/]']
const KNOWS: Outline = ['{{', '}}']
const ACTS: Outline = ['[[', ']]']

const outlines: Record<StepKind, Outline> = {
  start: ROUND,
  message: BOX,
  wait: ['(', ')'],
  choice: ASKS,
  input: INPUT,
  rating: INPUT,
  question: KNOWS,
  condition: ASKS,
  split: ASKS,
  jump: ['(', ')'],
  set: ACTS,
  call: ACTS,
  skill: ACTS,
  handover: ['>', ']'],
  end: ROUND,
  note: BOX,
}

export function nodeOf(id: string, step: Step, context: Context): string {
  const label = quoted(wordsOf(step, context))
  if (step.kind === 'note') return `${id}@{ shape: comment, label: ${label} }`
  const [open, close] = outlines[step.kind]
  return id + open + label + close
}

/** Words of a text as visitors read them. */
export const shown = (text: Text, { locale, bot }: Context): string =>
  plainText(parseText(text[locale] || text[bot.locales[0] ?? ''] || Object.values(text)[0] || ''))

function wordsOf(step: Step, context: Context): string {
  const { words, bot } = context
  switch (step.kind) {
    case 'start':
      return words.start
    case 'message':
      return messageWords(step, context)
    case 'wait':
      return `${words.wait} ${step.seconds} s`
    case 'choice': {
      const list = step.items ? `${words.items} ${variableName(step.items, bot)}` : ''
      return [shown(step.text, context), list].filter(Boolean).join('\n')
    }
    case 'input':
    case 'rating':
    case 'question':
    case 'handover':
      return shown(step.text, context) || words[step.kind]
    case 'condition':
      return words.condition
    case 'split':
      return words.split
    case 'jump':
      return words.jump
    case 'set':
      return step.assignments.map((one) => assigned(one, bot)).join('\n') || words.set
    case 'call':
      return step.name || words.call
    case 'skill':
      return bot.flows.find(({ id }) => id === step.flow)?.name || words.skill
    case 'end':
      return endWords(step, context)
    case 'note':
      return step.text
  }
}

function messageWords(step: StepOf<'message'>, context: Context): string {
  const links = step.links.map(({ label, address }) => [shown(label, context), address].filter(Boolean).join(' '))
  const cards = step.cards.flatMap(({ title, text }) => [shown(title, context), shown(text, context)])
  return [shown(step.text, context), shown(step.alternative, context), step.video, ...links, ...cards]
    .filter(Boolean)
    .join('\n')
}

function endWords({ outcome, returns }: StepOf<'end'>, { bot, flow, words }: Context): string {
  const name = bot.flows.find(({ id }) => id === flow)?.outcomes.find(({ id }) => id === returns)?.name
  const told = flow === MAIN_FLOW ? words.outcomes[outcome] : name || words.exits.done
  return `${words.end} : ${told ?? ''}`.replace(' :', words.end === 'Fin' ? '\u00a0:' : ':')
}

export const variableName = (id: string, bot: Bot): string => bot.variables.find((one) => one.id === id)?.name || id

function assigned({ variable, field, operation, value }: StepOf<'set'>['assignments'][number], bot: Bot): string {
  const name = variableName(variable, bot) + (field && ` › ${field}`)
  const sign = { is: '=', add: '+', remove: '−' }[operation]
  return `${name} ${sign} ${value}`
}

/** A row of a condition: its name, else its tests. */
export function rowWords(row: StepOf<'condition'>['rows'][number], { bot, words }: Context): string {
  const tests = row.tests.map(({ variable, field, operator, value, upTo }) => {
    const name = variableName(variable, bot) + (field && ` › ${field}`)
    const bounds = operator === 'between' ? ` ${value} ${words.and} ${upTo}` : ` ${value}`
    return name + ` ${words.operators[operator]}` + (bareOperators.includes(operator) ? '' : bounds)
  })
  return row.name || tests.join(` ${row.when === 'all' ? words.and : words.or} `)
}
