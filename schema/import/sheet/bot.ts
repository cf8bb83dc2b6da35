/** The bot around the entries of a spreadsheet: it asks, answers, and knows a way on when it doesn't. */
import { settingsFields, type Bot, type Place, type Step } from '../../bot/bot.ts'
import { BOT_FORMAT, MAIN_FLOW } from '../../bot/constants.ts'
import { initialValues, type Text } from '../../bot/fields.ts'
import { blankStep, kinds } from '../../kinds/kinds.ts'

const fr = {
  title: 'Assistant',
  welcome: 'Bonjour, je suis un assistant automatique.',
  human: 'Je cherche quelqu’un pour vous répondre.',
  ask: 'Que puis-je pour vous ?',
  missed: 'Je n’ai pas trouvé de réponse. Que préférez-vous ?',
  again: 'Poser ma question autrement',
  person: 'Parler à quelqu’un',
  nobody: 'Personne n’est disponible pour le moment. Vous pouvez poser une autre question ou revenir plus tard.',
  flow: 'Principal',
}

const en: typeof fr = {
  title: 'Assistant',
  welcome: 'Hello, I am an automatic assistant.',
  human: 'I am looking for somebody to answer you.',
  ask: 'What can I do for you?',
  missed: 'I found no answer. What would you rather do?',
  again: 'Ask in other words',
  person: 'Talk to somebody',
  nobody: 'Nobody is available right now. You can ask something else or come back later.',
  flow: 'Main',
}

const wordsIn = (locale: string) => (locale.startsWith('fr') ? fr : en)

/** Whether the bot's own sentences exist in a language. */
export const speaks = (locale: string): boolean => /^(?:fr|en)\b/.test(locale)

export function askingBot({ name, locales }: { name: string; locales: string[] }): Bot {
  const text = (key: keyof typeof fr): Text =>
    Object.fromEntries([...locales].sort().map((locale) => [locale, wordsIn(locale)[key]]))
  const option = (id: string, key: keyof typeof fr) => ({
    ...initialValues(kinds.choice.fields.options.of),
    id,
    label: text(key),
  })
  const placed: [Step, Place][] = [
    [{ ...blankStep('start', 'start'), exits: { next: 'ask' } }, [0, 0]],
    [{ ...blankStep('question', 'ask'), text: text('ask'), exits: { answered: 'found', missed: 'missed' } }, [320, 0]],
    [blankStep('end', 'found'), [720, -160]],
    [
      {
        ...blankStep('choice', 'missed'),
        text: text('missed'),
        options: [option('again', 'again'), option('person', 'person')],
        exits: { again: 'ask', person: 'person_wanted', other: 'ask' },
      },
      [720, 40],
    ],
    [
      {
        ...blankStep('handover', 'person_wanted'),
        text: text('human'),
        exits: { done: 'passed_on', closed: 'nobody', nobody: 'nobody' },
      },
      [1120, 0],
    ],
    [{ ...blankStep('end', 'passed_on'), outcome: 'transferred' }, [1520, -120]],
    [{ ...blankStep('message', 'nobody'), text: text('nobody'), exits: { next: 'left' } }, [1520, 60]],
    [{ ...blankStep('end', 'left'), outcome: 'abandoned' }, [1920, 60]],
  ]
  placed.sort(([{ id: a }], [{ id: b }]) => (a < b ? -1 : 1))
  return {
    clew: BOT_FORMAT,
    name,
    locales,
    settings: {
      ...initialValues(settingsFields),
      title: Object.fromEntries([...locales].sort().map((locale) => [locale, name || wordsIn(locale).title])),
      welcome: text('welcome'),
      human: text('human'),
      humanStep: 'person_wanted',
    },
    variables: [],
    flows: [
      {
        id: MAIN_FLOW,
        name: wordsIn(locales[0] ?? '').flow,
        phrasings: {},
        outcomes: [],
        steps: placed.map(([step]) => step),
        layout: Object.fromEntries(placed.map(([{ id }, place]) => [id, place])),
      },
    ],
    entries: [],
    samples: [],
    comments: [],
  }
}
