/** What the interpreter says by itself, in English. */
import type { SpecWords } from '../../spec/spec.ts'

export const title = 'Assistant'
export const welcome = 'Hello! I’m an automatic assistant.'

export const en: SpecWords = {
  missed: 'Sorry, I didn’t understand. Could you put it another way?',
  missedAgain: 'I still don’t understand. Try other words, or ask to talk to a human.',
  again: 'Back to my question:',
  propose: 'Did you mean:',
  noneOfThese: 'None of these',
  wrong: [
    'Please type something.',
    'That isn’t a number. For example: 12',
    'That isn’t an e-mail address. For example: name@example.com',
    'That isn’t a phone number. For example: 020 7946 0000',
    'I can’t read that date. For example: 2026-12-31',
    'I can’t read that time. For example: 14:30',
    'That reference isn’t right. Please check it.',
  ],
  human: 'I can’t put you through to anyone here, but I’ll keep trying to help.',
  humanAgain: 'I’ve noted that you would like to talk to a human. Meanwhile, you can go on here.',
  back: 'We are at the beginning already.',
  restart: 'Let’s start again.',
  ended: 'I have no answer to that. You can ask in other words, or start again.',
  circle: 'I’m going round in circles, sorry. You can start again, or ask to talk to a human.',
  commands: [
    [
      'human',
      'a human',
      'talk to a human',
      'speak to a human',
      'i want to talk to a human',
      'i want to speak to a human',
      'agent',
      'talk to an agent',
      'speak to an agent',
      'speak to someone',
      'talk to someone',
      'real person',
      'talk to a person',
      'adviser',
      'advisor',
      'talk to an adviser',
      'representative',
      'operator',
      'customer service',
    ],
    ['back', 'go back', 'previous', 'undo'],
    ['restart', 'start again', 'start over', 'begin again', 'from the beginning'],
  ],
}
