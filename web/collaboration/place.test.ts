import { expect, test } from 'vitest'
import { placed, placeOf } from './place.ts'

test.each([
  [placeOf({ in: 'step', flow: 'main', id: 'ask' }, 'text', 'fr'), 'step:ask:text:fr', { step: 'ask', field: 'text' }],
  [
    placeOf({ in: 'step', flow: 'main', id: 'ask', items: [['options', 'yes']] }, 'label', 'fr'),
    'step:ask:options.yes.label:fr',
    { step: 'ask', field: 'options.yes.label' },
  ],
  [
    placeOf({ in: 'entries', id: 'hours' }, 'answer', 'en'),
    'entry:hours:answer:en',
    { entry: 'hours', field: 'answer' },
  ],
  [placeOf({ in: 'settings' }, 'welcome', 'en'), 'settings::welcome:en', undefined],
  [placeOf({ in: 'samples', id: 's' }, 'script'), 'samples:s:script:', undefined],
])('%s', (place, name, meant) => {
  expect(place).toBe(name)
  expect(placed(place)).toEqual(meant)
})

test.each([
  ['entry:hours', { entry: 'hours', field: '' }],
  ['entry:', undefined],
  ['', undefined],
  ['__proto__', undefined],
])('a place that others name: %j', (place, meant) => expect(placed(place)).toEqual(meant))
