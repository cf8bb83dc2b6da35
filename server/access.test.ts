import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../schema/bot/ids.ts'
import { exportBot } from '../schema/bot/json.ts'
import { access, type Access } from './access.ts'
import { createApp } from './app.ts'
import { newBotStatements } from './bots/newBot.ts'
import { mayAs, type Role } from './context.ts'
import { atOnce, tables } from './db/db.ts'
import { smallTemplate } from './testing/smallBot.ts'
import { startTestServer, type TestServer } from './testing/testServer.ts'
import type { Visitor } from './testing/visitor.ts'

type Caller = 'anonymous' | 'foreigner' | Role
const callers: Caller[] = ['anonymous', 'viewer', 'editor', 'admin', 'owner', 'foreigner']

let server: TestServer
const people = {} as Record<Caller, Visitor>
let workspaceId: string
let editorId: string

beforeAll(async () => {
  server = await startTestServer({ templates: [smallTemplate] })
  people.anonymous = server.visitor()
  people.owner = await server.owner()
  people.admin = await server.member('admin')
  people.editor = await server.member('editor')
  people.viewer = await server.member('viewer')
  people.foreigner = await server.foreigner()
  workspaceId = ((await people.owner.get('/api/me')).body as { workspace: { id: string } }).workspace.id
  editorId = ((await people.editor.get('/api/me')).body as { user: { id: string } }).user.id
})
afterAll(() => server.stop())

/** A bot in the owner's workspace; `current` is its one release. */
async function someBot(inBin = false): Promise<{ id: string; release: string }> {
  const { ctx } = server
  const { row, statements } = newBotStatements(ctx, workspaceId, smallTemplate.bot)
  const release = newId()
  await atOnce(ctx.db, statements)
  const face = { default: 'en', titles: {}, accent: '#000000', origins: [] }
  const values = {
    id: release,
    botId: row.id,
    number: 1,
    createdAt: 0,
    createdBy: '',
    note: '',
    specs: {},
    face,
    bot: '{}',
    map: '{}',
  }
  await ctx.db.insert(tables.release).values(values)
  if (inBin) await ctx.db.update(tables.bot).set({ deletedAt: ctx.clock.now() })
  return { id: row.id, release }
}

const someReport = { kind: 'sheet' as const, counts: { exact: 1, adapted: 0, todo: 0 }, items: [] }

async function someImport(): Promise<string> {
  const [{ id: botId }, id] = [await someBot(), newId()]
  const values = { id, botId, createdAt: 0, createdBy: '', files: [], report: someReport, done: [] }
  await server.ctx.db.insert(tables.botImport).values(values)
  return `/api/bots/${botId}/imports/${id}`
}

/** The path of one moment of a bot. */
async function someMoment(): Promise<string> {
  const { id } = await someBot()
  const { body } = await people.owner.post(`/api/bots/${id}/moments`)
  return `/api/bots/${id}/moments/${(body as { moment: { id: string } }).moment.id}`
}

/** A link to try a bot's draft: its path and its secret. */
async function someTrial(): Promise<{ path: string; token: string }> {
  const path = `/api/bots/${(await someBot()).id}/trials`
  const { body } = await people.owner.post(path)
  const { trial, url } = body as { trial: { id: string }; url: string }
  return { path: `${path}/${trial.id}`, token: url.split('/').at(-1) ?? '' }
}
const tryPath = async (part = '') => `/try/${(await someTrial()).token}${part}`

async function someInvitation(): Promise<string> {
  const id = newId()
  const expiresAt = server.ctx.clock.now() + 60_000
  const values = { id, workspaceId, role: 'viewer' as const, tokenHash: id, createdBy: '', createdAt: 0, expiresAt }
  await server.ctx.db.insert(tables.invitation).values(values)
  return id
}

async function someMember(): Promise<string> {
  const [id, userId] = [newId(), newId()]
  const now = new Date()
  await server.ctx.db
    .insert(tables.user)
    .values({ id: userId, name: 'X', email: `${userId}@x.org`, createdAt: now, updatedAt: now })
  await server.ctx.db
    .insert(tables.member)
    .values({ id, workspaceId, userId, role: 'viewer', createdAt: now.valueOf() })
  return id
}

