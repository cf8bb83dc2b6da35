/** The bot that somebody begins with when they choose no template: a greeting, nothing more. */
import { settingsFields, type Bot } from '../../schema/bot/bot.ts'
import { BOT_FORMAT, MAIN_FLOW } from '../../schema/bot/constants.ts'
import { initialValues } from '../../schema/bot/fields.ts'
import { newId } from '../../schema/bot/ids.ts'
import { blankStep } from '../../schema/kinds/kinds.ts'

const words = {
  fr: { hello: 'Comment puis-je vous aider ?', welcome: 'Bonjour, je suis un assistant automatique.' },
  en: { hello: 'How can I help you?', welcome: 'Hello, I am an automatic assistant.' },
}

export function blankBot(name: string, locale: 'fr' | 'en'): Bot {
  const start = { ...blankStep('start', newId()), exits: {} as Record<string, string> }
  const hello = { ...blankStep('message', newId()), text: { [locale]: words[locale].hello } }
  start.exits.next = hello.id
  return {
    clew: BOT_FORMAT,
    name,
    locales: [locale],
    settings: {
      ...initialValues(settingsFields),
      title: { [locale]: name },
      welcome: { [locale]: words[locale].welcome },
    },
    variables: [],
    flows: [
      {
        id: MAIN_FLOW,
        name,
        phrasings: {},
        outcomes: [],
        steps: [start, hello],
        layout: { [start.id]: [0, 0], [hello.id]: [320, 4] },
      },
    ],
    entries: [],
    samples: [],
    comments: [],
  }
}
