/** What blocks give to variables: of which type, and in which words where these are known beforehand. */
import { fieldOf, flagIn, recordIn, recordsIn, textIn } from '../reading/raw.ts'
import type { SourceBlock } from '../reading/source.ts'
import { namesIn, readExpression } from '../values/expression.ts'

export interface Given {
  /** The variable's id in its file. */
  variable: string
  /** `sum`: worked out as a number, whatever it held before. `plus`: a number if all its variables are. `any`: nothing is known. */
  type: 'text' | 'number' | 'date' | 'list' | 'sum' | 'plus' | 'any'
  /** Names of the variables that a `plus` adds. */
  of?: readonly string[]
  /** All that it may be; open without. */
  words?: readonly string[]
}

const INPUTS: Readonly<Record<string, Given['type']>> = {
  'text input': 'text',
  'email input': 'text',
  'url input': 'text',
  'phone number input': 'text',
  'time input': 'text',
  'file input': 'any',
  'payment input': 'text',
  'number input': 'number',
  'rating input': 'number',
}

export function givenBy(block: SourceBlock): Given[] {
  const { type, options } = block
  const variable = textIn(options, 'variableId')
  const simple = Object.hasOwn(INPUTS, type) ? INPUTS[type] : undefined
  if (simple) return [{ variable, type: simple }]
  switch (type) {
    case 'date input':
      return [{ variable, type: flagIn(options, 'isRange') || flagIn(options, 'hasTime') ? 'text' : 'date' }]
    case 'choice input':
    case 'picture choice input':
      return chosen(block)
    case 'cards':
      return recordsIn(options, 'saveResponseMapping').map((mapping) => ({
        variable: textIn(mapping, 'variableId'),
        type: 'text',
      }))
    case 'Set variable':
      return set(block)
    default:
      return [...recordsIn(options, 'responseVariableMapping'), ...recordsIn(options, 'responseMapping')].map(
        (mapping) => ({
          variable: textIn(mapping, 'variableId'),
          type: 'any',
        }),
      )
  }
}

/** What stands on a button or under a picture, and what choosing it gives. */
export const labelOf = (item: SourceBlock['items'][number]) => textIn(item.raw, 'content') || textIn(item.raw, 'title')
export const valueOf = (item: SourceBlock['items'][number]) =>
  textIn(item.raw, 'value') || labelOf(item) || textIn(item.raw, 'pictureSrc')

/** The variable that a choice makes its options of; '' for fixed ones. */
export function dynamicOf({ type, options }: SourceBlock): string {
  if (type === 'choice input') return textIn(options, 'dynamicVariableId')
  const dynamic = recordIn(options, 'dynamicItems')
  return flagIn(dynamic, 'isEnabled')
    ? textIn(dynamic, 'titlesVariableId') || textIn(dynamic, 'pictureSrcsVariableId')
    : ''
}

/** Whether there is something to choose: an option that is always shown, or a list. */
export const surelyAsks = (block: SourceBlock): boolean =>
  !/choice input$/.test(block.type) ||
  dynamicOf(block) !== '' ||
  block.items.some((item) => labelOf(item) !== '' && !isConditional(item))

const isConditional = ({ raw }: SourceBlock['items'][number]) =>
  [recordIn(raw, 'displayCondition'), recordIn(raw, 'options', 'displayCondition')].some((one) =>
    flagIn(one, 'isEnabled'),
  )

function chosen(block: SourceBlock): Given[] {
  const { options, items } = block
  const dynamic = dynamicOf(block)
  const labels = items.map(valueOf)
  const open = dynamic !== '' || labels.some((label) => label.includes('{{'))
  const several = flagIn(options, 'isMultipleChoice') ?? false
  return [
    { variable: textIn(options, 'variableId'), type: several ? 'list' : 'text', words: open ? undefined : labels },
    ...(dynamic ? [{ variable: dynamic, type: 'list' as const }] : []),
  ]
}

const MOMENTS = ['morning', 'afternoon', 'evening']

function set({ options }: SourceBlock): Given[] {
  const variable = textIn(options, 'variableId')
  switch (textIn(options, 'type') || 'Custom') {
    case 'Custom': {
      const read = readExpression(textIn(options, 'expressionToEvaluate'), flagIn(options, 'isCode') ?? false)
      if (read.is === 'nothing') return []
      if (read.is === 'number') return [{ variable, type: 'number', words: [read.number] }]
      if (read.is === 'sum') return [{ variable, type: read.sure ? 'sum' : 'plus', of: namesIn(read.sum) }]
      if (read.is === 'list') return [{ variable, type: 'list', words: read.items }]
      if (read.is !== 'words') return [{ variable, type: 'any' }]
      return [{ variable, type: 'text', words: read.words.includes('{{') ? undefined : [read.words] }]
    }
    case 'Append value(s)':
      return [{ variable, type: 'list' }]
    case 'Pop':
    case 'Shift':
      return [
        { variable, type: 'list' },
        { variable: textIn(options, 'saveItemInVariableId'), type: 'any' },
      ]
    case 'Today':
    case 'Tomorrow':
    case 'Yesterday':
      return [{ variable, type: 'date' }]
    case 'Moment of the day':
      return [{ variable, type: 'text', words: MOMENTS }]
    case 'Environment name':
      return [{ variable, type: 'text', words: ['web'] }]
    case 'Empty':
      return []
    default:
      return [{ variable, type: 'any' }]
  }
}

/** The variables that a block reads by their id. */
export function readBy({ items, options, type }: SourceBlock): string[] {
  const conditions = items.flatMap(({ raw }) => [
    recordIn(raw, 'content'),
    recordIn(raw, 'displayCondition', 'condition'),
    recordIn(raw, 'options', 'displayCondition', 'condition'),
  ])
  const lists = recordIn(options, 'mapListItemParams')
  return [
    ...conditions.flatMap((condition) => recordsIn(condition, 'comparisons').map((one) => textIn(one, 'variableId'))),
    ...Object.keys(lists).map((key) => textIn(lists, key)),
    ...(type === 'Jump' && typeof fieldOf(options, 'groupId') === 'string' ? [textIn(options, 'groupId')] : []),
  ]
}
