/** Pictures over HTTP: brought by editors, shown to everybody. */
import { eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { tables } from '../db/db.ts'
import { NotFound } from '../errors.ts'
import { routes, whoIs } from '../http/app.ts'
import { bytes } from '../http/body.ts'
import { caching } from '../publicapi/caching.ts'
import { pictureTypes } from './image.ts'
import { keepPicture, MAX_PICTURE } from './keep.ts'

export const pictureRoutes = (ctx: Context) =>
  routes().post('/bots/:id/pictures', bytes(pictureTypes, MAX_PICTURE), async (c) => {
    const { data, type } = c.get('sent')
    return c.json({ address: await keepPicture(ctx, whoIs(c), c.req.param('id'), data, type) }, 201)
  })

/** Without session: whoever has the hash has the picture. */
export const shownPictureRoutes = ({ db }: Pick<Context, 'db'>) =>
  routes().get('/i/:hash', async (c) => {
    const { picture } = tables
    const hash = c.req.param('hash')
    const [found] = await db
      .select({ type: picture.type, data: picture.data })
      .from(picture)
      .where(eq(picture.hash, hash))
    if (!found) throw new NotFound()
    const headers = {
      'Content-Type': found.type,
      'Cache-Control': caching.immutable,
      // Whatever a browser took it for: nothing in it may run.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ETag: `"${hash}"`,
    }
    if (c.req.header('if-none-match')?.includes(hash)) return c.body(null, 304, headers)
    return c.body(Uint8Array.from(found.data), 200, headers)
  })
