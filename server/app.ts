/** All routes of the server, in one place. */
import { authRoutes } from './auth/routes.ts'
import { botRoutes } from './bots/routes.ts'
import type { Context } from './context.ts'
import { routes } from './http/app.ts'
import { failure } from './http/failures.ts'
import { guard } from './http/guard.ts'
import { healthRoutes } from './http/health.ts'
import { logRequests } from './http/log.ts'
import { openApiRoutes } from './http/openapi.ts'
import { importRoutes } from './imports/routes.ts'
import { pictureRoutes } from './pictures/routes.ts'
import { pageRoutes } from './http/pages.ts'
import { momentRoutes } from './moments/routes.ts'
import { publicRoutes } from './publicapi/routes.ts'
import { releaseRoutes } from './releases/routes.ts'
import { syncRoutes } from './sync/route.ts'
import { tryRoutes } from './trials/public.ts'
import { trialRoutes } from './trials/routes.ts'

function createApi(ctx: Context) {
  return routes()
    .use('/api/*', guard(ctx))
    .use('/sync/*', guard(ctx))
    .route('/api', authRoutes(ctx))
    .route('/api', botRoutes(ctx))
    .route('/api', releaseRoutes(ctx))
    .route('/api', importRoutes(ctx))
    .route('/api', momentRoutes(ctx))
    .route('/api', trialRoutes(ctx))
    .route('/api', pictureRoutes(ctx))
}

export function createApp(ctx: Context) {
  const api = createApi(ctx)
  return routes()
    .onError(failure(ctx.log))
    .use('/*', logRequests(ctx.log, ctx.clock))
    .route('/', api)
    .route('/api', openApiRoutes(api))
    .route('/', syncRoutes(ctx))
    .route('/', tryRoutes(ctx))
    .route('/', publicRoutes(ctx))
    .route('/', healthRoutes(ctx))
    .route('/', pageRoutes(ctx))
}

/** The typed private routes, for the browser's client. */
export type AppType = ReturnType<typeof createApi>
