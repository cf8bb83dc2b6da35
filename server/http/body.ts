/** Takes a JSON body that fits a schema, or refuses it with what is wrong. */
import type { MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import { CallerError, Invalid, TooLarge } from '../errors.ts'
import type { AppEnv } from './app.ts'

export const MAX_BODY = 1_000_000
const MAX_DEPTH = 64

type JsonInput<S extends z.ZodType> = { in: { json: z.input<S> }; out: { json: z.output<S> } }

/** The schemas of bodies by their handler, for the API's description. */
export const bodySchemas = new WeakMap<object, z.ZodType>()

/** Use only with strict objects, so that extra keys are refused. `limit`: bytes. */
export function body<S extends z.ZodType>(
  schema: S,
  limit = MAX_BODY,
): MiddlewareHandler<AppEnv, string, JsonInput<S>> {
  const handler: MiddlewareHandler<AppEnv, string, JsonInput<S>> = async (c, next) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new CallerError(415, 'not_json')
    const parsed = schema.safeParse(parseJson(await readText(c.req.raw, limit)))
    if (!parsed.success)
      throw new Invalid(
        'invalid',
        parsed.error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message })),
      )
    c.req.addValidatedData('json', parsed.data as object)
    await next()
  }
  bodySchemas.set(handler, schema)
  return handler
}

/** The media types that a handler takes, for the API's description. */
export const byteTypes = new WeakMap<object, readonly string[]>()

/** Takes a file as it comes, of one of these media types, for `c.get('sent')`. `limit`: bytes. */
export function bytes(types: readonly string[], limit: number): MiddlewareHandler<AppEnv> {
  const handler: MiddlewareHandler<AppEnv> = async (c, next) => {
    const type = (c.req.header('content-type') ?? '').toLowerCase().split(';')[0]?.trim() ?? ''
    if (!types.includes(type)) throw new CallerError(415, 'not_a_picture')
    c.set('sent', { data: await readBytes(c.req.raw, limit), type })
    await next()
  }
  byteTypes.set(handler, types)
  return handler
}

/** The text of a request's body. */
export const readText = async (request: Request, limit = MAX_BODY): Promise<string> =>
  (await readBytes(request, limit)).toString('utf8')

/** A request's body; stops reading at the limit, whatever its length claims to be. */
async function readBytes(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new TooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body)
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > limit) throw new TooLarge()
      chunks.push(chunk)
    }
  return Buffer.concat(chunks)
}

export function parseJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) throw new Invalid('too_deep')
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid('not_json')
  }
}

/** How deeply the brackets of a JSON text are nested, without parsing it. */
export function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (code === 0x5d || code === 0x7d) depth--
  }
  return deepest
}
