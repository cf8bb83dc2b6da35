/** A small bot in two languages, made for journeys about playing it. */
import { exportBot } from '../../schema/bot/json.ts'
import { aBot } from '../../schema/testing/build.ts'
import type { Editor } from './editor.ts'

const bot = aBot('en', 'fr')
  .variable('name')
  .main((flow) =>
    flow
      .start('pick')
      .choice('pick', { en: 'What do you need?', fr: 'De quoi avez-vous besoin ?' }, [
        [{ en: 'Track a parcel', fr: 'Suivre un colis' }, 'track'],
        [{ en: 'Send it back', fr: 'Le renvoyer' }, 'back'],
      ])
      .choice('track', { en: 'Which parcel?', fr: 'Quel colis ?' }, [[{ en: 'The last one', fr: 'Le dernier' }, 'way']])
      .message('way', { en: 'It is on its way, {{name}}.', fr: 'Il est en route, {{name}}.' }, 'bye')
      .message('back', { en: 'Print the label in your account.', fr: 'Imprimez l’étiquette.' }, 'bye')
      .end('bye', 'resolved'),
  )
  .build()

/** Makes it, and opens it in all these editors. */
export async function openParcels(url: string, ...editors: Editor[]): Promise<void> {
  const [first] = editors
  const id = await first!.page.evaluate(
    async (made) => {
      const answer = await fetch('/api/imports', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(made),
      })
      return ((await answer.json()) as { bot: { id: string } }).bot.id
    },
    {
      bot: exportBot({ ...bot, name: 'Parcels' }),
      files: ['parcels.json'],
      report: { kind: 'sheet', counts: { exact: 1, adapted: 0, todo: 0 }, items: [] },
    },
  )
  for (const { page } of editors) await page.goto(`${url}/bots/${id}`)
  for (const editor of editors) await editor.ready()
}
