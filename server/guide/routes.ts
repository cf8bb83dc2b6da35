/** `/p/<key>/guide.html`: a bot page by page, drawn by the server, for search engines and for browsers without JavaScript. */
import { and, eq, isNull } from 'drizzle-orm'
import { momentAt } from '../../schema/spec/moment.ts'
import type { Spec } from '../../schema/spec/spec.ts'
import type { Context } from '../context.ts'
import { tables } from '../db/db.ts'
import type { Face } from '../db/schema.ts'
import { CallerError, NotFound } from '../errors.ts'
import { answer, kept } from '../http/answer.ts'
import { routes } from '../http/app.ts'
import { readText } from '../http/body.ts'
import { failure } from '../http/failures.ts'
import { publicUrl } from '../http/url.ts'
import type { Specs } from '../publicapi/specs.ts'
import { areOutdated } from '../releases/renew.ts'
import { errorWords } from '../words.ts'
import { LONGEST_FORM, readGiven, type Given } from './address.ts'
import { drawDocument, policyOf } from './document.ts'
import { Here } from './here.ts'
import { html } from './html.ts'
import { drawPage, type Shown } from './page.ts'
import { meaningsOf, readyToPlay, walk, type Played, type Ready } from './walk.ts'
import { preferred, wordsIn } from './words.ts'

const FRESH = 'public, max-age=30, stale-while-revalidate=86400'
const OWN_ACCENT = '#4f46e5'
/** Specs that are ready to be played. */
const READY = 30
const LONGEST_TEXT = 5_000

/** A release of a bot. */
type Release = Omit<Face, 'triggers'> & { key: string; release: string; specs: Record<string, string> }

