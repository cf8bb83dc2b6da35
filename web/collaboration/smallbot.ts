/** A small bot for the tests of this folder and of the canvas. */
import type { Bot, Settings } from '../../schema/bot/bot.ts'
import { settingsFields } from '../../schema/bot/bot.ts'
import { initialValues } from '../../schema/bot/fields.ts'
import { blankStep } from '../../schema/kinds/kinds.ts'

const settings: Settings = initialValues(settingsFields)

export const smallBot: Bot = {
  clew: 1,
  name: 'Small',
  locales: ['en', 'fr'],
  settings,
  variables: [],
  flows: [
    {
      id: 'main',
      name: 'Main',
      phrasings: {},
      outcomes: [],
      steps: [
        { ...blankStep('message', 'a'), text: { en: 'Hello', fr: 'Bonjour' }, exits: { next: 'b' } },
        {
          ...blankStep('choice', 'b'),
          text: { en: 'Where to?', fr: 'Où aller ?' },
          options: [
            { id: 'o1', label: { en: 'Left', fr: 'À gauche' } },
            { id: 'o2', label: { en: 'Right', fr: 'À droite' } },
          ],
          exits: { o1: 'c' },
        },
        { ...blankStep('end', 'c') },
        { ...blankStep('start', 'start'), exits: { next: 'a' } },
      ],
      layout: { a: [300, 0], b: [640, 0], c: [980, 0], start: [0, 0] },
    },
  ],
  entries: [{ id: 'e1', title: { en: 'Hours' }, phrasings: {}, answer: { en: 'Nine to five' }, category: '' }],
  samples: [],
}
