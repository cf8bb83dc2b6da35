/** Releases over HTTP; publishing answers line by line, as it goes. */
import { streamText } from 'hono/streaming'
import { findBot } from '../bots/find.ts'
import type { Context } from '../context.ts'
import { routes, whoIs } from '../http/app.ts'
import { attachJson } from '../http/attachment.ts'
import { body } from '../http/body.ts'
import { errorBody } from '../http/failures.ts'
import { CallerError, NotFound } from '../errors.ts'
import { pinOf } from '../publicapi/pinned.ts'
import { bringBack } from './bringBack.ts'
import { exportRelease } from './export.ts'
import { listReleases } from './list.ts'
import { newRelease, publish } from './publish.ts'

export const releaseRoutes = (ctx: Context) =>
  routes()
    .post('/bots/:id/publish', body(newRelease), async (c) => {
      const who = whoIs(c)
      const { id } = await findBot(ctx, who, c.req.param('id'))
      c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
      const { note } = c.req.valid('json')
      const language = c.req.header('accept-language')
      return streamText(c, async (stream) => {
        const line = async (value: object) => void (await stream.write(`${JSON.stringify(value)}\n`))
        try {
          await line(await publish(ctx, who, id, note, line))
        } catch (error) {
          if (!(error instanceof CallerError)) ctx.log.error({ err: error, bot: id }, 'publishing failed')
          await line(errorBody(error, language))
        }
      })
    })
    .get('/embed', (c) => {
      if (!ctx.files.loader) throw new NotFound()
      return c.json(pinOf(ctx.files.loader.body))
    })
    .get('/bots/:id/releases', async (c) => c.json({ releases: await listReleases(ctx, whoIs(c), c.req.param('id')) }))
    .get('/bots/:id/releases/:release/export', async (c) => {
      const { name, text } = await exportRelease(ctx, whoIs(c), c.req.param('id'), c.req.param('release'))
      return attachJson(c, name, text)
    })
    .post('/bots/:id/releases/:release/current', async (c) => {
      const who = whoIs(c)
      await bringBack(ctx, who, c.req.param('id'), c.req.param('release'))
      return c.json({ releases: await listReleases(ctx, who, c.req.param('id')) })
    })
