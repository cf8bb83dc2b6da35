import { expect, test } from 'vitest'
import type { VariableType } from '../../../schema/bot/bot.ts'
import type { Value } from '../../../schema/spec/spec.ts'
import { readGiven, writeGiven } from './given.ts'

const rows: [type: VariableType, written: string, value: Value | undefined][] = [
  ['text', ' Ada ', 'Ada'],
  ['text', '{"a":1}', '{"a":1}'],
  ['text', '  ', ''],
  ['number', '12', 12],
  ['number', '12,5', 12.5],
  ['number', 'many', undefined],
  ['yesno', 'yes', true],
  ['yesno', 'no', false],
  ['yesno', '', ''],
  ['date', '2026-03-01', '2026-03-01'],
  ['list', 'red\n\n green ', ['red', 'green']],
  ['record', '{"status":"sent"}', { status: 'sent' }],
  ['record', '[1]', undefined],
  ['record', 'sent', undefined],
]

test.each(rows)('a %s written %j is %j', (type, written, value) => {
  expect(readGiven(type, written)).toEqual(value)
  if (value !== undefined) expect(readGiven(type, writeGiven(value))).toEqual(value)
})
