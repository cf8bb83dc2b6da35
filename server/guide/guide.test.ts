import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { tables } from '../db/db.ts'
import { exportBot } from '../../schema/bot/json.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Answer, Visitor } from '../testing/visitor.ts'
import { Tab } from '../testing/tab.ts'
import { all, looking, named, parsed, textOf, type Element } from './testing/guide.case.ts'
import { arabic, shop, trap } from './testing/shop.case.ts'

let server: TestServer
let owner: Visitor
let reader: Visitor
let bot: { id: string; key: string }
let path: string
const template = (id: string, of: typeof shop) => ({ id, name: { en: id }, about: { en: id }, bot: of })
const create = async (template: string, locale: string) =>
  ((await owner.post('/api/bots', { name: 'Bot', template, locale })).body as { bot: { id: string; key: string } }).bot
const bring = async (of: typeof shop) => {
  const report = { kind: 'sheet', counts: { exact: 1, adapted: 0, todo: 0 }, items: [] }
  const { body } = await owner.post('/api/imports', { bot: exportBot(of), files: ['bot.csv'], report })
  return (body as { bot: { id: string; key: string } }).bot
}
const publish = (id: string) => owner.post(`/api/bots/${id}/publish`, { note: '' })

beforeAll(async () => {
  server = await startTestServer({ templates: [template('shop', shop)] })
  owner = await server.owner()
  reader = server.visitor()
  bot = await create('shop', 'en')
  path = `/p/${bot.key}/guide.html`
  const { text } = await publish(bot.id)
  expect(text).toContain('"release"')
})
afterAll(() => server.stop())

const page = ({ text }: Answer) => parsed(text.replace('<!doctype html>', ''))
const words = (element: Element) => textOf(element).replace(/\s+/g, ' ').trim()
const get = (query = '', headers: Record<string, string> = {}) => reader.get(path + query, headers)
const heading = (answer: Answer) => words(named(page(answer), 'h1')[0]!)
const main = (answer: Answer) => words(named(page(answer), 'main')[0]!)
const post = (form: [string, string][], to = path) =>
  reader.ask('POST', to, new URLSearchParams(form).toString(), { 'content-type': 'application/x-www-form-urlencoded' })
/** Sends the form that a control stands in, with what a visitor puts into it. */
const send = (answer: Answer, control: (element: Element) => boolean, more: [string, string][] = []) => {
  const form = all(page(answer), (one) => one.name === 'form' && all(one, control).length > 0)[0]!
  const hidden = named(form, 'input').filter(({ attributes }) => attributes.type === 'hidden')
  return post([...hidden.map(({ attributes }): [string, string] => [attributes.name!, attributes.value!]), ...more])
}
const isField = ({ attributes }: Element) => attributes.id === 'field'
const isSearch = ({ attributes }: Element) => attributes.id === 'search'
const follow = async (answer: Answer) => {
  expect(answer.status).toBe(303)
  return reader.get(`/p/${bot.key}/${answer.headers.get('location')}`)
}
const meta = (answer: Answer, name: string) =>
  named(page(answer), 'meta').find(({ attributes }) => attributes.name === name)?.attributes.content

