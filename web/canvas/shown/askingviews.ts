/** What the steps that ask visitors something show. */
import type { StepKind, StepOf } from '../../../schema/kinds/kinds.ts'
import { inputWords } from '../../i18n/botwords.ts'
import { m } from '../../i18n/words.ts'
import { conditionSentence } from './sentences.ts'
import type { Row } from './stepview.ts'
import { always, into, mainWords, nameOfVariable, wordsIn, type View, type ViewContext } from './viewwords.ts'

type Option = StepOf<'choice'>['options'][number]

function optionRow(option: Option, several: boolean, context: ViewContext): Row {
  const words = wordsIn(option.label, context)
  const condition = conditionSentence(option, context.bot)
    .map(({ text }) => text)
    .join('')
  const marks: Row['marks'] = [
    ...(option.image ? [{ sign: 'picture' as const, tells: m.canvas_mark_picture() }] : []),
    ...(condition ? [{ sign: 'condition' as const, tells: m.canvas_mark_condition({ condition }) }] : []),
  ]
  return {
    ...(several ? { sign: 'several' } : { exit: option.id }),
    runs: [{ text: words || m.canvas_empty_option() }],
    look: 'option',
    empty: !words,
    edits: { field: 'label', list: 'options', item: option.id },
    moves: { list: 'options', item: option.id },
    ...(marks.length > 0 && { marks }),
  }
}

function choice(step: StepOf<'choice'>, context: ViewContext): View {
  const { items, several } = step
  const perItem: Row = {
    ...(several ? {} : { exit: 'next' }),
    runs: [{ text: `${m.canvas_option_per_item()} ` }, { text: nameOfVariable(context.bot, items), strong: true }],
    look: 'entry',
    sign: 'list',
  }
  return {
    ...mainWords(step.text, context, m.canvas_empty_question()),
    rows: [
      ...step.options.map((option) => optionRow(option, several, context)),
      ...(items ? [perItem] : []),
      ...(several ? [{ ...always('next', 'choice'), sign: 'several' as const }] : []),
      ...(items ? [always('empty', 'choice')] : []),
      always('other', 'choice'),
    ],
  }
}

function input(step: StepOf<'input'>, context: ViewContext): View {
  const words = step.optional ? `${inputWords(step.type)} (${m.canvas_optional()})` : inputWords(step.type)
  return {
    ...mainWords(step.text, context, m.canvas_empty_question()),
    rows: [
      { exit: 'next', runs: into(words, step.variable, context.bot), look: 'sentence' },
      always('failed', 'input'),
    ],
  }
}

const scales: Record<StepOf<'rating'>['scale'], string> = {
  thumbs: '👍 👎',
  stars: '★ ★ ★ ★ ★',
  ten: '0 1 2 3 4 5 6 7 8 9 10',
}

function rating(step: StepOf<'rating'>, context: ViewContext): View {
  const { bands, comment, scale, variable } = step
  const score: Row = { runs: into(scales[scale], variable, context.bot), look: 'sentence' }
  const said = wordsIn(comment, context)
  return {
    ...mainWords(step.text, context, m.canvas_empty_question()),
    rows: [
      bands.length > 0 ? score : { ...score, exit: 'next' },
      ...(said
        ? [{ runs: [{ text: m.canvas_then_comment() }], look: 'aside' as const, sign: 'comment' as const }]
        : []),
      ...bands.map(({ id, name }): Row => ({
        exit: id,
        runs: [{ text: name || '…' }],
        look: 'option',
        moves: { list: 'bands', item: id },
      })),
    ],
  }
}

const question = (step: StepOf<'question'>, context: ViewContext): View => ({
  ...mainWords(step.text, context, m.canvas_empty_question()),
  rows: [
    ...context.bot.entries.slice(0, 3).map((entry): Row => ({
      runs: [{ text: wordsIn(entry.title, context) || m.canvas_empty_entry() }],
      look: 'entry',
      sign: 'entry',
    })),
    always('answered', 'question'),
    always('missed', 'question'),
  ],
})

export const askingViews = { choice, input, rating, question } satisfies Partial<Record<StepKind, unknown>>
