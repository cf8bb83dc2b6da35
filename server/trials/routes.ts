/** Links to try a draft over HTTP, for the team. */
import type { Context } from '../context.ts'
import { routes, whoIs } from '../http/app.ts'
import { publicUrl } from '../http/url.ts'
import { listTrials, makeTrial, stopTrial } from './trials.ts'

export const trialRoutes = (ctx: Context) =>
  routes()
    .get('/bots/:id/trials', async (c) => c.json({ trials: await listTrials(ctx, whoIs(c), c.req.param('id')) }))
    .post('/bots/:id/trials', async (c) => {
      const { trial, secret } = await makeTrial(ctx, whoIs(c), c.req.param('id'))
      return c.json({ trial, url: `${publicUrl(ctx.env, c.req.raw.headers)}/try/${secret}` }, 201)
    })
    .delete('/bots/:id/trials/:trial', async (c) => {
      const who = whoIs(c)
      const { id, trial } = c.req.param()
      await stopTrial(ctx, who, id, trial)
      return c.json({ trials: await listTrials(ctx, who, id) })
    })