interface Sample {
  path: () => Promise<string> | string
  body?: unknown
  /** What those who may get. */
  ok: number
  /** What somebody of another workspace gets; the same as `ok` where there is no id. */
  foreign?: number
}

const person = {
  token: 'a-token-that-is-wrong',
  name: 'N',
  email: 'n@example.org',
  password: 'long enough, really',
  locale: 'en',
}

const samples: Record<string, Sample> = {
  'GET /api/setup': { path: () => '/api/setup', ok: 200 },
  'POST /api/setup': { path: () => '/api/setup', body: person, ok: 409 },
  'POST /api/auth/sign-in/email': {
    path: () => '/api/auth/sign-in/email',
    body: { email: 'a', password: 'b' },
    ok: 401,
  },
  'GET /api/auth/get-session': { path: () => '/api/auth/get-session', ok: 200 },
  'POST /api/auth/change-password': {
    path: () => '/api/auth/change-password',
    body: { currentPassword: 'not this', newPassword: 'long enough, really' },
    ok: 400,
  },
  'GET /api/invitations/look': { path: () => '/api/invitations/look?token=nothing', ok: 404 },
  'POST /api/invitations/accept': { path: () => '/api/invitations/accept', body: person, ok: 404 },
  'GET /api/openapi.json': { path: () => '/api/openapi.json', ok: 200 },
  'GET /api/me': { path: () => '/api/me', ok: 200 },
  'PATCH /api/me': { path: () => '/api/me', body: { locale: 'en' }, ok: 200 },
  'GET /api/members': { path: () => '/api/members', ok: 200 },
  'PATCH /api/members/:id': {
    path: async () => `/api/members/${await someMember()}`,
    body: { role: 'editor' },
    ok: 200,
    foreign: 404,
  },
  'DELETE /api/members/:id': { path: async () => `/api/members/${await someMember()}`, ok: 200, foreign: 404 },
  'POST /api/invitations': { path: () => '/api/invitations', body: { role: 'viewer' }, ok: 201 },
  'DELETE /api/invitations/:id': {
    path: async () => `/api/invitations/${await someInvitation()}`,
    ok: 200,
    foreign: 404,
  },
  'GET /api/templates': { path: () => '/api/templates', ok: 200 },
  'GET /api/bots': { path: () => '/api/bots', ok: 200 },
  'POST /api/bots': { path: () => '/api/bots', body: { name: 'B', locale: 'fr' }, ok: 201 },
  'POST /api/imports': {
    path: () => '/api/imports',
    body: { bot: exportBot(smallTemplate.bot), files: ['faq.csv'], report: someReport },
    ok: 201,
  },
  'GET /api/bots/:id/imports': {
    path: async () => `/api/bots/${(await someBot()).id}/imports`,
    ok: 200,
    foreign: 404,
  },
  'POST /api/bots/:id/imports': {
    path: async () => `/api/bots/${(await someBot()).id}/imports`,
    body: { files: ['faq.csv'], report: someReport },
    ok: 201,
    foreign: 404,
  },
  'PATCH /api/bots/:id/imports/:import': {
    path: someImport,
    body: { done: [0] },
    ok: 200,
    foreign: 404,
  },
  'GET /api/bots/:id': { path: async () => `/api/bots/${(await someBot()).id}`, ok: 200, foreign: 404 },
  'PATCH /api/bots/:id': {
    path: async () => `/api/bots/${(await someBot()).id}`,
    body: { name: 'C' },
    ok: 200,
    foreign: 404,
  },
  'DELETE /api/bots/:id': { path: async () => `/api/bots/${(await someBot()).id}`, ok: 200, foreign: 404 },
  'POST /api/bots/:id/duplicate': {
    path: async () => `/api/bots/${(await someBot()).id}/duplicate`,
    ok: 201,
    foreign: 404,
  },
  'POST /api/bots/:id/restore': {
    path: async () => `/api/bots/${(await someBot(true)).id}/restore`,
    ok: 200,
    foreign: 404,
  },
  'GET /api/bots/:id/export': { path: async () => `/api/bots/${(await someBot()).id}/export`, ok: 200, foreign: 404 },
  'GET /api/bots/:id/moments': {
    path: async () => `/api/bots/${(await someBot()).id}/moments`,
    ok: 200,
    foreign: 404,
  },
  'POST /api/bots/:id/moments': {
    path: async () => `/api/bots/${(await someBot()).id}/moments`,
    body: { name: 'Before the workshop' },
    ok: 201,
    foreign: 404,
  },
  'GET /api/bots/:id/moments/:moment/export': {
    path: async () => `${await someMoment()}/export`,
    ok: 200,
    foreign: 404,
  },
  'PATCH /api/bots/:id/moments/:moment': { path: someMoment, body: { name: 'M' }, ok: 200, foreign: 404 },
  'POST /api/bots/:id/moments/:moment/restore': {
    path: async () => `${await someMoment()}/restore`,
    ok: 200,
    foreign: 404,
  },
  'POST /api/bots/:id/pictures': { path: () => '/api/bots/x/pictures', ok: 415 },
  'POST /api/bots/:id/publish': {
    path: async () => `/api/bots/${(await someBot()).id}/publish`,
    body: {},
    ok: 200,
    foreign: 404,
  },
  'GET /api/bots/:id/releases': {
    path: async () => `/api/bots/${(await someBot()).id}/releases`,
    ok: 200,
    foreign: 404,
  },
  'GET /api/bots/:id/releases/:release/export': {
    path: async () => {
      const { id, release } = await someBot()
      return `/api/bots/${id}/releases/${release}/export`
    },
    ok: 200,
    foreign: 404,
  },
  'POST /api/bots/:id/releases/:release/current': {
    path: async () => {
      const { id, release } = await someBot()
      return `/api/bots/${id}/releases/${release}/current`
    },
    ok: 200,
    foreign: 404,
  },
  'GET /api/bots/:id/trials': { path: async () => `/api/bots/${(await someBot()).id}/trials`, ok: 200, foreign: 404 },
  'POST /api/bots/:id/trials': { path: async () => `/api/bots/${(await someBot()).id}/trials`, ok: 201, foreign: 404 },
  'DELETE /api/bots/:id/trials/:trial': { path: async () => (await someTrial()).path, ok: 200, foreign: 404 },
  'POST /api/auth/sign-out': { path: () => '/api/auth/sign-out', ok: 200 },
  'GET /embed.js': { path: () => '/embed.js', ok: 404 },
  'GET /api/embed': { path: () => '/api/embed', ok: 404 },
  'GET /:file{embed-[0-9a-f]{20}\\.js}': { path: () => '/embed-00000000000000000000.js', ok: 404 },
  'GET /w/:hash/:file': { path: () => '/w/x/widget.js', ok: 404 },
  'GET /p/:key': { path: () => '/p/nothing', ok: 404 },
  'GET /p/:key/guide.html': { path: () => '/p/nothing/guide.html', ok: 404 },
  'POST /p/:key/guide.html': { path: () => '/p/nothing/guide.html', ok: 415 },
  'GET /i/:hash': { path: () => '/i/nothing', ok: 404 },
  'GET /s/:file': { path: () => '/s/nothing.json', ok: 404 },
  'POST /v1/events': { path: () => '/v1/events', body: {}, ok: 400 },
  'DELETE /v1/conversations/:conversation': { path: () => '/v1/conversations/nothing-there', ok: 204 },
  'GET /try.css': { path: () => '/try.css', ok: 200 },
  'GET /try/:key': { path: () => '/try/nothing', ok: 404 },
  'GET /trial.css': { path: () => '/trial.css', ok: 200 },
  'GET /try/:token{[\\w-]{32}}': { path: () => tryPath(), ok: 200 },
  'GET /try/:token{[\\w-]{32}}/draft.json': { path: () => tryPath('/draft.json'), ok: 200 },
  'GET /try/:token{[\\w-]{32}}/s/:file': { path: () => tryPath('/s/nothing.json'), ok: 404 },
  'POST /try/:token{[\\w-]{32}}/remarks': {
    path: () => tryPath('/remarks'),
    body: { step: '', entry: '', quote: 'Hello', text: 'Friendly', name: '' },
    ok: 201,
  },
  'POST /try/:token{[\\w-]{32}}/v1/events': { path: () => tryPath('/v1/events'), ok: 204 },
  'DELETE /try/:token{[\\w-]{32}}/v1/conversations/:conversation': {
    path: () => tryPath('/v1/conversations/nothing-there'),
    ok: 204,
  },
  'GET /healthz': { path: () => '/healthz', ok: 200 },
  'GET /readyz': { path: () => '/readyz', ok: 200 },
  'GET /*': { path: () => '/no/such/thing.txt', ok: 404 },
}