describe('the first page', () => {
  it('has a title, a description, a language, an address, one heading, and no script nor cookie', async () => {
    const answer = await get()
    expect(answer.status).toBe(200)
    const document = page(answer)
    expect(named(document, 'html')[0]!.attributes).toEqual({ lang: 'en', dir: 'ltr' })
    expect(words(named(document, 'title')[0]!)).toBe('What can I do for you? – Quick Parcel')
    expect(meta(answer, 'description')).toBe('I am the assistant of Quick Parcel.')
    expect(meta(answer, 'robots')).toBe('index, follow')
    const links = named(document, 'link').map(({ attributes: { rel, href, hreflang } }) => [rel, href, hreflang])
    expect(links).toContainEqual(['canonical', `${server.url}${path}?l=en`, undefined])
    expect(links).toContainEqual(['alternate', `${server.url}${path}?l=fr`, 'fr'])
    expect(
      [named(document, 'h1'), named(document, 'main'), named(document, 'script')].map(({ length }) => length),
    ).toEqual([1, 1, 0])
    expect(
      all(
        document,
        ({ attributes }) => 'style' in attributes || Object.keys(attributes).some((key) => key.startsWith('on')),
      ),
    ).toEqual([])
    const { headers } = answer
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toContain('public')
    expect(headers.get('vary')).toContain('Accept-Language')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'none'; style-src 'sha256-[\w+/=]+';.*form-action 'self'.*frame-ancestors 'self' https:\/\/shop\.example;/,
    )
    expect((await get('', { 'if-none-match': headers.get('etag')! })).status).toBe(304)
  })
  it('speaks the language that is asked for, by the address before the browser', async () => {
    expect(heading(await get('', { 'accept-language': 'de, fr;q=0.5' }))).toBe('Que puis-je faire ?')
    expect(heading(await get('?l=en', { 'accept-language': 'fr' }))).toBe('What can I do for you?')
    expect(heading(await get('?l=xx'))).toBe('What can I do for you?')
  })
  it('lists all answers, each on a page of its own that search engines may keep', async () => {
    const first = await get()
    const links = named(looking(page(first), 'topics')[0]!, 'a')
    expect(links.map(words)).toEqual(['Opening hours', 'Price of a parcel'])
    const answer = await reader.get(`/p/${bot.key}/${links[0]!.attributes.href}`)
    expect(heading(answer)).toBe('Opening hours')
    expect(main(answer)).toContain('Open from Monday to Saturday.')
    expect([meta(answer, 'robots'), meta(answer, 'description')]).toEqual([
      'index, follow',
      'Open from Monday to Saturday.',
    ])
    expect(looking(page(answer), 'option')).toHaveLength(9)
  })
  it('in Arabic is written from right to left', async () => {
    const { id, key } = await bring(arabic)
    await publish(id)
    const answer = await reader.get(`/p/${key}/guide.html`)
    expect(named(page(answer), 'html')[0]!.attributes).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(answer.text).toContain('التحدث إلى موظف')
    expect(named(page(answer), 'link').find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href).toBe(
      `${server.url}/p/${key}/guide.html`,
    )
  })
})

