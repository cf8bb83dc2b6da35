/** Questions that are answered by typing. */
import type { InputType } from '../../../spec/spec.ts'
import type { StepOf } from '../../../kinds/kinds.ts'
import { testItems } from '../conditions/decide.ts'
import type { Spot } from '../flow/spot.ts'
import { flagIn, recordIn, textIn } from '../reading/raw.ts'
import { plainWords } from '../texts/rich.ts'

const RETRIES = 9

const TYPES: Readonly<Record<string, InputType>> = {
  'text input': 'text',
  'number input': 'number',
  'email input': 'email',
  'url input': 'text',
  'date input': 'date',
  'time input': 'time',
  'phone number input': 'phone',
}

export function drawInput(spot: Spot) {
  const { type, options } = spot.block
  if (type === 'date input' && (flagIn(options, 'isRange') || flagIn(options, 'hasTime'))) return drawTwoDays(spot)
  if (type === 'url input') return drawAddress(spot)
  const step = ask(spot, TYPES[type] ?? 'text', spot.variable(textIn(options, 'variableId'))?.id ?? '')
  spot.lead(step, 'next', spot.after)
  if (type === 'date input') spot.adapted('dayWritten', { format: textIn(options, 'format') || 'dd/MM/yyyy' }, step)
  asides(spot)
}

/** Typebot asks until the answer fits. */
function ask(spot: Spot, type: InputType, variable: string, text = spot.asks, part = 'input'): StepOf<'input'> {
  const { options } = spot.block
  const retry = textIn(options, 'retryMessageContent')
  const wrong = spot.text(spot.template(retry, plainWords))
  const bounds = type === 'number' || type === 'date' ? { least: bound(spot, 'min'), most: bound(spot, 'max') } : {}
  const step = spot.add(
    'input',
    { text, type, variable, wrong, told: false, retries: type === 'text' ? 2 : RETRIES, ...bounds },
    spot.id(part),
  )
  if (type !== 'text') spot.lead(step, 'failed', { is: 'step', step: step.id })
  return step
}

const bound = (spot: Spot, key: string) => spot.template(textIn(spot.block.options, key)).slice(0, 200)

/** What fields of Typebot show or check and those of Clew don't. */
function asides(spot: Spot) {
  const { options } = spot.block
  const labels = recordIn(options, 'labels')
  spot.aside(['placeholder', 'button', 'from', 'to'].map((key) => textIn(labels, key)))
  const step = textIn(options, 'step')
  if (step && step !== '1') spot.adapted('numberStep', { step })
  const format =
    textIn(options, 'format') || textIn(options, 'style') || textIn(options, 'currency') || textIn(options, 'unit')
  if (format) spot.adapted('format', { format })
  if (flagIn(recordIn(options, 'attachments'), 'isEnabled')) spot.todo('attachments')
  if (flagIn(recordIn(options, 'audioClip'), 'isEnabled')) spot.todo('audioClip')
}

/** What may be a web address: without spaces, with a dot behind its first word. */
const ADDRESS = '(https?://)?[^ /.]+[.][^ ]*[^ .]'

/** There is no input of this type: a condition behind it looks at the answer, and asks again. */
function drawAddress(spot: Spot) {
  const variable = spot.variable(textIn(spot.block.options, 'variableId')) ?? spot.work.variables.add('url', 'text')
  const step = ask(spot, 'text', variable.id)
  const { wrong } = step
  step.wrong = {}
  const condition = spot.add('condition', {
    rows: [
      {
        id: spot.id('address'),
        name: '',
        when: 'all',
        tests: testItems(
          spot,
          [{ variable: variable.id, field: '', operator: 'matches', value: ADDRESS }],
          'address test',
        ),
      },
    ],
  })
  const again = spot.add('message', { text: Object.keys(wrong).length > 0 ? wrong : spot.text(spot.said.address) })
  spot.lead(step, 'next', { is: 'step', step: condition.id })
  spot.lead(condition, condition.rows[0]!.id, spot.after)
  spot.lead(condition, 'else', { is: 'step', step: again.id })
  spot.lead(again, 'next', { is: 'step', step: step.id })
  spot.adapted('urlChecked', {}, condition)
  asides(spot)
}

/** A day and another one, or a day and a time: two questions, whose answers are put together. */
function drawTwoDays(spot: Spot) {
  const { options } = spot.block
  const labels = recordIn(options, 'labels')
  const isRange = flagIn(options, 'isRange') ?? false
  const variable = spot.variable(textIn(options, 'variableId'))
  const name = variable?.name ?? 'date'
  const first = spot.work.variables.add(`${name} 1`, 'date')
  const second = spot.work.variables.add(`${name} 2`, isRange ? 'date' : 'text')
  const label = (key: string, usual: string) => spot.template(textIn(labels, key), plainWords) || usual
  const question = Object.values(spot.asks)[0] ?? ''
  const from = ask(
    spot,
    'date',
    first.id,
    spot.text([question, isRange ? label('from', spot.said.from) : ''].filter(Boolean).join('\n')),
    'first',
  )
  const to = ask(
    spot,
    isRange ? 'date' : 'time',
    second.id,
    spot.text(isRange ? label('to', spot.said.to) : spot.said.time),
    'second',
  )
  spot.lead(from, 'next', { is: 'step', step: to.id })
  if (variable) {
    const value = isRange ? `{{${first.id}}} to {{${second.id}}}` : `{{${first.id}}} {{${second.id}}}`
    const set = spot.add('set', {
      assignments: [{ id: spot.id('value'), variable: variable.id, field: '', operation: 'is', value }],
    })
    spot.lead(to, 'next', { is: 'step', step: set.id })
    spot.lead(set, 'next', spot.after)
  } else spot.lead(to, 'next', spot.after)
  spot.adapted(isRange ? 'dateRange' : 'dateAndTime', {}, from)
  asides(spot)
}
