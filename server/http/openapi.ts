/** The private API described for programs, from its routes, the access table and the bodies' schemas. */
import type { Hono } from 'hono'
import { z } from 'zod'
import { access } from '../access.ts'
import { routes, type AppEnv } from './app.ts'
import { bodySchemas, byteTypes } from './body.ts'

interface Operation {
  summary: string
  parameters?: object[]
  requestBody?: object
  responses: object
}

const json = (schema: object) => ({ 'application/json': { schema } })

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, details: {} },
    },
  },
}

type Described = Pick<Hono<AppEnv>, 'routes'>

export function describeApi(app: Described): object {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue
    const template = path.replace(/:(\w+)/g, '{$1}')
    const operation = ((paths[template] ??= {})[method.toLowerCase()] ??= {
      summary: `Needs: ${access[`${method} ${path}`] ?? 'nobody'}`,
      responses: { '2XX': { description: 'done' }, default: { description: 'refused', content: json(errorSchema) } },
    })
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    if (names.length > 0)
      operation.parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
    const schema = bodySchemas.get(handler)
    const types = byteTypes.get(handler)
    if (types) operation.requestBody = { required: true, content: Object.fromEntries(types.map((type) => [type, {}])) }
    if (schema) operation.requestBody = { required: true, content: json(z.toJSONSchema(schema, { io: 'input' })) }
  }
  return { openapi: '3.1.0', info: { title: 'Clew', version: '1' }, paths }
}

export function openApiRoutes(app: Described) {
  let described: object | undefined
  return routes().get('/openapi.json', (c) => c.json((described ??= describeApi(app))))
}
