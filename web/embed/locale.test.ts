import { expect, it } from 'vitest'
import { pickLocale } from './locale.ts'

it.each([
  [['fr-CA', 'en'], ['en', 'fr'], 'fr'],
  [['fr-CA'], ['fr', 'fr-CA'], 'fr-CA'],
  [['pt_BR'], ['en', 'pt-PT'], 'pt-PT'],
  [[null, '', 'de', 'en'], ['fr', 'en'], 'en'],
  [['de'], ['fr', 'en'], 'fr'],
  [['constructor'], [], ''],
])('of the wishes %j and the locales %j it is %s', (wishes, locales, picked) => {
  expect(pickLocale(wishes, locales)).toBe(picked)
})
