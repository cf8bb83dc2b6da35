import { expect, test } from 'vitest'
import type { Place } from '../../schema/bot/bot.ts'
import { arrange, type Arrangement } from './arrange.ts'

const places: Record<string, Place> = { a: [0, 10], b: [100, 0], c: [30, 200] }
const rows: [Arrangement, Record<string, Place>][] = [
  ['left', { a: [0, 10], b: [0, 0], c: [0, 200] }],
  ['top', { a: [0, 0], b: [100, 0], c: [30, 0] }],
  ['columns', { a: [0, 10], c: [50, 200], b: [100, 0] }],
  ['rows', { b: [100, 0], a: [0, 100], c: [30, 200] }],
]
test.each(rows)('%s', (how, after) => expect(arrange(places, how)).toEqual(after))

test('nothing to arrange is nothing', () => expect(arrange({}, 'rows')).toEqual({}))