describe('each kind of step', () => {
  it('a choice: links; the answer is about what was chosen, asks below, and can be gone back to', async () => {
    const answer = await get('?l=en&a=return-a-parcel')
    expect(heading(answer)).toBe('Return a parcel')
    expect(words(named(page(answer), 'h2')[0]!)).toBe('Did that help?')
    expect(named(page(answer), 'a').map(({ attributes }) => attributes.href)).toContain('https://parcel.example/label')
    expect(looking(page(answer), 'option').map(({ attributes }) => attributes.href)).toEqual([
      'guide.html?l=en&a=return-a-parcel&a=yes',
      'guide.html?l=en&a=return-a-parcel&a=no',
    ])
    expect(meta(answer, 'robots')).toBe('noindex, follow')
    const [step] = named(looking(page(answer), 'trail')[0]!, 'li')
    expect(words(step!)).toBe('What can I do for you? Return a parcel Change')
    expect(looking(step!, 'change')[0]!.attributes).toMatchObject({
      href: 'guide.html?l=en',
      'aria-label': 'Change: Return a parcel',
    })
  })
  it('an input: a form with the right keyboard; what was typed never stands in an address', async () => {
    const asked = await get('?l=en&a=where-is-my-parcel')
    const field = all(page(asked), isField)[0]!
    expect(field.attributes).toMatchObject({
      type: 'email',
      inputmode: 'email',
      autocomplete: 'email',
      'aria-labelledby': 'question',
    })
    const refused = await send(asked, isField, [['text', 'nonsense']])
    expect([refused.status, heading(refused)]).toEqual([200, 'Your e-mail address?'])
    expect(refused.headers.get('cache-control')).toBe('no-store')
    const [notice] = all(page(refused), ({ attributes }) => attributes.role === 'alert')
    expect(words(notice!)).toContain('isn’t an e-mail address')
    expect(all(page(refused), isField)[0]!.attributes).toMatchObject({
      value: 'nonsense',
      'aria-invalid': 'true',
      'aria-describedby': 'wrong',
    })
    const done = await send(refused, isField, [['text', 'ada@parcel.example']])
    expect([done.status, heading(done)]).toEqual([200, 'News went to ada@parcel.example.'])
    expect(meta(done, 'robots')).toBe('noindex, follow')
    expect(all(page(done), ({ attributes }) => (attributes.href ?? '').includes('ada'))).toEqual([])
    expect(words(looking(page(done), 'trail')[0]!)).toContain('Your e-mail address? ada@parcel.example')
    const previous = (answer: Answer) =>
      all(page(answer), (one) => one.name === 'a' && words(one) === 'Previous')[0]!.attributes.href
    expect([previous(done), previous(refused)]).toEqual(['guide.html?l=en&a=where-is-my-parcel', 'guide.html?l=en'])
  })
  it('an optional date: the platform’s picker, and a way past it', async () => {
    const answer = await get('?l=en&a=date')
    expect(all(page(answer), isField)[0]!.attributes.type).toBe('date')
    const skip = looking(page(answer), 'option')[0]!
    expect((await reader.get(`/p/${bot.key}/${skip.attributes.href}`)).status).toBe(200)
    expect((await send(answer, isField, [['text', '2027-02-03']])).status).toBe(200)
  })
  it('an open question: a search; sure is one page to link to, unsure are links, unknown counts', async () => {
    const asked = await get('?l=en&a=something-else')
    const sure = await send(asked, isSearch, [['text', 'when are you open']])
    expect(sure.headers.get('location')).toBe('guide.html?l=en&a=something-else&a=_opening-hours')
    expect(main(await follow(sure))).toContain('Open from Monday to Saturday.')
    const lost = await send(asked, isSearch, [['text', 'qwertz uiop']])
    expect(lost.headers.get('location')).toBe('guide.html?l=en&a=something-else&a=!none')
    expect(heading(await follow(lost))).toBe('Tell me in your own words.')
  })
  it('several at once: boxes to tick; too many are refused', async () => {
    const asked = await get('?l=en&a=extras')
    const boxes = named(page(asked), 'input').filter(({ attributes }) => attributes.type === 'checkbox')
    expect(boxes.map(({ attributes }) => attributes.value)).toEqual(['a-bike', 'a-meal', 'a-cabin'])
    const tick = (...names: string[]) =>
      send(asked, ({ attributes }) => attributes.type === 'checkbox', [
        ...names.map((name): [string, string] => ['pick', name]),
        ['done', '1'],
      ])
    expect(main(await follow(await tick('a-bike', 'a-cabin')))).toContain('Noted: A bike, A cabin.')
    expect(heading(await follow(await tick('a-bike', 'a-cabin', 'a-meal')))).toBe('Which extras?')
    expect(heading(await follow(await tick()))).toBe('Which extras?')
  })
  it('a rating: scores that are named, then the comment', async () => {
    const answer = await get('?l=en&a=rate-us')
    expect(looking(page(answer), 'option').map(({ attributes }) => attributes['aria-label'])).toContain('4 out of 5')
    expect(heading(await get('?l=en&a=rate-us&a=4'))).toBe('Why?')
  })
  it('a call and a handover: go on as the widget does, and say whom to reach', async () => {
    const answer = await get('?l=en&a=systems')
    expect(main(answer)).toContain('I look for a colleague.')
    expect(main(answer)).toContain('Nobody is there now.')
    expect(main(answer)).toContain('help@quick-parcel.example')
    const human = await get('?l=en&a=!human')
    expect([heading(human), main(human).includes('Our team answers from 9 to 6.')]).toEqual([
      'What can I do for you?',
      true,
    ])
    expect(looking(page(human), 'contact')).toHaveLength(1)
  })
  it('options with pictures: nothing is fetched but over https, without telling whence', async () => {
    const [picture] = named(page(await get('?l=en&a=pictures')), 'img')
    expect(picture!.attributes).toMatchObject({
      src: 'https://pictures.example/sea.jpg',
      alt: 'A picture of The sea',
      referrerpolicy: 'no-referrer',
      loading: 'lazy',
    })
  })
  it('T11 T13 whatever words say, they are words', async () => {
    const answer = await get('?l=en&a=script-alert-1-script')
    expect(answer.text).not.toContain('<script')
    expect(main(answer)).toContain(trap)
    expect(named(page(answer), 'a').filter(({ attributes }) => /javascript/i.test(attributes.href ?? ''))).toEqual([])
  })
  it('typed words mean what they mean in the chat: an option, back, a human', async () => {
    const first = await get('?l=en')
    expect((await send(first, isSearch, [['text', 'return a parcel']])).headers.get('location')).toBe(
      'guide.html?l=en&a=return-a-parcel',
    )
    expect((await send(first, isSearch, [['text', 'human']])).headers.get('location')).toBe('guide.html?l=en&a=!human')
    const second = await get('?l=en&a=return-a-parcel')
    expect((await send(second, isSearch, [['text', 'back']])).headers.get('location')).toBe('guide.html?l=en')
  })
})

