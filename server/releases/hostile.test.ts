import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bot } from '../../schema/bot/bot.ts'
import { compileBot } from '../../schema/compile/compile.ts'
import { advance } from '../../schema/interpreter/advance.ts'
import type { Effect } from '../../schema/interpreter/types.ts'
import { createMatcher } from '../../schema/match/match.ts'
import type { Spec } from '../../schema/spec/spec.ts'
import { aBot, type BotBuilder } from '../../schema/testing/build.ts'
import { parseText } from '../../schema/text/text.ts'
import { Tab, until } from '../testing/tab.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'

const hostileLinks = [
  'javascript:alert',
  'javascript:alert(1)',
  'JaVaScRiPt:alert',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example',
]

const greeting = () => aBot('en').settings({ title: 'Bot', welcome: 'Hello, I’m a bot.' })
const seeing = (link: string) => `See [this](${link}) now`
const saying = (text: string) =>
  greeting()
    .variable('link', { fromPage: true })
    .main((flow) => flow.start('m').message('m', text, 'e').end('e'))

const bots: Record<string, BotBuilder> = {
  // The skill could ask, so nothing is wrong with the drawing; it never does.
  circle: greeting()
    .variable('x')
    .main((flow) => flow.start('s').skill('s', 'a', { done: 'j' }).jump('j', 's'))
    .skill('a', {}, (flow) =>
      flow
        .start('c')
        .condition('c', [['x', 'is', 'never', 'q']], 'r')
        .input('q', 'X?', 'text', { variable: 'x', next: 'r' })
        .returns('r'),
    ),
  plainCircle: greeting().main((flow) => flow.start('a').jump('a', 'b').jump('b', 'a')),
  variables: greeting()
    .variable('secret', { name: '__proto__', initial: 'nul \u0000, half a pair \ud83d.', fromPage: true })
    .variable('other', { name: 'constructor', fromPage: true })
    .main((flow) => flow.start('m').message('m', '{{secret}} / {{other}}', 'e').end('e')),
  given: saying(seeing('{{link}}')),
  ...Object.fromEntries(hostileLinks.map((link, at) => [`link${at}`, saying(seeing(link))])),
}

let server: TestServer
let owner: Visitor
beforeAll(async () => {
  const templates = Object.entries(bots).map(([id, bot]) => ({
    id,
    name: { en: id },
    about: { en: '' },
    bot: bot.build() satisfies Bot,
  }))
  server = await startTestServer({ templates })
  owner = await server.owner()
})
afterAll(() => server.stop())

async function publish(template: string) {
  const { body } = await owner.post('/api/bots', { name: template, template, locale: 'en' })
  const { bot } = body as { bot: { id: string; key: string } }
  const { text } = await owner.post(`/api/bots/${bot.id}/publish`)
  return { ...bot, last: JSON.parse(text.trim().split('\n').at(-1) ?? '') as Record<string, unknown> }
}

/** What a visitor's browser would show at the beginning, of what the server gives to everybody. */
async function visit(template: string, values: Record<string, string> = {}) {
  const { key, last } = await publish(template)
  expect(last).toHaveProperty('release')
  const { specs } = (await server.visitor().get(`/p/${key}`)).body as { specs: Record<string, string> }
  const { text } = await server.visitor().get(`/s/${specs.en}.json`)
  const spec = JSON.parse(text) as Spec
  return { spec, text, ...advance(spec, null, { is: 'start', values }, createMatcher(spec)) }
}

describe('T16 a flow that turns in circles', () => {
  it('is not published when the drawing shows it', async () => {
    const { last } = await publish('plainCircle')
    const rule = { rule: 'loop-without-question', severity: 'error' }
    expect(last).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining(rule)]) })
  })

  it('stops politely where it shows only when it runs', async () => {
    const { spec, state, effects } = await visit('circle')
    expect(effects).toContainEqual({ do: 'say', text: spec.words.circle, step: -1 })
    expect(state.outcome).toBe('ended')
    // A step that calls a skill stands there when it begins and when it ends.
    expect(effects.find((effect) => effect.do === 'path')?.steps).toHaveLength(2_400)
  })
})

describe('T11 links that run something', () => {
  it.each(hostileLinks.map((link, at) => [link, `link${at}`]))('%j is not published', async (_link, template) => {
    const { last } = await publish(template)
    expect(last).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ rule: 'link-not-safe' })]),
    })
  })

  const drawn = (effects: readonly Effect[]) =>
    JSON.stringify(effects.flatMap((effect) => (effect.do === 'say' ? parseText(effect.text) : [])))

  it.each(hostileLinks)('%j is inert when it gets through', (link) => {
    const spec = compileBot(saying(seeing(link)).build()).specs.en as Spec
    const said = drawn(advance(spec, null, { is: 'start' }, createMatcher(spec)).effects)
    expect(said).toContain('this')
    expect(said).not.toContain('"is":"link"')
  })

  it.each(hostileLinks)('%j is inert when a page gives it', async (link) => {
    const { effects } = await visit('given', { link })
    expect(drawn(effects)).toContain('this')
    expect(drawn(effects)).not.toContain('"is":"link"')
  })
})

describe('T14 variables under hostile names', () => {
  it('are kept, published and run without harm', async () => {
    const page = JSON.parse('{"__proto__":"p","constructor":"c","other":"o"}') as Record<string, string>
    const { text, effects, spec } = await visit('variables', page)
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
    expect(spec.variables.map(([id]) => id).sort()).toEqual(['other', 'secret', 'time', 'today'])
    const said = effects.flatMap((effect) => (effect.do === 'say' ? [effect.text] : []))
    expect(said.at(-1)).toMatch(/^nul .*, half a pair .* \/ o$/)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).secret).toBeUndefined()
  })

  it.each(['__proto__', 'constructor', 'toString'])('nobody can write under the key %s', async (key) => {
    const { id } = await publish('variables')
    const tab = await new Tab(owner, id).opened()
    tab.note(key, 'x')
    await until(() => tab.closedWith === 4400, 'the refusal')
    tab.close()
    const exported = await owner.get(`/api/bots/${id}/export`)
    expect(exported.status).toBe(200)
    expect(Object.keys((exported.body as Bot).settings)).not.toContain(key)
  })
})
