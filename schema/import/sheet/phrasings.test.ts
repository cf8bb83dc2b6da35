import { expect, it } from 'vitest'
import { phrasingsIn } from './phrasings.ts'

it.each([
  ['une', ['une']],
  ['une\ndeux ; trois\n\n- quatre', ['une', 'deux ; trois', 'quatre']],
  ['une|deux', ['une', 'deux']],
  ['une; deux ;', ['une', 'deux']],
  ['1. une\n2. deux', ['une', 'deux']],
])('phrasingsIn(%j)', (cell, phrasings) => expect(phrasingsIn(cell)).toEqual(phrasings))
