/** Bots over HTTP. */
import { z } from 'zod'
import { formatBot } from '../../schema/bot/json.ts'
import { readBot } from '../../schema/document/document.ts'
import type { Context } from '../context.ts'
import { routes, whoIs } from '../http/app.ts'
import { attachJson } from '../http/attachment.ts'
import { attachPictures } from '../pictures/travel.ts'
import { body } from '../http/body.ts'
import { botName, createBot, newBot } from './create.ts'
import { deleteBot } from './delete.ts'
import { duplicateBot } from './duplicate.ts'
import { findBot } from './find.ts'
import { listBots, showBot } from './list.ts'
import { renameBot } from './rename.ts'
import { restoreBot } from './restore.ts'
import { listTemplates } from './templates.ts'

const newName = z.strictObject({ name: botName })

export const botRoutes = (ctx: Context) =>
  routes()
    .get('/templates', (c) => c.json({ templates: listTemplates(ctx) }))
    .get('/bots', async (c) => c.json({ bots: await listBots(ctx, whoIs(c), c.req.query('deleted') === '1') }))
    .post('/bots', body(newBot), async (c) => c.json({ bot: await createBot(ctx, whoIs(c), c.req.valid('json')) }, 201))
    .get('/bots/:id', async (c) => c.json({ bot: await showBot(ctx, whoIs(c), c.req.param('id')) }))
    .patch('/bots/:id', body(newName), async (c) =>
      c.json({ bot: await renameBot(ctx, whoIs(c), c.req.param('id'), c.req.valid('json').name) }),
    )
    .delete('/bots/:id', async (c) => {
      await deleteBot(ctx, whoIs(c), c.req.param('id'))
      return c.json({ ok: true })
    })
    .post('/bots/:id/duplicate', async (c) =>
      c.json({ bot: await duplicateBot(ctx, whoIs(c), c.req.param('id')) }, 201),
    )
    .post('/bots/:id/restore', async (c) => c.json({ bot: await restoreBot(ctx, whoIs(c), c.req.param('id')) }))
    .get('/bots/:id/export', async (c) => {
      const { id, name } = await findBot(ctx, whoIs(c), c.req.param('id'))
      return attachJson(c, name, await attachPictures(ctx.db, formatBot(await ctx.hub.read(id, readBot))))
    })
