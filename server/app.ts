/** All routes of the server, in one place. */
import type { Context } from './context.ts'
import { authRoutes } from './auth/routes.ts'
import { botRoutes } from './bots/routes.ts'
import { routes } from './http/app.ts'
import { failure } from './http/failures.ts'
import { guard } from './http/guard.ts'
import { releaseRoutes } from './releases/routes.ts'

export function createApp(ctx: Context) {
  return routes()
    .onError(failure(ctx.log))
    .use('/api/*', guard(ctx))
    .route('/api', authRoutes(ctx))
    .route('/api', botRoutes(ctx))
    .route('/api', releaseRoutes(ctx))
}

/** The typed routes, for the browser's client. */
export type AppType = ReturnType<typeof createApp>
