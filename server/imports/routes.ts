/** Imports over HTTP. The files themselves stay in the browser; what it made of them comes here. */
import type { Context } from '../context.ts'
import { routes, whoIs } from '../http/app.ts'
import { body } from '../http/body.ts'
import { doneItems, keepImport, keptImport, listImports, tickOff } from './keep.ts'
import { MAX_IMPORT, newImport, takeImport } from './take.ts'

export const importRoutes = (ctx: Context) =>
  routes()
    .post('/imports', body(newImport, MAX_IMPORT), async (c) =>
      c.json({ bot: await takeImport(ctx, whoIs(c), c.req.valid('json')) }, 201),
    )
    .get('/bots/:id/imports', async (c) => c.json({ imports: await listImports(ctx, whoIs(c), c.req.param('id')) }))
    .post('/bots/:id/imports', body(keptImport, MAX_IMPORT), async (c) =>
      c.json({ imports: await keepImport(ctx, whoIs(c), c.req.param('id'), c.req.valid('json')) }, 201),
    )
    .patch('/bots/:id/imports/:import', body(doneItems), async (c) => {
      const { id, import: kept } = c.req.param()
      return c.json({ done: await tickOff(ctx, whoIs(c), id, kept, c.req.valid('json').done) })
    })
