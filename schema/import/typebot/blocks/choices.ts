/** Buttons and pictures to choose from. */
import { initialValues } from '../../../bot/fields.ts'
import { kinds, type StepOf } from '../../../kinds/kinds.ts'
import { readCondition } from '../conditions/comparison.ts'
import { Decisions, testItems } from '../conditions/decide.ts'
import { rowOf, type Tree } from '../conditions/tree.ts'
import type { Target } from '../flow/drawing.ts'
import type { Spot } from '../flow/spot.ts'
import { dynamicOf, labelOf, valueOf } from '../plan/given.ts'
import type { Known } from '../plan/variables.ts'
import { flagIn, recordIn, textIn, readableWithin } from '../reading/raw.ts'
import type { SourceItem } from '../reading/source.ts'
import { SOLE_NAME } from '../texts/templates.ts'

type Option = StepOf<'choice'>['options'][number]

export const choiceOption = (spot: Spot, part: string, values: Partial<Option>): Option => ({
  ...initialValues(kinds.choice.fields.options.of),
  ...values,
  id: spot.id(part),
})

export function drawChoice(spot: Spot) {
  const { options } = spot.block
  const several = flagIn(options, 'isMultipleChoice') ?? false
  const list = spot.variable(dynamicOf(spot.block)) ?? listIn(spot)
  const items = list ? [] : seen(spot)
  const helper = (type: Known['type']) => spot.work.variables.add(`choice ${spot.work.variables.list.length + 1}`, type)
  const edges = items.some(({ item }) => spot.drawing.bot.edges.has(item.edge))
  const variable =
    spot.variable(textIn(options, 'variableId')) ??
    (list ? helper('text') : several && edges ? helper('list') : undefined)
  const made = items.map((one, at) => optionOf(spot, one, at))
  const step = spot.make('choice', {
    text: spot.asks,
    variable: variable?.id ?? '',
    several,
    options: made.map(({ option }) => option),
    ...(list ? { items: list.id, itemLabel: spot.text(`{{${variable!.id}}}`) } : {}),
  })
  if (items.length > 0 && items.every(({ when }) => when)) spot.adapted('mayShowNone', {}, step)
  drawConditions(spot, step, made)
  spot.stand(step)
  if (list) {
    const item = dynamicOf(spot.block) === '' ? spot.block.items[0] : undefined
    spot.lead(step, 'next', spot.way(item?.edge ?? ''))
    spot.lead(step, 'empty', spot.after)
    spot.adapted('listOptions', {}, step)
    const unused = spot.block.items.map(labelOf).filter((label) => label !== '' && !spot.work.usual(label))
    if (unused.length > 0) spot.adapted('listInstead', { texts: unused.join(' · ') })
  } else if (several) drawSeveral(spot, step, items, variable)
  else items.forEach(({ item }, at) => spot.lead(step, made[at]!.option.id, spot.way(item.edge)))
  asides(spot)
}

interface Made {
  option: Option
  /** When it is shown, where its own tests can't say that. */
  when: Tree | undefined
}

