/** Bots made from the templates, over HTTP: in the language that was asked for. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseBot } from '../../schema/bot/parse.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import type { Visitor } from '../testing/visitor.ts'
import { templates } from './templates.ts'

let server: TestServer
let owner: Visitor
beforeAll(async () => {
  server = await startTestServer({ templates })
  owner = await server.owner()
})
afterAll(() => server.stop())

async function made(id: string) {
  const { bot } = parseBot((await owner.get(`/api/bots/${id}/export`)).body)
  return { name: bot?.name, locales: bot?.locales, flows: bot?.flows.map(({ name }) => name) }
}

it('an English-speaking owner finds the demo bots in English', async () => {
  const { bots } = (await owner.get('/api/bots')).body as { bots: { id: string; name: string }[] }
  const found = await Promise.all(bots.map(({ id }) => made(id)))
  expect(found.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))).toEqual([
    {
      name: 'Airline baggage',
      locales: ['en', 'fr'],
      flows: [
        ...['Welcome', 'Skis and snowboards', 'Surfboard', 'Pushchair', 'Included bags', 'Find the booking'],
        ...['Your trip', 'Quote', 'Add to the booking', 'Loyalty account', 'Adviser'],
      ],
    },
    {
      name: 'Bank card',
      locales: ['en', 'fr'],
      flows: [
        ...['Welcome', 'Lost or stolen card', 'Choose the card', 'Unblock a card', 'Withdrawal limits'],
        ...['Limits of the chosen card', 'Charges abroad', 'Adviser'],
      ],
    },
    { name: 'FAQ of a delivery service', locales: ['en', 'fr'], flows: ['Main flow'] },
    { name: 'IT helpdesk', locales: ['en', 'fr'], flows: ['Welcome', 'Printers', 'Password', 'Session', 'Technician'] },
    {
      name: 'Order tracking',
      locales: ['en', 'fr'],
      flows: ['Welcome', 'Tracking', 'Putting it right', 'Adviser'],
    },
    {
      name: 'Parcel return',
      locales: ['en', 'fr'],
      flows: ['Welcome', 'Return', 'Details of the return', 'Adviser'],
    },
    {
      name: 'Telecom operator',
      locales: ['en', 'fr'],
      flows: ['Welcome', 'Bill balance', 'Wi-Fi at home', 'Order tracking', 'Outages', 'Offers', 'Adviser'],
    },
    { name: 'Train search', locales: ['en', 'fr'], flows: ['Welcome', 'Search', 'Booking', 'Adviser'] },
  ])
})

it.each([
  ['fr', ['fr', 'en'], 'Principal'],
  ['en', ['en', 'fr'], 'Main flow'],
])('a bot begun in %s from a template', async (locale, locales, flow) => {
  const { body } = await owner.post('/api/bots', { name: 'Colis', template: 'faq-delivery', locale })
  const { id } = (body as { bot: { id: string } }).bot
  expect(await made(id)).toEqual({ name: 'Colis', locales, flows: [flow] })
})

it('the gallery counts what runs: no note, no frame', async () => {
  const { body } = await owner.get('/api/templates')
  const { steps } = (body as { templates: { steps: number }[] }).templates[0] ?? {}
  const drawn = templates[0]?.bot.flows.flatMap((flow) => flow.steps) ?? []
  expect(steps).toBe(drawn.filter(({ kind }) => kind !== 'note').length)
})
