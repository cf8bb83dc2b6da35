/** Who may use which route. A route that does not stand here answers 404. */
import type { Role } from './context.ts'

/** `anyone` needs no session; a role means this one or a higher one; `socket` decides itself, after the handshake, with a close code. */
export type Access = 'anyone' | 'socket' | Role

export const access: Readonly<Record<string, Access>> = {
  'GET /api/setup': 'anyone',
  'POST /api/setup': 'anyone',
  'POST /api/auth/sign-in/email': 'anyone',
  'POST /api/auth/sign-out': 'anyone',
  'GET /api/auth/get-session': 'anyone',
  'POST /api/auth/change-password': 'viewer',
  'GET /api/invitations/look': 'anyone',
  'POST /api/invitations/accept': 'anyone',
  'GET /api/openapi.json': 'anyone',

  'GET /api/me': 'viewer',
  'PATCH /api/me': 'viewer',
  'GET /api/members': 'viewer',
  'PATCH /api/members/:id': 'admin',
  'DELETE /api/members/:id': 'admin',
  'POST /api/invitations': 'admin',
  'DELETE /api/invitations/:id': 'admin',

  'GET /api/templates': 'viewer',
  'GET /api/bots': 'viewer',
  'POST /api/bots': 'editor',
  'GET /api/bots/:id': 'viewer',
  'PATCH /api/bots/:id': 'editor',
  'DELETE /api/bots/:id': 'editor',
  'POST /api/bots/:id/duplicate': 'editor',
  'POST /api/bots/:id/restore': 'editor',
  'GET /api/bots/:id/export': 'viewer',
  'POST /api/imports': 'editor',
  'GET /api/bots/:id/imports': 'viewer',
  'POST /api/bots/:id/imports': 'editor',
  'PATCH /api/bots/:id/imports/:import': 'editor',
  'POST /api/bots/:id/publish': 'editor',
  'GET /api/bots/:id/releases': 'viewer',
  'GET /api/bots/:id/releases/:release/export': 'viewer',
  'POST /api/bots/:id/releases/:release/current': 'editor',

  'GET /sync/:bot': 'socket',

  'GET /api/embed': 'viewer',
  'GET /embed.js': 'anyone',
  'GET /:file{embed-[0-9a-f]{20}\\.js}': 'anyone',
  'GET /w/:hash/:file': 'anyone',
  'GET /p/:key': 'anyone',
  'GET /p/:key/guide.html': 'anyone',
  'POST /p/:key/guide.html': 'anyone',
  'GET /s/:file': 'anyone',
  'POST /v1/events': 'anyone',
  'DELETE /v1/conversations/:conversation': 'anyone',
  'GET /try.css': 'anyone',
  'GET /try/:key': 'anyone',
  'GET /*': 'anyone',
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
}