export function guideRoutes(ctx: Context, specs: Specs) {
  const ready = new Map<string, Ready>()

  async function play(hash: string): Promise<Played> {
    let known = ready.get(hash)
    if (!known) {
      known = readyToPlay(JSON.parse((await specs.get(hash)).body) as Spec)
      if (ready.size >= READY) ready.clear()
      ready.set(hash, known)
    }
    return { ...known, values: momentAt(new Date(ctx.clock.now())) }
  }

  /** An earlier release of the same bot; undefined where there is none of this id, or it is too old to be played. */
  async function earlier(key: string, id: string): Promise<Release | undefined> {
    const { bot, release } = tables
    const [row] = await ctx.db
      .select({ release: release.id, specs: release.specs, face: release.face })
      .from(release)
      .innerJoin(bot, eq(bot.id, release.botId))
      .where(and(eq(release.id, id), eq(bot.key, key), isNull(bot.deletedAt)))
    if (!row || (await areOutdated(ctx.db, Object.values(row.specs)))) return
    return { key, release: row.release, specs: row.specs, ...row.face }
  }

  /** What a request asks for, before what was answered. */
  async function find(key: string, wished: string | null, accepted: string | undefined, began?: string | null) {
    const current: Release = await ctx.manifests.get(key)
    const found = began && began !== current.release ? await earlier(key, began.slice(0, 40)) : undefined
    const release = found ?? current
    const { default: usual } = release
    const locales = [usual, ...Object.keys(release.specs).filter((locale) => locale !== usual)]
    const locale = locales.find((one) => one === wished) ?? preferred(accepted, locales)
    const played = await play(release.specs[locale] ?? '')
    return { release, isCurrent: !found, locales, locale, played, words: wordsIn(locale) }
  }
  type Found = Awaited<ReturnType<typeof find>>

  const hereOn = ({ words, locale, locales, release, isCurrent }: Found, given: readonly Given[]) =>
    new Here(words, locale, locales.length > 1 ? locale : undefined, given, release.release, isCurrent)

  const draw = (found: Found, headers: Headers, shown: Pick<Shown, 'here' | 'walk' | 'meanings' | 'changed'>) => {
    const { played, locales, release } = found
    const { titles, accent, key } = release
    const address = `${publicUrl(ctx.env, headers)}/p/${key}/guide.html`
    return drawPage({ ...shown, played, titles, locales, accent, address })
  }
  const given = (written: readonly string[]) => written.map(readGiven).filter((one) => one !== undefined)

  return routes()
    .onError((error, c) => {
      if (!(error instanceof CallerError)) return failure(ctx.log)(error, c)
      const accepted = c.req.header('accept-language')
      const plain = failure(ctx.log)(error, c)
      const headers = new Headers(plain.headers)
      headers.set('Content-Type', 'text/html; charset=utf-8')
      headers.set('Content-Security-Policy', policyOf(OWN_ACCENT, []))
      headers.delete('Content-Length')
      return new Response(drawFailure(error, accepted), { status: plain.status, headers })
    })
    .use('/p/:key/guide.html', async (c, next) => {
      await next()
      c.header('Referrer-Policy', 'same-origin')
    })
    .get('/p/:key/guide.html', async (c) => {
      const { searchParams: query } = new URL(c.req.url)
      const found = await find(c.req.param('key'), query.get('l'), c.req.header('accept-language'))
      const asked = given(query.getAll('a'))
      const allowed = asked.findIndex(({ is }) => is === 'text')
      const walked = walk(found.played, allowed < 0 ? asked : asked.slice(0, allowed), found.words.human)
      const changed = allowed >= 0 || walked.rest.length > 0 || asked.length < query.getAll('a').length
      const here = hereOn(found, takenOf(walked))
      const page = draw(found, c.req.raw.headers, { here, walk: walked, meanings: [], changed })
      c.header('Content-Security-Policy', policyOf(found.release.accent, found.release.origins))
      const response = answer(c, kept(page), 'text/html', changed ? 'no-store' : FRESH)
      response.headers.append('Vary', 'Accept-Language')
      return response
    })
    .post('/p/:key/guide.html', ctx.limits.by('guide'), async (c) => {
      if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? ''))
        throw new CallerError(415, 'not_a_form')
      const form = new URLSearchParams(await readText(c.req.raw, LONGEST_FORM))
      const found = await find(c.req.param('key'), form.get('l'), c.req.header('accept-language'), form.get('r'))
      const { played, words } = found
      const before = walk(played, given(form.getAll('a')), words.human)
      const text = (form.get('text') ?? '').trim().slice(0, LONGEST_TEXT)
      const more: Given[] = form.has('done') ? [{ is: 'pick', names: form.getAll('pick') }] : []
      let meanings: readonly Given[] = []
      if (text && before.rest.length === 0) {
        const { of, sure } = meaningsOf(played, before, text)
        if (sure) more.push(...of)
        else {
          more.push({ is: 'text', text })
          meanings = of
        }
      }
      const after = before.rest.length > 0 ? before : walk(played, [...takenOf(before), ...more], words.human)
      const here = hereOn(found, takenOf(after))
      const changed = after.rest.length > 0
      const to = changed ? undefined : here.to(here.given)
      if (to) return c.redirect(to, 303)
      c.header('Content-Security-Policy', policyOf(found.release.accent, found.release.origins))
      c.header('Cache-Control', 'no-store')
      return c.html(draw(found, c.req.raw.headers, { here, walk: after, meanings, changed }))
    })
}

const takenOf = ({ pages }: ReturnType<typeof walk>): Given[] => pages.flatMap((page) => page.given ?? [])

/** Says what went wrong, in the language of the browser. */
function drawFailure(error: CallerError, accepted: string | undefined): string {
  const locale = preferred(accepted, ['en', 'fr', 'ar'])
  const words = wordsIn(locale)
  const missing = error instanceof NotFound
  const title = missing ? words.missing : words.trouble
  const why = missing ? words.missingWhy : errorWords(error.code, locale === 'fr' ? 'fr' : 'en')
  return drawDocument({
    locale,
    title,
    description: why,
    canonical: '',
    robots: 'noindex',
    accent: OWN_ACCENT,
    alternates: [],
    header: undefined,
    main: html`<h1>${title}</h1>
      <p>${why}</p>
      ${!missing && html`<div class="ways"><a class="button" href="guide.html">${words.back}</a></div>`}`,
    trail: undefined,
    footer: undefined,
  })
}
