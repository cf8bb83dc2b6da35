/** A bot with one greeting, as a template for tests. */
import { blankBot } from '../bots/blank.ts'
import type { Template } from '../context.ts'

export const smallTemplate: Template = {
  id: 'small',
  name: { en: 'Small' },
  about: { en: 'One greeting.' },
  bot: { ...blankBot('Small', 'en') },
}
