/** Cards with buttons: Clew shows the cards, then asks with a button for each of theirs. */
import type { StepOf } from '../../../kinds/kinds.ts'
import type { Spot } from '../flow/spot.ts'
import { recordIn, recordsIn, textIn, type Raw } from '../reading/raw.ts'
import type { SourceItem } from '../reading/source.ts'
import { SOLE_NAME } from '../texts/templates.ts'
import { choiceOption } from './choices.ts'

export function drawCards(spot: Spot) {
  const { items, options } = spot.block
  const mappings = recordsIn(options, 'saveResponseMapping')
  const cards = spot.add('message', {
    text: spot.asks,
    cards: items.slice(0, 1_000).map((item, at) => cardOf(spot, item, at)),
  })
  const ways = items.flatMap((item) => {
    const paths = recordsIn(item.raw, 'paths')
    return paths.map((path) => ({ item, path }))
  })
  const choice = spot.make('choice', {
    options: ways
      .slice(0, 1_000)
      .map(({ item, path }, at) => choiceOption(spot, `path ${at}`, { label: spot.text(labelOf(spot, item, path)) })),
  })
  spot.stand(choice)
  spot.lead(cards, 'next', { is: 'step', step: choice.id })
  choice.options.forEach(({ id }, at) => {
    const { item, path } = ways[at]!
    const to = spot.way(textIn(path, 'outgoingEdgeId'))
    const assignments = mappings.flatMap((mapping, number) => {
      const variable = spot.variable(textIn(mapping, 'variableId'))
      const value = fieldOf(item.raw, path, textIn(mapping, 'field'))
      return variable
        ? [
            {
              id: spot.id('kept', at, number),
              variable: variable.id,
              field: '',
              operation: 'is' as const,
              value: spot.template(value),
            },
          ]
        : []
    })
    if (assignments.length === 0) return spot.lead(choice, id, to)
    const set = spot.add('set', { assignments }, spot.id('keep', at))
    spot.lead(choice, id, { is: 'step', step: set.id })
    spot.lead(set, 'next', to)
  })
  spot.adapted('cards', {}, cards)
  if (items.some(({ raw }) => ['title', 'description', 'imageUrl'].some((key) => isList(spot, textIn(raw, key)))))
    spot.todo('cardsOfLists', {}, cards)
}

const isList = (spot: Spot, template: string) => {
  const name = SOLE_NAME.exec(template.trim())?.[1]
  return name !== undefined && spot.work.variables.named(name)?.type === 'list'
}

function cardOf(spot: Spot, { raw }: SourceItem, at: number): StepOf<'message'>['cards'][number] {
  const image = spot.template(textIn(raw, 'imageUrl').trim())
  const title = spot.text(spot.template(textIn(raw, 'title')))
  if (image && !/^(?:https:|\{\{)/i.test(image)) spot.todo('pictureNotSecure', { address: image.slice(0, 500) })
  return {
    id: spot.id('card', at),
    title,
    text: spot.text(spot.template(textIn(raw, 'description'))),
    image,
    alternative: image ? title : {},
    label: {},
    address: '',
  }
}

/** Of several cards each button says which one it belongs to. */
function labelOf(spot: Spot, { raw }: SourceItem, path: Raw): string {
  const title = spot.template(textIn(raw, 'title'))
  const button = spot.template(textIn(path, 'text'))
  if (spot.block.items.length === 1) return button || title || '…'
  return [title, button].filter(Boolean).join(' – ') || '…'
}

const FIELDS: Readonly<Record<string, string>> = { 'Image URL': 'imageUrl', Title: 'title', Description: 'description' }

function fieldOf(card: Raw, path: Raw, field: string): string {
  if (field === 'Button') return textIn(path, 'text')
  if (field === 'Internal Value') return textIn(recordIn(card, 'options'), 'internalValue')
  return Object.hasOwn(FIELDS, field) ? textIn(card, FIELDS[field]!) : ''
}
