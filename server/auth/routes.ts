/** Signing in, the first owner, oneself, members and invitations. */
import { eq } from 'drizzle-orm'
import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import { roles, type Context } from '../context.ts'
import { tables } from '../db/db.ts'
import { Invalid } from '../errors.ts'
import { routes, whoIs, type AppEnv } from '../http/app.ts'
import { body } from '../http/body.ts'
import { publicUrl } from '../http/url.ts'
import { locale, newPerson, password, personName, signIn } from './account.ts'
import {
  acceptInvitation,
  invite,
  listInvitations,
  lookAtInvitation,
  newInvitation,
  revokeInvitation,
  shownInvitation,
} from './invitations.ts'
import { changeRole, listMembers, removeMember } from './members.ts'
import { needsOwner, setUp } from './setup.ts'
import { mayAs } from '../context.ts'

const credentials = z.strictObject({ email: z.string().max(200), password: z.string().max(200) })
const newPassword = z.strictObject({ currentPassword: z.string().max(200), newPassword: password })
const newSelf = z.strictObject({ name: personName.optional(), locale: locale.optional() })
const newRole = z.strictObject({ role: z.enum(roles) })

function setCookies(c: HonoContext<AppEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

export const authRoutes = (ctx: Context) =>
  routes()
    .get('/setup', async (c) => c.json({ needed: await needsOwner(ctx) }))
    .post('/setup', ctx.limits.by('secret'), body(newPerson), async (c) => {
      const person = c.req.valid('json')
      await setUp(ctx, person)
      setCookies(c, await signIn(ctx, person))
      return c.json({ ok: true }, 201)
    })
    .post('/auth/sign-in/email', ctx.limits.by('secret'), body(credentials), async (c) => {
      setCookies(c, await signIn(ctx, c.req.valid('json')))
      return c.json({ ok: true })
    })
    .post('/auth/sign-out', async (c) => {
      const response = await ctx.auth.api.signOut({ headers: c.req.raw.headers, asResponse: true })
      setCookies(c, response.headers.getSetCookie())
      return c.json({ ok: true })
    })
    .get('/auth/get-session', async (c) => {
      const session = await ctx.auth.api.getSession({ headers: c.req.raw.headers, returnHeaders: true })
      setCookies(c, session.headers.getSetCookie())
      const user = session.response?.user
      return c.json({ user: user ? { id: user.id, name: user.name, email: user.email } : null })
    })
    .post('/auth/change-password', ctx.limits.by('secret'), body(newPassword), async (c) => {
      const response = await ctx.auth.api.changePassword({
        body: { ...c.req.valid('json'), revokeOtherSessions: true },
        headers: c.req.raw.headers,
        asResponse: true,
      })
      if (!response.ok) throw new Invalid('wrong_password')
      setCookies(c, response.headers.getSetCookie())
      return c.json({ ok: true })
    })
    .get('/me', (c) => {
      const { user, workspace, role } = whoIs(c)
      return c.json({ user, workspace, role })
    })
    .patch('/me', body(newSelf), async (c) => {
      const { user, workspace, role } = whoIs(c)
      const changes = c.req.valid('json')
      if (Object.keys(changes).length > 0)
        await ctx.db.update(tables.user).set(changes).where(eq(tables.user.id, user.id))
      return c.json({ user: { ...user, ...changes }, workspace, role })
    })
    .get('/members', async (c) => {
      const who = whoIs(c)
      const invitations = mayAs(who.role, 'admin') ? await listInvitations(ctx, who) : []
      return c.json({ members: await listMembers(ctx, who), invitations: invitations.map(shownInvitation) })
    })
    .patch('/members/:id', body(newRole), async (c) => {
      await changeRole(ctx, whoIs(c), c.req.param('id'), c.req.valid('json').role)
      return c.json({ ok: true })
    })
    .delete('/members/:id', async (c) => {
      await removeMember(ctx, whoIs(c), c.req.param('id'))
      return c.json({ ok: true })
    })
    .post('/invitations', body(newInvitation), async (c) => {
      const { invitation, secret } = await invite(ctx, whoIs(c), c.req.valid('json'))
      return c.json({ invitation, url: `${publicUrl(ctx.env, c.req.raw.headers)}/join?token=${secret}` }, 201)
    })
    .delete('/invitations/:id', async (c) => {
      await revokeInvitation(ctx, whoIs(c), c.req.param('id'))
      return c.json({ ok: true })
    })
    .get('/invitations/look', ctx.limits.by('secret'), async (c) =>
      c.json(await lookAtInvitation(ctx, c.req.query('token') ?? '')),
    )
    .post('/invitations/accept', ctx.limits.by('secret'), body(newPerson), async (c) => {
      const person = c.req.valid('json')
      await acceptInvitation(ctx, person)
      setCookies(c, await signIn(ctx, person))
      return c.json({ ok: true }, 201)
    })
