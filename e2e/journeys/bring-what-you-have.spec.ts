/** A client team brings its spreadsheet, then a newer one; an expert brings a list, a Typebot and what is none of these. */
import { logic, say, typebotOf, type BlockDraft } from '../../schema/import/typebot/testing/files.ts'
import { expect, test } from '../fixtures/clew.ts'
import { Editor } from '../pages/editor.ts'
import { Imports } from '../pages/imports.ts'
import { comeIn } from '../pages/welcome.ts'

const faq = [
  'Question;Answer;Other ways of asking;Theme;Internal',
  'Where is my parcel?;Follow it with its number.;where is my order | parcel not here;Delivery;x1',
  'How do I send something back?;You have 30 days.;return an item;Returns;x2',
  'Do you ship abroad?;;;Delivery;x3',
].join('\n')

test('a spreadsheet becomes a bot, its report is ticked off, and a newer sheet changes only what is new', async ({
  clew,
  page,
}) => {
  await comeIn(page, clew.ownerLink)
  const imports = new Imports(page)
  await imports.open()
  await imports.choose('faq.csv', faq)
  await expect(imports.column('Internal')).toHaveText('Leave out')
  await imports.setColumn('Theme', 'Leave out')
  await expect(imports.column('Theme')).toHaveText('Leave out')
  await imports.setColumn('Theme', 'Category')
  await expect(page.getByText('3 answers')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Left to do (1)' })).toBeVisible()
  await imports.create('Shop questions')

  await expect(page).toHaveURL(/\/imports$/)
  const tick = page.getByRole('checkbox').first()
  await tick.check()
  await expect(page.locator('li', { hasText: 'left to do' }).getByText('0', { exact: true })).toBeVisible()
  await page.reload()
  await expect(tick).toBeChecked()
  await page.getByRole('link', { name: 'Show' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Question', exact: true })).toHaveValue('Do you ship abroad?')

  const newer = faq
    .replace('You have 30 days.', 'You have 60 days.')
    .replace('Do you ship abroad?;;', 'Do you ship abroad?;Yes, everywhere.;')
  await imports.update('faq-2.csv', `${newer}\nCan I pay later?;Yes, in three parts.;;Payment;x4`)
  await expect(page.getByText('1 added · 2 changed · 1 left alone')).toBeVisible()
  await expect(page.getByText('Answer · English').first()).toBeVisible()
  await expect(page.getByRole('insertion').filter({ hasText: 'You have 60 days.' })).toBeVisible()
  await page.getByRole('button', { name: 'Make 3 changes' }).click()
  await expect(page.getByRole('button', { name: /Knowledge.*4/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(page.getByRole('button', { name: /Knowledge.*3/ })).toBeVisible()
})

test('a list that is pasted becomes a drawing', async ({ clew, page }) => {
  await comeIn(page, clew.ownerLink)
  const imports = new Imports(page)
  await imports.open()
  await imports.paste(
    'What is it about?\n  My order\n    Follow it on your account.\n  My bill\n    It comes each month.',
  )
  await imports.create('From a workshop')
  const editor = new Editor(page)
  await editor.ready()
  await expect(editor.step('What is it about?')).toContainText('My bill')
  await expect(editor.step('It comes each month.')).toBeVisible()
  await expect(page.getByLabel('Title in the widget')).toHaveValue('From a workshop')
})

test('a file that is dropped on the list of bots is read; one of no known kind is refused with a sentence', async ({
  clew,
  page,
}) => {
  await comeIn(page, clew.ownerLink)
  const imports = new Imports(page)
  await imports.drop('chart.mmd', 'flowchart TD\n  a[Hello there] --> b{Which one?}\n  b -->|Tea| c[Good choice]')
  await expect(page.getByText('Mermaid', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Choose something else' }).click()
  await imports.choose('song.mp3', '\u0000\u0001ID3')
  await expect(page.getByRole('alert')).toContainText('none of the kinds that Clew reads')
  await page.getByRole('button', { name: 'Choose something else' }).click()
  await expect(page.getByRole('heading', { name: 'Drop files here, or paste them' })).toBeVisible()
})

test('a Typebot and the two that it links to become one bot, whose report leads to each place', async ({
  clew,
  page,
}) => {
  await comeIn(page, clew.ownerLink)
  const imports = new Imports(page)
  await imports.open()
  const link = (to: string) => logic('Typebot link', { typebotId: to })
  const bot = (name: string, ...blocks: BlockDraft[]) => ({
    name: `${name.toLowerCase()}.json`,
    mimeType: '',
    buffer: Buffer.from(JSON.stringify(typebotOf({ name, id: `t:${name.toLowerCase()}`, groups: { [name]: blocks } }))),
  })
  await page
    .locator('input[type=file]')
    .setInputFiles([
      bot('Desk', say('The desk is open.'), logic('openai', { action: 'Answer' })),
      bot('Hall', say('Welcome to the hall.'), link('t:desk'), link('t:shop')),
      bot('Shop', say('The shop is closed.')),
    ])
  await expect(page.getByText('2 skills')).toBeVisible()
  await expect(page.getByText('Desk › Desk › block 2 — Service “openai”')).toBeVisible()
  await imports.create('Reception')
  await page.getByRole('link', { name: 'Show' }).first().click()
  await expect(page.getByRole('textbox', { name: 'What is asked' })).toHaveValue('openai: Answer')
})
