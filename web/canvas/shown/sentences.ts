/** Conditions and assignments as sentences: “if order state is lost”, “score goes up by 1”. Names and values are strong. */
import type { Bot, VariableType } from '../../../schema/bot/bot.ts'
import { bareOperators } from '../../../schema/bot/tests.ts'
import { builtIns } from '../../../schema/bot/constants.ts'
import type { StepOf } from '../../../schema/kinds/kinds.ts'
import { operationWords, operatorWords, yesNoWords } from '../../i18n/botwords.ts'
import { m } from '../../i18n/words.ts'
import type { Run } from './stepview.ts'
import { nameOfVariable } from './viewwords.ts'

type ConditionRow = StepOf<'condition'>['rows'][number]
type Assignment = StepOf<'set'>['assignments'][number]

const typeOf = (bot: Bot, id: string): VariableType | undefined =>
  [...bot.variables, ...builtIns].find((variable) => variable.id === id)?.type

const named = (bot: Bot, variable: string, field: string): Run => ({
  text: nameOfVariable(bot, variable) + (field && ` › ${field}`),
  strong: true,
})

/** A value as it is read: yes and no in the screens' language, a list with commas. */
function shownValue(written: string, type: VariableType | undefined): string {
  if (type === 'yesno' && /^(yes|no)$/.test(written)) return yesNoWords(written === 'yes')
  return written || '…'
}

const listed = (written: string) =>
  written
    .split(';')
    .map((item) => item.trim())
    .filter(Boolean)
    .join(', ')

export function conditionSentence(row: Pick<ConditionRow, 'when' | 'tests'>, bot: Bot): Run[] {
  const joint = row.when === 'all' ? m.canvas_and() : m.canvas_or()
  return row.tests.flatMap((test, at) => [...(at > 0 ? [{ text: ` ${joint} ` }] : []), ...testSentence(test, bot)])
}

function testSentence({ variable, field, operator, value, upTo }: ConditionRow['tests'][number], bot: Bot): Run[] {
  const begin = [named(bot, variable, field), { text: ` ${operatorWords(operator)}` }]
  if (bareOperators.includes(operator)) return begin
  const type = field ? undefined : typeOf(bot, variable)
  const shown = operator === 'is one of' ? listed(value) || '…' : shownValue(value, type)
  const end = operator === 'between' ? [{ text: ` ${m.canvas_and()} ` }, { text: upTo || '…', strong: true }] : []
  return [...begin, { text: ' ' }, { text: shown, strong: true }, ...end]
}

export function assignmentSentence({ variable, field, operation, value }: Assignment, bot: Bot): Run[] {
  const type = field ? 'number' : typeOf(bot, variable)
  return [
    named(bot, variable, field),
    { text: ` ${operationWords(type ?? 'text', operation)} ${shownValue(value, field ? undefined : type)}` },
  ]
}
