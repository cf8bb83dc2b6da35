/** The bots that one can begin from, as a gallery shows them. */
import type { Context } from '../context.ts'

export function listTemplates(ctx: Pick<Context, 'templates'>) {
  return ctx.templates.map(({ id, name, about, bot }) => ({
    id,
    name,
    about,
    locales: bot.locales,
    steps: bot.flows.reduce((sum, flow) => sum + flow.steps.length, 0),
    entries: bot.entries.length,
  }))
}
