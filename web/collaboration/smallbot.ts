/** A small bot for the tests of this folder and of the canvas. */
import type { Bot, Settings } from '../../schema/bot/bot.ts'
import { entryFields, settingsFields } from '../../schema/bot/bot.ts'
import { BOT_FORMAT } from '../../schema/bot/constants.ts'
import { initialValues } from '../../schema/bot/fields.ts'
import { blankStep, kinds } from '../../schema/kinds/kinds.ts'

const option = initialValues(kinds.choice.fields.options.of)
const settings: Settings = initialValues(settingsFields)

export const smallBot: Bot = {
  clew: BOT_FORMAT,
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
            { ...option, id: 'o1', label: { en: 'Left', fr: 'À gauche' } },
            { ...option, id: 'o2', label: { en: 'Right', fr: 'À droite' } },
          ],
          exits: { o1: 'c' },
        },
        { ...blankStep('end', 'c') },
        { ...blankStep('start', 'start'), exits: { next: 'a' } },
      ],
      layout: { a: [300, 0], b: [640, 0], c: [980, 0], start: [0, 0] },
    },
  ],
  entries: [{ ...initialValues(entryFields), id: 'e1', title: { en: 'Hours' }, answer: { en: 'Nine to five' } }],
  samples: [],
  comments: [],
}
