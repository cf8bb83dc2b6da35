import { expect, it } from 'vitest'
import { readSheets } from '../import/sheet/file/read.ts'
import { xlsxOf } from './xlsx.ts'

it('writes words, whatever they are', () => {
  const rows = [
    ['Where', 'French (fr)'],
    ['=1+1', '<b>&amp;"\'</b>'],
    ['__proto__', 'constructor'],
    ['toString', '_x0041_ _x005F_'],
    ['a\nb', '🙂 ＝1'],
  ]
  const bytes = xlsxOf(rows, 'Textes: [1]/2 and a name that goes on and on', [1])
  expect(readSheets({ name: 'a.xlsx', bytes })).toEqual({
    sheets: [{ name: 'Textes   1  2 and a name that g', rows: rows.map((cells, at) => ({ number: at + 1, cells })) }],
    hidden: [],
  })
  expect(xlsxOf(rows, 'Textes: [1]/2 and a name that goes on and on', [1])).toEqual(bytes)
})