function expected(needed: Access, caller: Caller, sample: Sample): number {
  if (needed === 'anyone' || needed === 'socket') return sample.ok
  if (caller === 'anonymous') return 401
  if (caller === 'foreigner') return mayAs('admin', needed) ? (sample.foreign ?? sample.ok) : 403
  return mayAs(caller, needed) ? sample.ok : 403
}

it('T8 every route stands in the table, and the table names no other', () => {
  const walked = createApp(server.ctx)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(walked)].sort()).toEqual(Object.keys(access).sort())
})

it('every route has a sample; sockets are tried elsewhere', () => {
  const tried = Object.keys(access).filter((route) => access[route] !== 'socket')
  expect(Object.keys(samples).sort()).toEqual(tried.sort())
})

describe.each(Object.keys(samples))('%s', (route) => {
  const sample = samples[route] as Sample
  it.each(callers)('%s', async (caller) => {
    // Signing out ends the session that others still need.
    if (route === 'POST /api/auth/sign-out' && caller !== 'anonymous') return
    const built = ['GET /embed.js', 'GET /api/embed'].includes(route) && server.ctx.files.loader !== undefined
    const asBuilt = { ...sample, ...(built && { ok: 200 }) }
    const { status } = await people[caller].ask(route.split(' ')[0] ?? '', await sample.path(), sample.body)
    expect(status).toBe(expected(access[route] as Access, caller, asBuilt))
  })
})