function optionOf(spot: Spot, { item, when }: Seen, at: number): Made {
  const { raw } = item
  const picture = spot.template(textIn(raw, 'pictureSrc').trim())
  const title = spot.template(labelOf(item))
  const description = spot.template(textIn(raw, 'description'))
  const label = title || description || (picture ? `${spot.said.picture} ${at + 1}` : '…')
  const value = spot.template(valueOf(item))
  const option = choiceOption(spot, `option ${at}`, {
    label: spot.text(label),
    value: value === label ? '' : value,
    image: picture,
    alternative: picture ? spot.text(description || title) : {},
  })
  if (!title) spot.todo('optionWithoutWords', { picture })
  if (picture && description && title) spot.adapted('pictureDescription', { text: description })
  if (description && title && !picture) spot.adapted('optionDescription', { text: description })
  if (picture && !/^(?:https:|\{\{)/i.test(picture)) spot.todo('pictureNotSecure', { address: picture.slice(0, 500) })
  const row = when && rowOf(when)
  if (row) Object.assign(option, { when: row.when, tests: testItems(spot, row.tests, `${option.id} shown`) })
  return { option, when: row ? undefined : when }
}

function displayOf(spot: Spot, raw: SourceItem['raw']): Tree | undefined {
  const display = [recordIn(raw, 'displayCondition'), recordIn(raw, 'options', 'displayCondition')].find((one) =>
    flagIn(one, 'isEnabled'),
  )
  const condition = display && recordIn(display, 'condition')
  return condition && Object.keys(condition).length > 0 ? readCondition(spot, condition) : undefined
}

/** Where an option's own tests can't say when it is shown, conditions before the question work it out. */
function drawConditions(spot: Spot, step: StepOf<'choice'>, made: readonly Made[]) {
  const worked = made.filter(({ when }) => when)
  let before: { lead(to: Target): void } | undefined
  for (const [at, { option, when }] of worked.entries()) {
    const flag = spot.work.variables.add(`shown ${at + 1}`, 'yesno')
    const [yes, no] = (['yes', 'no'] as const).map((value) =>
      spot.make(
        'set',
        { assignments: [{ id: spot.id(option.id, value), variable: flag.id, field: '', operation: 'is', value }] },
        spot.id(option.id, 'set', value),
      ),
    ) as [StepOf<'set'>, StepOf<'set'>]
    const decisions = new Decisions(spot)
    const first = decisions.first([[when!, { is: 'step', step: yes.id }, '']], { is: 'step', step: no.id })
    before?.lead(first)
    decisions.stand()
    for (const set of [yes, no]) spot.stand(set)
    before = { lead: (to) => [yes, no].forEach((set) => spot.lead(set, 'next', to)) }
    option.tests = testItems(
      spot,
      [{ variable: flag.id, field: '', operator: 'is', value: 'yes' }],
      `${option.id} flag`,
    )
    spot.adapted('shownWorkedOut', {}, step)
  }
  before?.lead({ is: 'step', step: step.id })
}

/** Of several the item's own edge counts only where it is the only one. */
function drawSeveral(spot: Spot, step: StepOf<'choice'>, items: readonly Seen[], variable: Known | undefined) {
  const rows = items.flatMap(({ item }, at) =>
    spot.drawing.bot.edges.has(item.edge) && variable
      ? [{ item, value: step.options[at]!.value || Object.values(step.options[at]!.label)[0] || '' }]
      : [],
  )
  if (rows.length === 0 || !variable) return spot.lead(step, 'next', spot.after)
  const condition = spot.add(
    'condition',
    {
      rows: rows.map(({ value }, at) => ({
        id: spot.id('only', at),
        name: value,
        when: 'all' as const,
        tests: testItems(spot, [{ variable: variable.id, field: '', operator: 'is', value }], `only ${at}`),
      })),
    },
    spot.id('only'),
  )
  spot.lead(step, 'next', { is: 'step', step: condition.id })
  rows.forEach(({ item }, at) => spot.lead(condition, condition.rows[at]!.id, spot.way(item.edge)))
  spot.lead(condition, 'else', spot.after)
  spot.adapted('onlyOne', {}, condition)
}

interface Seen {
  item: SourceItem
  /** When it is shown; undefined for always. */
  when: Tree | undefined
}

/** The items that can be seen. */
function seen(spot: Spot): Seen[] {
  return spot.block.items
    .filter((item) => labelOf(item) !== '' || textIn(item.raw, 'pictureSrc') !== '' || item.edge !== '')
    .map((item) => ({ item, when: displayOf(spot, item.raw) }))
    .flatMap(({ item, when }) => {
      if (when?.is !== 'fixed') return [{ item, when }]
      if (when.holds) return [{ item, when: undefined }]
      spot.adapted('neverShown', { texts: readableWithin(item.raw).join(' · ') })
      return []
    })
}

/** A button that is nothing but a list stands for one button an item. */
function listIn(spot: Spot): Known | undefined {
  const [only, ...others] = spot.block.items
  const name = only && others.length === 0 ? SOLE_NAME.exec(labelOf(only).trim())?.[1] : undefined
  const known = name === undefined ? undefined : spot.work.variables.named(name)
  return known?.type === 'list' ? known : undefined
}

function asides(spot: Spot) {
  const { options } = spot.block
  spot.aside([textIn(options, 'buttonLabel'), textIn(options, 'searchInputPlaceholder')])
  if (flagIn(options, 'isSearchable')) spot.adapted('searchable')
  if (flagIn(options, 'areInitialSearchButtonsVisible') === false) spot.adapted('searchable')
}
