import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tables } from '../db/db.ts'
import { smallTemplate } from '../testing/smallBot.ts'
import { ownerCredentials, startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'

const running: TestServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})
async function fresh(options?: Parameters<typeof startTestServer>[0]): Promise<TestServer> {
  const server = await startTestServer({ templates: [smallTemplate], ...options })
  running.push(server)
  return server
}

const setup = (token: string | undefined, email = 'a@example.org') => ({
  token,
  name: 'Ana',
  email,
  password: 'long enough, really',
  locale: 'fr',
})

describe('the first owner', () => {
  it('is made by the link alone, gets a workspace with one bot per template, and is signed in', async () => {
    const server = await fresh()
    const visitor = server.visitor()
    expect((await visitor.get('/api/setup')).body).toEqual({ needed: true })
    expect((await visitor.post('/api/setup', setup('not-the-right-token'))).status).toBe(400)
    expect((await visitor.get('/api/setup')).body).toEqual({ needed: true })
    expect((await visitor.post('/api/setup', setup(server.ownerSecret))).status).toBe(201)
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'owner', workspace: { name: 'Démo' } })
    expect((await visitor.get('/api/bots')).body).toMatchObject({ bots: [{ name: 'Small' }] })
    expect((await visitor.get('/api/setup')).body).toEqual({ needed: false })
  })

  it('is made once, also when two try at the same moment', async () => {
    const server = await fresh()
    const tries = ['a', 'b', 'c'].map((name) =>
      server.visitor().post('/api/setup', setup(server.ownerSecret, `${name}@example.org`)),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort()
    expect(statuses).toEqual([201, 409, 409])
    expect(await server.ctx.db.select().from(tables.user)).toHaveLength(1)
    expect(await server.ctx.db.select().from(tables.bot)).toHaveLength(1)
  })

  it('leaves no secret in the database', async () => {
    const server = await fresh()
    const rows = await server.ctx.db.select().from(tables.setting)
    expect(JSON.stringify(rows)).not.toContain(server.ownerSecret)
  })
})

describe('invitations', () => {
  let server: TestServer
  let owner: Visitor
  beforeAll(async () => {
    server = await startTestServer()
    owner = await server.owner()
  })
  afterAll(() => server.stop())

  const invite = async (body: object = { role: 'editor' }) => {
    const answer = (await owner.post('/api/invitations', body)).body as { url: string; invitation: { id: string } }
    return { token: new URL(answer.url).searchParams.get('token') ?? '', id: answer.invitation.id }
  }
  let people = 0
  const accept = (token: string, email = `p${++people}@example.org`) =>
    server.visitor().post('/api/invitations/accept', setup(token, email))

  it('looking never consumes; accepting makes a member and signs in', async () => {
    const { token } = await invite({ role: 'admin' })
    for (let n = 0; n < 3; n++)
      expect((await server.visitor().get(`/api/invitations/look?token=${token}`)).body).toEqual({
        workspace: 'Demo',
        role: 'admin',
        email: null,
      })
    const visitor = server.visitor()
    expect((await visitor.post('/api/invitations/accept', setup(token, 'new@example.org'))).status).toBe(201)
    expect((await visitor.get('/api/me')).body).toMatchObject({ role: 'admin', user: { email: 'new@example.org' } })
    expect((await accept(token)).status).toBe(404)
    expect((await server.visitor().get(`/api/invitations/look?token=${token}`)).status).toBe(404)
  })

  it('five who accept at once: exactly one gets in', async () => {
    const { token } = await invite()
    const before = await server.ctx.db.select().from(tables.user)
    const statuses = await Promise.all(Array.from({ length: 5 }, () => accept(token).then(({ status }) => status)))
    expect(statuses.sort()).toEqual([201, 404, 404, 404, 404])
    expect(await server.ctx.db.select().from(tables.user)).toHaveLength(before.length + 1)
  })

  it.each([
    [
      'revoked',
      async () => {
        const { token, id } = await invite()
        await owner.ask('DELETE', `/api/invitations/${id}`)
        return accept(token)
      },
      404,
    ],
    [
      'expired',
      async () => {
        const { token, id } = await invite()
        await server.ctx.db
          .update(tables.invitation)
          .set({ expiresAt: server.ctx.clock.now() - 1 })
          .where(eq(tables.invitation.id, id))
        return accept(token)
      },
      404,
    ],
    ['for another address', async () => accept((await invite({ role: 'viewer', email: 'x@example.org' })).token), 400],
    ['for an address that has an account', async () => accept((await invite()).token, ownerCredentials.email), 409],
    [
      'with a role',
      async () => server.visitor().post('/api/invitations/accept', { ...setup((await invite()).token), role: 'owner' }),
      400,
    ],
    ['to be an owner', () => owner.post('/api/invitations', { role: 'owner' }), 400],
    ['token null', () => server.visitor().post('/api/invitations/accept', setup(null as never)), 400],
    ['token empty', () => accept(''), 400],
  ])('%s: refused', async (_name, attempt, status) => {
    expect((await attempt()).status).toBe(status)
  })
})