describe('addresses that nobody was given', () => {
  it.each([
    ['an option that isn’t there', '?l=en&a=no-such-thing'],
    ['a position that isn’t there', '?l=en&a=~99'],
    ['an answer cut in the middle', '?l=en&a=return-a-par'],
    ['more answers than questions', '?l=en&a=return-a-parcel&a=yes&a=yes&a=yes'],
    ['names that every object has', '?l=en&a=__proto__&a=constructor'],
    ['several where one is asked for', '?l=en&a=*return-a-parcel*extras'],
    ['nothing', '?l=en&a='],
    ['an entry that isn’t there', '?l=en&a=_toString'],
    ['somebody else’s words in the visitor’s mouth', `?l=en&a=${encodeURIComponent("'Call 0800 SCAM")}`],
    ['a hundred answers', `?l=en${'&a=_opening-hours'.repeat(100)}`],
    ['ten thousand letters', `?l=en&a=${'x'.repeat(10_000)}`],
    ['broken escapes', '?l=en&a=%ff%fe%'],
  ])('%s: a page that says so and goes on, kept by nobody', async (_what, query) => {
    const answer = await get(query)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(meta(answer, 'robots')).toBe('noindex, follow')
    expect(main(answer)).toContain('This guide has changed')
    expect(answer.text).not.toContain('SCAM')
  })
  it.each([
    ['JSON', '{}', 'application/json', 415],
    ['a megabyte', `text=${'x'.repeat(1_000_000)}`, 'application/x-www-form-urlencoded', 413],
    ['a file', '--x--', 'multipart/form-data; boundary=x', 415],
  ])('a form of %s is refused with a page', async (_what, body, type, status) => {
    const answer = await reader.ask('POST', path, body, { 'content-type': type })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
    expect(named(page(answer), 'h1')).toHaveLength(1)
  })
  it('a form of nonsense is a page of the guide', async () => {
    for (const form of [
      [],
      [
        ['a', "'"],
        ['text', ' '],
      ],
      [
        ['r', 'x'.repeat(500)],
        ['l', '__proto__'],
        ['text', '\0\ud800'],
      ],
      [
        ['done', '1'],
        ['pick', 'constructor'],
      ],
    ] as [string, string][][])
      expect([200, 303]).toContain((await post(form)).status)
  })
  it('T23 whoever floods it waits', async () => {
    const flooding = server.visitor()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    let answer: Answer
    do answer = await flooding.ask('POST', path, 'l=en', type)
    while (answer.status === 303)
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await get()).status).toBe(200)
  })
})

describe('what is online', () => {
  it.each([
    ['fr-FR', 'Il n’y a pas de guide ici', 'fr'],
    ['ar', 'لا يوجد دليل هنا', 'ar'],
    ['de', 'There is no guide here', 'en'],
  ])('an unknown bot is a page of help in the browser’s language: %s', async (language, title, lang) => {
    const answer = await reader.get('/p/nothing/guide.html', { 'accept-language': language })
    expect([answer.status, heading(answer), named(page(answer), 'html')[0]!.attributes.lang]).toEqual([
      404,
      title,
      lang,
    ])
    expect(meta(answer, 'robots')).toBe('noindex')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'")
  })
  it('a draft is never shown, nor a bot in the bin', async () => {
    const { id, key } = await create('shop', 'en')
    expect((await reader.get(`/p/${key}/guide.html`)).status).toBe(404)
    await publish(id)
    const tab = await new Tab(owner, id).opened()
    tab.note('accent', '#123456')
    await tab.saved()
    tab.close()
    expect((await reader.get(`/p/${key}/guide.html`)).text).not.toContain('#123456')
    await owner.ask('DELETE', `/api/bots/${id}`)
    expect((await reader.get(`/p/${key}/guide.html`)).status).toBe(404)
  })
  it('who typed something finishes on the release they began with, of this bot only', async () => {
    const other = await bring(arabic)
    await publish(other.id)
    const asked = await get('?l=en&a=where-is-my-parcel')
    const { currentRelease } = (await server.ctx.db.select().from(tables.bot).where(eq(tables.bot.id, other.id)))[0]!
    const foreign = await post([
      ['l', 'en'],
      ['r', currentRelease!],
      ['a', 'where-is-my-parcel'],
      ['text', 'ada@parcel.example'],
    ])
    expect(heading(foreign)).toBe('News went to ada@parcel.example.')
    const tab = await new Tab(owner, bot.id).opened()
    tab.note('accent', '#0f766e')
    await tab.saved()
    tab.close()
    await publish(bot.id)
    expect((await get()).text).toContain('--accent:#0f766e')
    const late = await send(asked, isField, [['text', 'ada@parcel.example']])
    expect([late.status, heading(late)]).toEqual([200, 'News went to ada@parcel.example.'])
    expect(late.text).toContain('--accent:#f5c518')
  })
})
