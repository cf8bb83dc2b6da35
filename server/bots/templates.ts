/** The bots that one can begin from, as a gallery shows them. */
import { kindOf } from '../../schema/kinds/kinds.ts'
import type { Context } from '../context.ts'

export function listTemplates(ctx: Pick<Context, 'templates'>) {
  return ctx.templates.map(({ id, name, about, bot }) => ({
    id,
    name,
    about,
    locales: bot.locales,
    steps: bot.flows.flatMap(({ steps }) => steps).filter(({ kind }) => kindOf(kind).lower !== null).length,
    entries: bot.entries.length,
  }))
}
