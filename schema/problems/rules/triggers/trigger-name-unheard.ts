/** A trigger tells the bot its name, and no variable takes it. */
import type { Rule } from '../../rule.ts'

export const triggerNameUnheard: Rule = {
  settings: ({ triggers }, facts) =>
    facts.variable('trigger')?.fromPage
      ? []
      : triggers
          .filter(({ event, signal }) => signal.trim() && event !== 'called')
          .map(({ id, signal }) => ({ where: { field: 'triggers', item: id }, data: { name: signal } })),
}
