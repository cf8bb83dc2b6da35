/** What each kind of step shows on the canvas. */
import type { Bot } from '../../../schema/bot/bot.ts'
import { MAIN_FLOW } from '../../../schema/bot/constants.ts'
import type { Text } from '../../../schema/bot/fields.ts'
import { exitsOf, type Step, type StepKind, type StepOf } from '../../../schema/kinds/kinds.ts'
import { parseText, plainText } from '../../../schema/text/text.ts'
import { m } from '../../i18n/words.ts'
import { exitWords, inputWords, kindWords, operatorWords, outcomeWords } from './words.ts'
import type { Row, Run, StepView } from './stepview.ts'

export interface ViewContext {
  bot: Bot
  flow: string
  locale: string
  /** The step another one jumps to, in a few words. */
  summaryOf(id: string): string
}

type View = Omit<StepView, 'kind' | 'summary'>

const views: { [K in StepKind]: (step: StepOf<K>, context: ViewContext) => View } = {
  start: (_, { bot, flow }) => ({
    pill: flow === MAIN_FLOW ? m.canvas_start_main() : m.canvas_start_skill({ name: nameOfFlow(bot, flow) }),
    exit: 'next',
    rows: [],
  }),
  message: (step, context) => ({ ...mainWords(step.text, context, m.canvas_empty_message()), exit: 'next', rows: [] }),
  choice: (step, context) => ({
    ...mainWords(step.text, context, m.canvas_empty_question()),
    rows: [
      ...step.options.map(({ id, label }): Row => ({
        exit: id,
        runs: [{ text: wordsIn(label, context) || m.canvas_empty_option() }],
        look: 'option',
        empty: !wordsIn(label, context),
        edits: { field: 'label', list: 'options', item: id },
      })),
      always('other'),
    ],
  }),
  input: (step, context) => ({
    ...mainWords(step.text, context, m.canvas_empty_question()),
    rows: [
      {
        exit: 'next',
        runs: step.variable
          ? [
              { text: `${inputWords(step.type)} → ` },
              { text: nameOfVariable(context.bot, step.variable), strong: true },
            ]
          : [{ text: inputWords(step.type) }],
        look: 'sentence',
      },
      always('failed'),
    ],
  }),
  question: (step, context) => ({
    ...mainWords(step.text, context, m.canvas_empty_question()),
    rows: [
      ...likeliest(context).map((title): Row => ({ runs: [{ text: title }], look: 'entry' })),
      always('answered'),
      always('missed'),
    ],
  }),
  condition: (step, context) => ({
    rows: [
      ...step.rows.map((row): Row => ({ exit: row.id, runs: sentenceOf(row, context.bot), look: 'sentence' })),
      always('else'),
    ],
  }),
  set: (step, { bot }) => ({
    exit: 'next',
    rows: step.assignments.length
      ? step.assignments.map(({ variable, value }): Row => ({
          runs: [{ text: nameOfVariable(bot, variable), strong: true }, { text: ` = ${value || '…'}` }],
          look: 'sentence',
        }))
      : [{ runs: [{ text: m.canvas_empty_set() }], look: 'always' }],
  }),
  jump: (step, context) => ({ pill: step.step ? context.summaryOf(step.step) : m.canvas_empty_jump(), rows: [] }),
  skill: (step, { bot }) => ({
    words: step.flow ? nameOfFlow(bot, step.flow) : '',
    placeholder: m.canvas_empty_skill(),
    rows: exitsOf(step, { outcomesOf: (id) => bot.flows.find((flow) => flow.id === id)?.outcomes }).map(
      ({ id, label }): Row => ({
        exit: id,
        runs: [{ text: (typeof label === 'string' && label) || exitWords(id) }],
        look: id === 'done' ? 'always' : 'option',
      }),
    ),
  }),
  end: (step, { bot, flow }) => ({ pill: endWords(step, bot, flow), rows: [] }),
  note: (step) => ({
    words: step.text,
    placeholder: step.shape === 'frame' ? m.canvas_empty_frame() : m.canvas_empty_note(),
    edits: { field: 'text' },
    size: [step.width, step.height],
    shape: step.shape,
    rows: [],
  }),
}

export function viewOf(step: Step, context: ViewContext): StepView {
  const view = (views[step.kind] as (step: Step, context: ViewContext) => View)(step, context)
  return { kind: step.kind, ...view, summary: summaryOf(step.kind, view) }
}

/** Kinds without words of their own: their first row tells what they do. */
const TELLING = new Set<StepKind>(['condition', 'set'])

/** A step in a few words: what it says, or what it is. */
function summaryOf(kind: StepKind, view: View): string {
  const first = view.rows[0]
  const said = view.words || view.pill || (TELLING.has(kind) && first?.look === 'sentence' ? joined(first) : '')
  return said.replaceAll(/\s+/g, ' ').trim() || kindWords(kind)
}

const joined = (row: Row | undefined) => row?.runs.map((run) => run.text).join('') ?? ''

function mainWords(text: Text, context: ViewContext, placeholder: string) {
  return { words: wordsIn(text, context), placeholder, edits: { field: 'text' } }
}

/** Plain words in the language that is shown; those of the bot's first language where there are none. */
function wordsIn(text: Text, { bot, locale }: ViewContext): string {
  const words = text[locale] || text[bot.locales[0] ?? ''] || ''
  return /[*_[\]\\\n]/.test(words) ? plainText(parseText(words)).trim() : words.trim()
}

const always = (exit: string): Row => ({ exit, runs: [{ text: exitWords(exit) }], look: 'always' })

const likeliest = (context: ViewContext): string[] =>
  context.bot.entries.slice(0, 3).map((entry) => wordsIn(entry.title, context) || m.canvas_empty_entry())

const nameOfVariable = (bot: Bot, id: string): string =>
  bot.variables.find((variable) => variable.id === id)?.name || id || m.canvas_empty_variable()

const nameOfFlow = (bot: Bot, id: string): string =>
  bot.flows.find((flow) => flow.id === id)?.name || (id === MAIN_FLOW ? m.canvas_main_flow() : m.canvas_unnamed_skill())

function endWords(step: StepOf<'end'>, bot: Bot, flow: string): string {
  if (flow === MAIN_FLOW) return outcomeWords(step.outcome)
  const outcome = bot.flows.find(({ id }) => id === flow)?.outcomes.find(({ id }) => id === step.returns)
  return m.canvas_end_returns({ outcome: outcome?.name || exitWords('done') })
}

/** „If order state is lost and …“, with the names strong. */
function sentenceOf(row: StepOf<'condition'>['rows'][number], bot: Bot): Run[] {
  if (!row.tests.length) return [{ text: row.name || m.canvas_empty_row() }]
  const joint = row.when === 'all' ? m.canvas_and() : m.canvas_or()
  const runs: Run[] = [{ text: `${m.canvas_if()} ` }]
  row.tests.forEach(({ variable, operator, value }, at) => {
    if (at > 0) runs.push({ text: ` ${joint} ` })
    runs.push({ text: nameOfVariable(bot, variable), strong: true }, { text: ` ${operatorWords(operator)}` })
    if (!operator.endsWith('empty')) runs.push({ text: ' ' }, { text: value || '…', strong: true })
  })
  return runs
}
