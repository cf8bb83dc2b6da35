/** The history of a bot over HTTP. */
import { formatBot } from '../../schema/bot/json.ts'
import { findBot } from '../bots/find.ts'
import type { Context } from '../context.ts'
import { routes, whoIs } from '../http/app.ts'
import { attachJson } from '../http/attachment.ts'
import { attachPictures } from '../pictures/travel.ts'
import { body } from '../http/body.ts'
import { askedMoment, askMoment } from './ask.ts'
import { listMoments } from './list.ts'
import { momentName, nameMoment } from './name.ts'
import { restoreMoment } from './restore.ts'

export const momentRoutes = (ctx: Context) =>
  routes()
    .get('/bots/:id/moments', async (c) =>
      c.json(await listMoments(ctx, whoIs(c), c.req.param('id'), c.req.query('before'))),
    )
    .post('/bots/:id/moments', body(askedMoment), async (c) =>
      c.json({ moment: await askMoment(ctx, whoIs(c), c.req.param('id'), c.req.valid('json')) }, 201),
    )
    .get('/bots/:id/moments/:moment/export', async (c) => {
      const { id, name } = await findBot(ctx, whoIs(c), c.req.param('id'))
      return attachJson(
        c,
        name,
        await attachPictures(ctx.db, formatBot(await ctx.moments.botOf(id, c.req.param('moment')))),
      )
    })
    .patch('/bots/:id/moments/:moment', body(momentName), async (c) => {
      const { id, moment } = c.req.param()
      return c.json({ moment: await nameMoment(ctx, whoIs(c), id, moment, c.req.valid('json').name) })
    })
    .post('/bots/:id/moments/:moment/restore', async (c) => {
      const who = whoIs(c)
      const { id, moment } = c.req.param()
      await restoreMoment(ctx, who, id, moment)
      return c.json(await listMoments(ctx, who, id))
    })
