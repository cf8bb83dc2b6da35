/** What visitors' browsers ask for, from any website: no cookie, no session. */
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { answer, kept } from '../http/answer.ts'
import { guideRoutes } from '../guide/routes.ts'
import { shownPictureRoutes } from '../pictures/routes.ts'
import { routes, type AppEnv } from '../http/app.ts'
import { parseJson, readText } from '../http/body.ts'
import { languageOf } from '../words.ts'
import { caching } from './caching.ts'
import { eraseConversation, parseBatch, storeEvents } from './events.ts'
import { pinnedLoader } from './pinned.ts'
import { Specs } from './specs.ts'
import { tryPage, tryPolicy, tryStyle } from './tryPage.ts'

const PINNED = '/:file{embed-[0-9a-f]{20}\\.js}'

/** Other sites may load these: the usual `same-origin` would block the script tag. */
const forAnySite: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  c.header('X-Content-Type-Options', 'nosniff')
}

export function publicRoutes(ctx: Context) {
  const specs = new Specs(ctx.db)
  const style = kept(tryStyle)
  const open = [cors({ origin: '*', allowMethods: ['GET', 'POST', 'DELETE'], maxAge: 86_400 }), forAnySite] as const
  const app = routes()
  for (const path of ['/embed.js', PINNED, '/w/*', '/p/*', '/s/*', '/i/*', '/v1/*']) app.use(path, ...open)
  return app
    .get('/embed.js', (c) => {
      if (!ctx.files.loader) throw new NotFound()
      return answer(c, ctx.files.loader, 'text/javascript', caching.loader)
    })
    .get(PINNED, async (c) =>
      answer(c, await pinnedLoader(ctx.db, c.req.param('file')), 'text/javascript', caching.immutable),
    )
    .get('/w/:hash/:file', (c) => {
      const file = ctx.files.widget.get(c.req.param('file'))
      const hash = c.req.param('hash')
      if (!file || !/^[0-9a-f]{20}$/.test(hash)) throw new NotFound()
      // A manifest kept from before an update names the widget of that time; it gets today's, for a short while.
      return answer(c, file, 'text/javascript', hash === ctx.files.widgetHash ? caching.immutable : caching.loader)
    })
    .route('/', guideRoutes(ctx, specs))
    .route('/', shownPictureRoutes(ctx))
    .get('/p/:key', async (c) =>
      answer(c, (await ctx.manifests.get(c.req.param('key'))).text, 'application/json', caching.manifest),
    )
    .get('/s/:file', async (c) => {
      const hash = /^([0-9a-f]{64})\.json$/.exec(c.req.param('file'))?.[1]
      if (!hash) throw new NotFound()
      return answer(c, await specs.get(hash), 'application/json', caching.immutable)
    })
    .post('/v1/events', ctx.limits.by('events'), async (c) => {
      const batch = parseBatch(parseJson(await readText(c.req.raw)))
      return c.json({ stored: await storeEvents(ctx, batch, c.req.header('origin')) }, 202)
    })
    .delete('/v1/conversations/:conversation', ctx.limits.by('events'), async (c) => {
      await eraseConversation(ctx, c.req.param('conversation'))
      return c.body(null, 204)
    })
    .get('/try.css', (c) => answer(c, style, 'text/css', caching.loader))
    .get('/try/:key', async (c) => {
      const { key } = await ctx.manifests.get(c.req.param('key'))
      const asked = c.req.query('locale')
      const language = asked === 'fr' || asked === 'en' ? asked : languageOf(c.req.header('accept-language'))
      c.header('Content-Security-Policy', tryPolicy)
      c.header('Cache-Control', 'no-store')
      return c.html(tryPage(key, language))
    })
}
