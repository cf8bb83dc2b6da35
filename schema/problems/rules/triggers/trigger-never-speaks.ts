/** What would set a trigger off is missing or can't be read, so that its words are never seen. */
import type { Trigger } from '../../../bot/bot.ts'
import type { Rule } from '../../rule.ts'

export const triggerNeverSpeaks: Rule = {
  settings: ({ triggers }) => triggers.filter(isStuck).map(({ id }) => ({ where: { field: 'triggers', item: id } })),
}

const isStuck = ({ event, element, signal, opens, closes, text }: Trigger) =>
  Object.values(text).every((words) => !words.trim()) ||
  (event === 'seen' && !element.trim()) ||
  (event === 'called' && !signal.trim()) ||
  [opens, closes].some((time) => time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
