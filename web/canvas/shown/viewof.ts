/** What each kind of step shows on the canvas. */
import type { Bot } from '../../../schema/bot/bot.ts'
import { MAIN_FLOW } from '../../../schema/bot/constants.ts'
import { exitsOf, type Step, type StepKind, type StepOf } from '../../../schema/kinds/kinds.ts'
import { exitWords, kindWords, outcomeWords, shareWords } from '../../i18n/botwords.ts'
import { m } from '../../i18n/words.ts'
import { askingViews } from './askingviews.ts'
import { assignmentSentence, conditionSentence } from './sentences.ts'
import type { Row, Run, StepView } from './stepview.ts'
import { always, mainWords, nameOfFlow, nameOfVariable, wordsIn, type View, type ViewContext } from './viewwords.ts'

export type { ViewContext } from './viewwords.ts'

const views: { [K in StepKind]: (step: StepOf<K>, context: ViewContext) => View } = {
  ...askingViews,
  start: (_, { bot, flow }) => ({
    pill: flow === MAIN_FLOW ? m.canvas_start_main() : m.canvas_start_skill({ name: nameOfFlow(bot, flow) }),
    exit: 'next',
    rows: [],
  }),
  message: (step, context) => ({
    ...mainWords(step.text, context, m.canvas_empty_message()),
    exit: 'next',
    rows: shownBesides(step, context),
  }),
  wait: ({ seconds }) => ({ pill: m.canvas_pause({ seconds }), exit: 'next', rows: [] }),
  condition: (step, context) => ({
    rows: [
      ...step.rows.map((row): Row => ({
        exit: row.id,
        runs: sentenceOf(row, context.bot),
        look: 'sentence',
        moves: { list: 'rows', item: row.id },
      })),
      always('else', 'condition'),
    ],
  }),
  split: ({ branches }) => {
    const sum = branches.reduce((all, { share }) => all + share, 0) || 1
    return {
      rows: branches.map(({ id, name, share }): Row => ({
        exit: id,
        runs: [{ text: shareWords(share / sum), strong: true }, { text: ` ${name || m.canvas_empty_branch()}` }],
        look: 'sentence',
        moves: { list: 'branches', item: id },
      })),
    }
  },
  set: (step, { bot }) => ({
    exit: 'next',
    rows: step.assignments.length
      ? step.assignments.map((one): Row => ({ runs: assignmentSentence(one, bot), look: 'sentence' }))
      : [{ runs: [{ text: m.canvas_empty_set() }], look: 'always' }],
  }),
  call: (step, { bot }) => ({
    words: step.name,
    placeholder: m.canvas_empty_call(),
    rows: [
      ...(step.address ? [asked(step.address)] : []),
      filling(
        step.results.map(({ variable }) => variable),
        bot,
      ),
      always('failed', 'call'),
    ],
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
  handover: (step, context) => ({
    ...mainWords(step.text, context, m.canvas_empty_handover()),
    rows: [
      ...(step.team ? [aside([{ text: m.canvas_team({ team: step.team }) }])] : []),
      ...['done', 'closed', 'nobody'].map((exit) => always(exit, 'handover')),
    ],
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
const TELLING = new Set<StepKind>(['condition', 'set', 'split'])

/** A step in a few words: what it says, or what it is. */
function summaryOf(kind: StepKind, view: View): string {
  const first = view.rows[0]
  const said = view.words || view.pill || (TELLING.has(kind) && first?.look === 'sentence' ? joined(first) : '')
  return said.replaceAll(/\s+/g, ' ').trim() || kindWords(kind)
}

const joined = (row: Row | undefined) => row?.runs.map((run) => run.text).join('') ?? ''

const aside = (runs: Run[], sign?: Row['sign']): Row => ({ runs, look: 'aside', ...(sign && { sign }) })

/** What a message shows besides its words. */
function shownBesides(step: StepOf<'message'>, context: ViewContext): Row[] {
  const { image, alternative, video, videoTitle, links, cards, items } = step
  const perItem = [
    { text: `${m.canvas_aside_card_per_item()} ` },
    { text: nameOfVariable(context.bot, items), strong: true },
  ]
  const labels = links.map(({ label, address }) => wordsIn(label, context) || address || '…').join(' · ')
  const count = cards.length
  return [
    ...(image ? [aside([{ text: wordsIn(alternative, context) || m.canvas_aside_picture() }], 'picture')] : []),
    ...(video ? [aside([{ text: wordsIn(videoTitle, context) || m.canvas_aside_video() }], 'video')] : []),
    ...(labels ? [aside([{ text: labels }], 'link')] : []),
    ...(count ? [aside(items ? perItem : [{ text: m.canvas_aside_cards({ count }) }], 'cards')] : []),
  ]
}

/** The system that an address names. */
const asked = (address: string): Row =>
  aside(
    [{ text: `${m.canvas_reads()} ` }, { text: address.replace(/^https?:\/\//, '').replace(/[/?#].*$/, '') }],
    'link',
  )

/** The exit of a call that was answered: what the reply fills in. */
function filling(variables: readonly string[], bot: Bot): Row {
  const names = variables.filter(Boolean).map((id) => nameOfVariable(bot, id))
  if (names.length === 0) return always('next', 'call')
  return {
    exit: 'next',
    runs: [{ text: `${m.canvas_fills()} ` }, { text: names.join(', '), strong: true }],
    look: 'sentence',
  }
}

function endWords(step: StepOf<'end'>, bot: Bot, flow: string): string {
  if (flow === MAIN_FLOW) return outcomeWords(step.outcome)
  const outcome = bot.flows.find(({ id }) => id === flow)?.outcomes.find(({ id }) => id === step.returns)
  return m.canvas_end_returns({ outcome: outcome?.name || exitWords('done') })
}

function sentenceOf(row: StepOf<'condition'>['rows'][number], bot: Bot): Run[] {
  if (!row.tests.length) return [{ text: row.name || m.canvas_empty_row() }]
  return [{ text: `${m.canvas_if()} ` }, ...conditionSentence(row, bot)]
}
