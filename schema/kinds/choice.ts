/** Asks with options: fixed ones, and one for each item of a list; typed text is matched to them too. */
import { filled, flag, list, number, ref, template, text } from '../bot/fields.ts'
import { testFields, when } from '../bot/tests.ts'
import { Op, type Asking } from '../spec/spec.ts'
import { defineKind, type LowerContext, type StepValues } from './kind.ts'
import { pictureFields, pictureOf } from './media.ts'

const fields = {
  text,
  options: list({
    label: text,
    /** Other words for it, one a line. */
    phrasings: text,
    ...pictureFields,
    /** What the variable gets; '' for the label. */
    value: template,
    /** The option is shown when these hold, always without any. */
    when,
    tests: list(testFields),
  }),
  /** Takes what was chosen: an option's value, an item, a list where several may be chosen. */
  variable: filled,
  /** Several may be chosen at once; they leave by `next`. */
  several: flag(false),
  least: number(1, 0, 50),
  /** 0 for as many as there are. */
  most: number(0, 0, 50),
  /** It is not asked when the visitor named one of its options before, in a sentence. */
  told: flag(false),
  /** A list: each of its items is an option; the one that is chosen leaves by `next`. */
  items: ref('variable'),
  /** The label of an item's option: a template in which `variable` is the item. */
  itemLabel: text,
  /** Items shown at once. */
  page: number(8, 2, 50),
}

export const choice = defineKind({
  kind: 'choice',
  family: 'asks',
  fields,
  exits: (step) => [
    ...(step.several ? [] : step.options.map(({ id, label }) => ({ id, label }))),
    ...(step.several || step.items ? [{ id: 'next' }] : []),
    ...(step.items ? [{ id: 'empty' }] : []),
    { id: 'other' },
  ],
  passed: (step) => [
    ...step.options.map(({ id }) => (step.several ? '' : id)),
    ...(step.several || step.items ? ['next', 'empty'] : []),
    'other',
  ],
  lower: (step, to) => [
    Op.choose,
    to.words(step.text),
    step.options.map((option) => [
      to.words(option.label),
      step.several ? -1 : to.target(option.id),
      option.tests.length > 0 ? to.condition(option) : 0,
    ]),
    to.variable(step.variable),
    askingOf(step, to),
    [
      ...(step.several || step.items ? [to.target('next'), step.items ? to.target('empty') : -1] : []),
      to.target('other'),
    ],
  ],
})

/** More options than this are hard to find one's own among. */
const MANY = 10

/** How the choice asks; 0 for the usual way. */
function askingOf(step: StepValues<'choice', typeof fields>, to: LowerContext): Asking | 0 {
  const { options, several, least, most, items, itemLabel, page } = step
  const phrasings = options.map((option) => {
    const lines = to.words(option.phrasings).trim()
    return lines && `\n${lines}`
  })
  const asking: Asking = {
    pictures: options.some(({ image }) => image) ? options.map((option) => pictureOf(option, to) ?? 0) : undefined,
    values: options.some(({ value }) => value) ? options.map(({ value }) => to.value(value)) : undefined,
    phrasings: phrasings.some(Boolean) ? phrasings : undefined,
    told:
      step.told && !several && !items
        ? [to.slot(`choice ${step.id}`), ...options.map(({ label }) => to.words(label))]
        : undefined,
    many: options.length + (items ? page : 0) > MANY || undefined,
    several: several ? [least, most] : undefined,
    items: items ? [to.variable(items), to.words(itemLabel), page] : undefined,
  }
  return Object.values(asking).some((part) => part !== undefined) ? asking : 0
}
