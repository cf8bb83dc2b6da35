/** The app itself: built files, and its one page for every address that a person may open. */
import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../context.ts'
import { routes } from './app.ts'
import { languageOf } from '../words.ts'

const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  // The canvas places its steps with style attributes.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
}

const notBuilt = {
  fr: 'L’application n’a pas encore été construite : lancez « npm run build ».',
  en: 'The app has not been built yet: run “npm run build”.',
}
const notFound = {
  fr: 'Il n’y a rien à cette adresse. Retour à l’accueil :',
  en: 'There is nothing at this address. Back to the start:',
}

const plain = (language: string, text: string) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Clew</title><p>${text}</p>`

export function pageRoutes(ctx: Context) {
  const app = routes()
    .use(
      '/*',
      secureHeaders({ contentSecurityPolicy: policy, xFrameOptions: 'SAMEORIGIN', referrerPolicy: 'same-origin' }),
    )
    .use('/*', compress())
  if (existsSync(ctx.files.appDir)) serveApp(app, ctx.files.appDir)
  return app.get('/*', (c) => {
    const language = languageOf(c.req.header('accept-language'))
    c.header('Cache-Control', 'no-cache')
    const isPage = /\btext\/html\b/.test(c.req.header('accept') ?? '') && !/\.\w+$/.test(c.req.path)
    if (isPage && ctx.files.appPage !== undefined) return c.html(ctx.files.appPage)
    if (isPage) return c.html(plain(language, notBuilt[language]), 503)
    return c.html(plain(language, `${notFound[language]} <a href="/">Clew</a>`), 404)
  })
}

function serveApp(app: ReturnType<typeof routes>, root: string): void {
  const onFound = (_path: string, c: HonoContext) => c.header('Cache-Control', 'public, max-age=31536000, immutable')
  app.use('/assets/*', serveStatic({ root, onFound }))
  // The start page goes through the app's one page below, like every other.
  app.use('/*', serveStatic({ root, rewriteRequestPath: (path) => (path === '/' ? '/none' : path) }))
}
