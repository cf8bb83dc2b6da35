/** Values given to variables. */
import type { StepOf } from '../../../kinds/kinds.ts'
import { initialValues } from '../../../bot/fields.ts'
import { testFields } from '../../../bot/tests.ts'
import type { Spot } from '../flow/spot.ts'
import type { Known } from '../plan/variables.ts'
import { flagIn, recordIn, textIn } from '../reading/raw.ts'
import { namesIn, readExpression } from '../values/expression.ts'
import { chain } from './bubbles.ts'

type Assignment = StepOf<'set'>['assignments'][number]

/** What there is of the source's own kinds of values without more words. */
const PLAIN: Readonly<Record<string, string>> = {
  Empty: '',
  Today: '{{today}}',
  Tomorrow: '{{today}} + 1 day',
  Yesterday: '{{today}} - 1 day',
  'Environment name': 'web',
}

export function drawSet(spot: Spot) {
  const { options } = spot.block
  const variable = spot.variable(textIn(options, 'variableId'))
  if (!variable) {
    const value = textIn(options, 'expressionToEvaluate') || textIn(options, 'item')
    if (value) spot.adapted('setNothing', { value })
    return
  }
  const type = textIn(options, 'type') || 'Custom'
  if (type === 'Moment of the day') return drawMoment(spot, variable)
  const assignments = Object.hasOwn(PLAIN, type)
    ? [assign(spot, variable, PLAIN[type]!)]
    : valueOf(spot, variable, type)
  const step = spot.add('set', { assignments })
  if (/^(?:Now|Today|Tomorrow|Yesterday)$/.test(type))
    spot.adapted('dayWritten', { format: 'yyyy-MM-ddTHH:mm:ssZ' }, step)
  chain(spot, [step])
}

const assign = (
  spot: Spot,
  { id }: Known,
  value: string,
  operation: Assignment['operation'] = 'is',
  part = 'value',
): Assignment => ({
  id: spot.id(part),
  variable: id,
  field: '',
  operation,
  value,
})

function valueOf(spot: Spot, variable: Known, type: string): Assignment[] {
  const { options } = spot.block
  switch (type) {
    case 'Custom':
      return [custom(spot, variable)]
    case 'Append value(s)':
      return [assign(spot, variable, spot.template(textIn(options, 'item')), 'add')]
    case 'Pop':
    case 'Shift': {
      const item = `{{${variable.id}.${type === 'Pop' ? 'last' : '1'}}}`
      const kept = spot.variable(textIn(options, 'saveItemInVariableId'))
      spot.adapted('equalItems', { variable: variable.name })
      return [...(kept ? [assign(spot, kept, item, 'is', 'item')] : []), assign(spot, variable, item, 'remove')]
    }
    case 'Now':
      if (textIn(options, 'timeZone')) spot.adapted('timeZone', { zone: textIn(options, 'timeZone') })
      else spot.adapted('nowWritten')
      return [assign(spot, variable, '{{today}} {{time}}')]
    default: {
      const lists = recordIn(options, 'mapListItemParams')
      const names = Object.keys(lists).flatMap((key) => spot.variable(textIn(lists, key))?.name ?? [])
      spot.todo('valueUnknown', { type, variable: variable.name })
      if (names.length > 0) spot.todo('valueOf', { names: names.join(', ') })
      return [assign(spot, variable, '')]
    }
  }
}

function custom(spot: Spot, variable: Known): Assignment {
  const source = textIn(spot.block.options, 'expressionToEvaluate')
  const read = readExpression(source, flagIn(spot.block.options, 'isCode') ?? false)
  const give = (value: string) => assign(spot, variable, value)
  switch (read.is) {
    case 'nothing':
      return give('')
    case 'copy':
      return give(spot.template(`{{${read.name}}}`))
    case 'number':
      return give(read.number)
    case 'words':
      return give(worded(spot, variable, spot.template(read.words)))
    case 'list': {
      if (read.items.some((item) => item.includes(';')))
        spot.todo('itemsWithSemicolon', { texts: read.items.join(' · ') })
      return give(read.items.join('; '))
    }
    case 'sum':
      return give(sum(spot, variable, read.sum, read.sure))
    case 'code':
      spot.todo('code', { code: source, variable: variable.name })
      return give('')
  }
}

/** In a list words would be set apart at their semicolons. */
function worded(spot: Spot, variable: Known, words: string): string {
  if (variable.type === 'list' && words.includes(';')) spot.todo('itemsWithSemicolon', { texts: words })
  return words
}

/** Where its variables may hold words, `+` puts them together. */
function sum(spot: Spot, variable: Known, source: string, isSure: boolean): string {
  const names = namesIn(source)
  const numbers = names.every((name) => spot.work.variables.named(name)?.type === 'number')
  if (variable.type === 'number' && (isSure || numbers)) return spot.template(source)
  if (isSure) {
    spot.todo('sumOfWords', { sum: source, variable: variable.name })
    return ''
  }
  spot.adapted('joined', { sum: source })
  return names.map((name) => spot.template(`{{${name}}}`)).join('')
}

/** By the host's time of day. */
function drawMoment(spot: Spot, variable: Known) {
  const moments = [
    ['morning', '12:00'],
    ['afternoon', '18:00'],
  ] as const
  const condition = spot.add('condition', {
    rows: moments.map(([name, before]) => ({
      id: spot.id(name),
      name,
      when: 'all' as const,
      tests: [
        {
          ...initialValues(testFields),
          id: spot.id(name, 'test'),
          variable: 'time',
          operator: 'below' as const,
          value: before,
        },
      ],
    })),
  })
  const ways = [...condition.rows.map(({ id, name }) => [id, name] as const), ['else', 'evening'] as const]
  for (const [exit, moment] of ways) {
    const set = spot.add(
      'set',
      { assignments: [assign(spot, variable, moment, 'is', `is ${moment}`)] },
      spot.id('set', moment),
    )
    spot.lead(condition, exit, { is: 'step', step: set.id })
    spot.lead(set, 'next', spot.after)
  }
}
