/** `/try/<secret>`: whoever has the link plays the draft and leaves remarks. No cookie, no session; all that goes out is what a compiled bot says. */
import { CallerError, NotFound } from '../errors.ts'
import type { Context } from '../context.ts'
import { answer, kept } from '../http/answer.ts'
import { routes } from '../http/app.ts'
import { body } from '../http/body.ts'
import { failure } from '../http/failures.ts'
import { preferred } from '../guide/words.ts'
import { caching } from '../publicapi/caching.ts'
import { tryPolicy } from '../publicapi/tryPage.ts'
import { errorWords, languageOf } from '../words.ts'
import { Drafts } from './drafts.ts'
import { drawNone, drawTrial } from './page.ts'
import { LARGEST, leaveRemark, newRemark } from './remark.ts'
import { style } from './style.ts'
import { openTrial } from './trials.ts'

/** As long as a secret is, so that a bot's key is no such address. */
const PAGE = '/try/:token{[\\w-]{32}}'

export function tryRoutes(ctx: Context) {
  const drafts = new Drafts(ctx)
  const css = kept(style)
  const limit = ctx.limits.by('trial')

  return (
    routes()
      .onError((error, c) => {
        const plain = failure(ctx.log)(error, c)
        if (!(error instanceof CallerError) || c.req.routePath !== PAGE) return plain
        const language = languageOf(c.req.header('accept-language'))
        const headers = new Headers(plain.headers)
        headers.set('Content-Type', 'text/html; charset=utf-8')
        headers.set('Content-Security-Policy', tryPolicy)
        headers.delete('Content-Length')
        const again = !(error instanceof NotFound)
        return new Response(drawNone(language, errorWords(error.code, language), again), {
          status: plain.status,
          headers,
        })
      })
      .get('/trial.css', (c) => answer(c, css, 'text/css', caching.loader))
      .use(`${PAGE}/*`, async (c, next) => {
        await next()
        // The address is a secret.
        c.header('Referrer-Policy', 'no-referrer')
        c.header('X-Content-Type-Options', 'nosniff')
        c.header('X-Robots-Tag', 'noindex')
        c.header('Cache-Control', 'no-store')
      })
      .get(PAGE, limit, async (c) => {
        const { botId, expiresAt } = await openTrial(ctx, c.req.param('token'))
        const { manifest, names } = await drafts.get(botId)
        const { default: usual, specs } = manifest
        const locales = [usual, ...Object.keys(specs).filter((one) => one !== usual)]
        const wished = c.req.query('l')
        const locale = locales.find((one) => one === wished) ?? preferred(c.req.header('accept-language'), locales)
        c.header('Content-Security-Policy', tryPolicy)
        return c.html(
          drawTrial({
            locale,
            locales,
            title: names[locale] ?? '',
            expiresAt,
            script: ctx.files.trialPath,
          }),
        )
      })
      .get(`${PAGE}/draft.json`, limit, async (c) => {
        const { botId } = await openTrial(ctx, c.req.param('token'))
        const { manifest, steps, entries } = await drafts.get(botId)
        return c.json({ manifest, steps, entries })
      })
      .get(`${PAGE}/s/:file`, limit, async (c) => {
        const { botId } = await openTrial(ctx, c.req.param('token'))
        const spec = await drafts.spec(botId, c.req.param('file').replace(/\.json$/, ''))
        if (!spec) throw new NotFound()
        return answer(c, spec, 'application/json', 'no-store')
      })
      .post(`${PAGE}/remarks`, ctx.limits.by('remark'), body(newRemark, LARGEST), async (c) => {
        await leaveRemark(ctx, await openTrial(ctx, c.req.param('token')), c.req.valid('json'))
        return c.json({ ok: true }, 201)
      })
      // What testers do is no figure of the bot: nothing of it is read or kept.
      .post(`${PAGE}/v1/events`, (c) => c.body(null, 204))
      .delete(`${PAGE}/v1/conversations/:conversation`, (c) => c.body(null, 204))
  )
}
