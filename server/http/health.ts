/** Whether the process lives, and whether it can do its work. */
import type { Context } from '../context.ts'
import { tables } from '../db/db.ts'
import { routes } from './app.ts'

const SLOW_MS = 250

async function canWrite(ctx: Context): Promise<boolean> {
  const value = String(ctx.clock.now())
  const write = ctx.db
    .insert(tables.setting)
    .values({ key: 'probe', value })
    .onConflictDoUpdate({ target: tables.setting.key, set: { value } })
  const slow = new Promise<false>((give) => ctx.clock.after(SLOW_MS, () => give(false)))
  return Promise.race([write.then(() => true), slow]).catch((error: unknown) => {
    ctx.log.error({ err: error }, 'the database does not take writes')
    return false
  })
}

export const healthRoutes = (ctx: Context) =>
  routes()
    .get('/healthz', (c) => c.json({ ok: true }))
    .get('/readyz', async (c) => {
      const ready = ctx.isUp() && (await canWrite(ctx))
      c.header('Cache-Control', 'no-store')
      return c.json({ ready }, ready ? 200 : 503)
    })