describe('members', () => {
  it('the last owner stays; only owners touch owners; whoever is taken out is signed out', async () => {
    const server = await fresh()
    const [owner, admin, editor] = [await server.owner(), await server.member('admin'), await server.member('editor')]
    const { members } = (await owner.get('/api/members')).body as { members: { id: string; role: string }[] }
    const idOf = (role: string) => members.find((member) => member.role === role)?.id ?? ''
    const role = (by: Visitor, id: string, role: string) => by.ask('PATCH', `/api/members/${id}`, { role })
    expect((await role(owner, idOf('owner'), 'editor')).status).toBe(409)
    expect((await owner.ask('DELETE', `/api/members/${idOf('owner')}`)).status).toBe(409)
    expect((await role(admin, idOf('owner'), 'viewer')).status).toBe(403)
    expect((await role(admin, idOf('editor'), 'owner')).status).toBe(403)
    expect((await admin.ask('DELETE', `/api/members/${idOf('owner')}`)).status).toBe(403)
    expect((await role(owner, idOf('admin'), 'owner')).status).toBe(200)
    // Two owners who demote each other at once: one of them stays.
    const both = await Promise.all([role(owner, idOf('admin'), 'viewer'), role(admin, idOf('owner'), 'viewer')])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    const owners = await server.ctx.db.select().from(tables.member).where(eq(tables.member.role, 'owner'))
    expect(owners).toHaveLength(1)
    const left = owners[0]?.id === idOf('owner') ? owner : admin
    expect((await left.ask('DELETE', `/api/members/${idOf('editor')}`)).status).toBe(200)
    expect((await editor.get('/api/me')).status).toBe(401)
  })
})

describe('sessions', () => {
  it('begin anew at each sign-in, in a cookie that scripts cannot read', async () => {
    const server = await fresh()
    const one = await server.owner()
    const two = await server.owner()
    expect(one.cookie).not.toBe(two.cookie)
    const { headers } = await server.visitor().post('/api/auth/sign-in/email', ownerCredentials)
    const [cookie = ''] = headers.getSetCookie()
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Secure')
  })

  it('are bound to the host behind https', async () => {
    const server = await fresh({ variables: { BASE_URL: 'https://clew.example' } })
    const headers = { origin: 'https://clew.example' }
    const answer = await server.visitor().post('/api/setup', setup(server.ownerSecret), headers)
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-clew=/)
    expect(cookie).toContain('Secure')
    const session = cookie.split(';')[0] ?? ''
    expect((await server.visitor().get('/api/me', { cookie: session })).status).toBe(200)
    expect((await server.visitor().post('/api/auth/sign-out', {}, { origin: server.url })).status).toBe(403)
  })

  it('end everywhere else when the password changes', async () => {
    const server = await fresh()
    const [here, elsewhere] = [await server.owner(), await server.owner()]
    const change = { currentPassword: ownerCredentials.password, newPassword: 'a wholly new password' }
    expect((await here.post('/api/auth/change-password', change)).status).toBe(200)
    expect((await here.get('/api/me')).status).toBe(200)
    expect((await elsewhere.get('/api/me')).status).toBe(401)
    expect((await server.visitor().post('/api/auth/sign-in/email', ownerCredentials)).status).toBe(401)
  })

  it('nobody signs up, and only what the table names of the library answers', async () => {
    const server = await fresh()
    const visitor = server.visitor()
    for (const path of ['sign-up/email', 'request-password-reset', 'update-user', 'delete-user'])
      expect(
        (await visitor.post(`/api/auth/${path}`, { email: 'x@example.org', password: 'long enough, really' })).status,
      ).toBe(404)
    expect((await visitor.get('/api/auth/list-sessions')).status).toBe(404)
  })

  it('guessing is slowed down, also from within one IPv6 network', async () => {
    const server = await fresh()
    const statuses: number[] = []
    for (let n = 0; n < 22; n++) {
      const guesser = server.visitor()
      guesser.address = `2001:db8:1:2::${n.toString(16)}`
      statuses.push((await guesser.post('/api/auth/sign-in/email', { email: 'a', password: 'b' })).status)
    }
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true)
    expect(statuses.slice(20)).toEqual([429, 429])
    const other = server.visitor()
    other.address = '2001:db8:1:3::1'
    expect((await other.post('/api/auth/sign-in/email', { email: 'a', password: 'b' })).status).toBe(401)
  })

  it('a whole workshop comes in behind one address', async () => {
    const server = await fresh()
    await server.owner()
    for (let n = 0; n < 25; n++) {
      const colleague = server.visitor()
      colleague.address = '192.0.2.1'
      expect((await colleague.post('/api/auth/sign-in/email', ownerCredentials)).status).toBe(200)
    }
  })

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['the origin null', { origin: 'null' }, 403],
    ['a look-alike', { origin: 'http://127.0.0.1.evil.example' }, 403],
  ])('%s may not post under the cookie', async (_name, headers, status) => {
    const server = await fresh()
    const owner = await server.owner()
    expect((await owner.post('/api/bots', { name: 'X', locale: 'en' }, headers)).status).toBe(status)
  })
})