it('T8 somebody of another workspace sees none of ours', async () => {
  await someBot()
  const { body } = await people.foreigner.get('/api/bots')
  expect((body as { bots: unknown[] }).bots.every((bot) => (bot as { name: string }).name !== 'Small')).toBe(true)
  const members = await people.foreigner.get('/api/members')
  expect((members.body as { members: unknown[] }).members).toHaveLength(1)
})

describe('T10 bodies take no extra keys', () => {
  const extras = {
    id: 'x',
    role: 'owner',
    ownerId: 'x',
    workspaceId: 'x',
    createdAt: 1,
    isAdmin: true,
    ssoEnforced: false,
  }
  it.each(
    Object.entries(samples)
      .filter(([, { body }]) => body !== undefined)
      .map(([route]) => route),
  )('%s', async (route) => {
    const { path, body } = samples[route] as Sample
    for (const [key, value] of Object.entries(extras)) {
      if (key in (body as object)) continue
      // An address of its own for each, so that no limit is met.
      people.owner.address = server.visitor().address
      const answer = await people.owner.ask(route.split(' ')[0] ?? '', await path(), {
        ...(body as object),
        [key]: value,
      })
      expect([key, answer.status]).toEqual([key, 400])
    }
    const polluted = JSON.stringify(body).replace('{', '{"__proto__":{"role":"owner"},').replace(',}', '}')
    expect((await people.owner.ask(route.split(' ')[0] ?? '', await path(), polluted)).status).toBe(400)
  })
})

it('the editor stays an editor', async () => {
  const me = (await people.editor.get('/api/me')).body
  expect(me).toMatchObject({ role: 'editor', user: { id: editorId } })
})
