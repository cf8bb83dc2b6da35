import { describe, expect, it } from 'vitest'
import { compileBot } from '../../compile/compile.ts'
import { exportBot } from '../../bot/json.ts'
import { parseBot } from '../../bot/parse.ts'
import { overlaps } from '../../layout/layout.ts'
import { check } from '../../problems/problems.ts'
import { Player } from '../../samples/player.ts'
import { isRefusal, type SourceFile } from '../imported.ts'
import type { ReportItem } from '../report.ts'
import { toldRefusal, toldReport } from '../words.ts'
import {
  buttons,
  condition,
  fileOf,
  holds,
  input,
  logic,
  media,
  say,
  set,
  typebotOf,
  v,
  type BlockDraft,
  type Comparison,
  type Draft,
} from './testing/files.ts'
import { fixtures } from './testing/fixtures/fixtures.ts'
import { fitsTypebot, importTypebot } from './typebot.ts'
import { typebotWords } from './words.ts'

const made = (...files: SourceFile[]) => {
  const imported = importTypebot(files)
  if (isRefusal(imported)) throw new Error(toldRefusal(imported, typebotWords.en))
  return imported
}
const madeOf = (...drafts: Draft[]) => made(...drafts.map((draft) => fileOf(typebotOf(draft), `${draft.name}.json`)))

describe('all that was written for the tests', () => {
  it.each(Object.entries(fixtures))(
    '%s is a bot that can be kept, told in both languages, the same each time',
    (_, drafts) => {
      const { bot, report } = madeOf(...drafts)
      expect(parseBot(exportBot(bot)).faults).toBeUndefined()
      expect(madeOf(...drafts)).toEqual({ bot, report })
      for (const flow of bot.flows) expect(overlaps(flow, bot.locales[0]!)).toBe(false)
      const steps = new Set(bot.flows.flatMap((flow) => flow.steps.map(({ id }) => id)))
      for (const item of report.items)
        // What is said of a bot as a whole is at no step.
        if (item.where.length > 1 + Number(drafts.length > 1)) expect(steps).toContain(item.step)
        else if (item.step) expect(steps).toContain(item.step)
      for (const words of Object.values(typebotWords))
        for (const item of report.items) {
          expect(words.what).toHaveProperty([item.what])
          for (const { why } of [item, ...(item.also ?? [])]) expect(words.why).toHaveProperty([why])
        }
    },
  )

  it.each(Object.entries(fixtures))('%s: each block is told once', (_, drafts) => {
    const { counts, items } = madeOf(...drafts).report
    const blocks = drafts.flatMap(({ groups }) => Object.values(groups).flat()).length
    const others = items.filter(({ what }) => !/^(?:block |service)/.test(what)).length
    expect(counts.exact + counts.adapted + counts.todo - others).toBe(blocks)
  })

  it('has no errors but for what the report says is left to do', () => {
    for (const drafts of Object.values(fixtures)) {
      const { bot, report } = madeOf(...drafts)
      const left = report.items.filter(({ is }) => is === 'todo').map(({ step }) => step)
      for (const { severity, where, rule } of check(bot))
        if (severity === 'error') expect([rule, left]).toEqual([rule, expect.arrayContaining([where.step])])
    }
  })
})

/** The item that is told of the last block of a group. */
const toldOf = (
  block: BlockDraft,
  before: BlockDraft[] = [],
  draft: Partial<Draft> = {},
): Pick<ReportItem, 'is' | 'why' | 'also'> | 'exact' => {
  const { items } = madeOf({
    name: 'Bot',
    groups: { Group: [...before, block], Other: [say('Other.')] },
    ...draft,
  }).report
  return items.find(({ where, data }) => where[0] === 'Group' && data.block === String(before.length + 1)) ?? 'exact'
}

describe('how faithful a block is', () => {
  const word = input('text', 'Word')
  const number = input('number', 'Number')
  const size = buttons(['Small', 'Large'], { variableId: v('Size') })
  const compares = (...comparison: Comparison) => condition([[[comparison], 'Other']])
  const rows: [name: string, block: BlockDraft, before: BlockDraft[], is: string, why?: string][] = [
    ['words', say('Hello {{Word}}'), [word], 'exact'],
    ['a name that no variable has', say('Hello {{Nobody}}'), [], 'adapted', 'unknownNames'],
    ['JavaScript in a text', say('It is {{= new Date() =}}'), [], 'todo', 'inlineCode'],
    [
      'a link to a script',
      media('text', {
        richText: [{ type: 'p', children: [{ type: 'a', url: 'javascript:alert(1)', children: [{ text: 'here' }] }] }],
      }),
      [],
      'todo',
      'addressUnsafe',
    ],
    ['a picture', media('image', { url: 'https://a.fr/b.png' }), [], 'exact'],
    ['an open picture', media('image', { url: 'http://a.fr/b.png' }), [], 'todo', 'pictureNotSecure'],
    [
      'a text input with its usual words',
      input('text', 'Word', { labels: { placeholder: 'Type your answer...', button: 'Send' } }),
      [],
      'exact',
    ],
    [
      'a text input with words of its own',
      input('text', 'Word', { labels: { placeholder: 'Your name' } }),
      [],
      'adapted',
      'wordings',
    ],
    [
      'a text input with attachments',
      input('text', 'Word', { attachments: { isEnabled: true } }),
      [],
      'todo',
      'attachments',
    ],
    ['a web address', input('url', 'Page'), [], 'adapted', 'urlChecked'],
    ['a file', logic('file input', { labels: { placeholder: 'Drop it here' } }), [], 'todo', 'placeholder'],
    ['the last item taken', set('List', '', { type: 'Pop' }), [set('List', '["a","b"]')], 'adapted', 'equalItems'],
    ['the first item taken', set('List', '', { type: 'Shift' }), [set('List', '["a","b"]')], 'adapted', 'equalItems'],
    [
      'items at one place in several lists',
      set('Word', '', { type: 'Map item with same index', mapListItemParams: { baseListVariableId: v('List') } }),
      [set('List', '["a","b"]')],
      'todo',
      'valueUnknown',
    ],
    ['words without a part', compares('Word', 'Does not contain', '3'), [word], 'adapted', 'accentsIgnored'],
    ['a number input', input('number', 'Number', { min: 1, max: 5 }), [], 'exact'],
    ['a number input in steps', input('number', 'Number', { step: 5 }), [], 'adapted', 'numberStep'],
    ['a day', input('date', 'Day'), [], 'adapted', 'dayWritten'],
    ['two days', input('date', 'Day', { isRange: true }), [], 'adapted', 'dateRange'],
    ['a day and a time', input('date', 'Day', { hasTime: true }), [], 'adapted', 'dateAndTime'],
    ['0 to 10', input('rating', 'Score'), [], 'exact'],
    ['five stars', input('rating', 'Score', { length: 5, buttonType: 'Icons' }), [], 'exact'],
    ['1 to 7', input('rating', 'Score', { length: 7, startsAt: 1 }), [], 'adapted', 'scoreButtons'],
    ['0 to 10 with ends', input('rating', 'Score', { labels: { left: 'bad' } }), [], 'adapted', 'scaleLabels'],
    ['buttons', size, [], 'exact'],
    [
      'buttons of a list',
      buttons([], { dynamicVariableId: v('List') }),
      [set('List', '["a","b"]')],
      'adapted',
      'listOptions',
    ],
    [
      'a button shown by a test',
      buttons([
        { content: 'A', displayCondition: { isEnabled: true, condition: holds([['Number', 'Greater than', '3']]) } },
        'B',
      ]),
      [number],
      'exact',
    ],
    [
      'a button shown by a negation',
      buttons([
        {
          content: 'A',
          displayCondition: { isEnabled: true, condition: holds([['Size', 'Does not contain', 'mal']]) },
        },
        'B',
      ]),
      [size],
      'adapted',
      'shownWorkedOut',
    ],
    ['a number set', set('Number', '42'), [], 'exact'],
    ['a sum', set('Number', '{{Number}} + 1'), [number], 'exact'],
    ['words set', set('Word', 'Hello there, {{Word}}'), [word], 'exact'],
    ['quoted words', set('Word', '"Hello " + {{Word}}'), [word], 'exact'],
    ['code', set('Word', '{{Word}}.toUpperCase()'), [word], 'todo', 'code'],
    ['code of a page', set('Word', 'window.location.href'), [], 'todo', 'code'],
    ['today', set('Day', '', { type: 'Today' }), [], 'adapted', 'dayWritten'],
    ['now', set('Word', '', { type: 'Now' }), [], 'adapted', 'dayWritten'],
    ['the transcript', set('Word', '', { type: 'Transcript' }), [], 'todo', 'valueUnknown'],
    ['nothing set', logic('Set variable', { expressionToEvaluate: '1' }), [], 'adapted', 'setNothing'],
    ['numbers compared', compares('Number', 'Greater than', '3'), [number], 'exact'],
    ['numbers equal', compares('Number', 'Equal to', '3'), [number], 'exact'],
    ['words in an order', compares('Word', 'Greater than', '3'), [word], 'adapted', 'orderOfWords'],
    ['any words equal', compares('Word', 'Equal to', 'Blue'), [word], 'adapted', 'caseIgnored'],
    ['one of known labels', compares('Size', 'Equal to', 'Small'), [size], 'exact'],
    [
      'labels that differ in capitals',
      compares('Size', 'Equal to', 'Small'),
      [buttons(['Small', 'SMALL'], { variableId: v('Size') })],
      'adapted',
      'caseIgnored',
    ],
    ['part of any words', compares('Word', 'Contains', 'e'), [word], 'adapted', 'accentsIgnored'],
    ['part of known labels', compares('Size', 'Does not contain', 'mal'), [size], 'exact'],
    ['set or not', compares('Word', 'Is set'), [word], 'exact'],
    ['a comparison without an operator', compares('Word', ''), [word], 'todo', 'comparisonUnfinished'],
    ['a pattern', compares('Word', 'Matches regex', '/^a+$/i'), [word], 'exact'],
    ['a pattern that looks back', compares('Word', 'Matches regex', '(?<=a)b'), [word], 'todo', 'patternLeft'],
    ['a pause', logic('Wait', { secondsToWaitFor: '3' }), [], 'exact'],
    ['a long pause', logic('Wait', { secondsToWaitFor: '60' }), [], 'adapted', 'waitShortened'],
    ['a jump', logic('Jump', { groupId: 'g:Other' }), [], 'exact'],
    ['a jump to nowhere', logic('Jump', { groupId: 'g:Gone' }), [], 'adapted', 'jumpNowhere'],
    ['a link to an unknown bot', logic('Typebot link', { typebotId: 'gone' }), [], 'todo', 'linkUnknown'],
    [
      'a request',
      logic('Webhook', {
        webhook: { method: 'GET', url: 'https://a.fr' },
        responseVariableMapping: [{ variableId: v('Word'), bodyPath: 'data.a[0].b' }],
      }),
      [],
      'exact',
    ],
    ['a request without an address', logic('Webhook', { webhookId: 'x' }), [], 'todo', 'noAddress'],
    [
      'a reply read by JavaScript',
      logic('Webhook', {
        webhook: { method: 'GET', url: 'https://a.fr' },
        responseVariableMapping: [{ variableId: v('Word'), bodyPath: 'data.map(x => x.a)' }],
      }),
      [],
      'todo',
      'pathIsCode',
    ],
    ['a script', logic('Code', { content: 'alert(1)' }), [], 'todo', 'placeholder'],
    ['another service', logic('openai', { action: 'Ask' }), [], 'todo', 'placeholder'],
    ['what nobody chose', logic('Set variable', {}), [], 'exact'],
  ]
  it.each(rows)('%s', (_, block, before, is, why) => {
    const told = toldOf(block, before)
    expect(told === 'exact' ? [told] : [told.is, told.why, ...(told.also ?? []).map((also) => also.why)]).toEqual(
      is === 'exact' ? ['exact'] : expect.arrayContaining([is, why]),
    )
  })
})

it('keeps the colour, the origins, the page’s variables, and names the rest', () => {
  const { bot, report } = madeOf({
    name: 'Boutique',
    groups: { A: [say('Bonjour {{Prénom}}, votre panier est prêt')] },
    values: { Prénom: '' },
    theme: { chat: { buttons: { backgroundColor: '#ABC' } }, general: { font: 'Lobster' } },
    settings: {
      security: { allowedOrigins: ['https://a.fr', 'https://b.fr'] },
      general: { systemMessages: { botClosed: 'Fermé.' } },
    },
  })
  expect(bot.settings).toMatchObject({
    accent: '#aabbcc',
    origins: 'https://a.fr\nhttps://b.fr',
    title: { fr: 'Boutique' },
  })
  expect(bot.locales).toEqual(['fr'])
  expect(bot.variables).toMatchObject([{ id: 'prenom', name: 'Prénom', fromPage: true }])
  expect(
    toldReport(report, typebotWords.fr)
      .items.map(({ why }) => why)
      .join('\n'),
  ).toMatch(/font[^]*Fermé\.[^]*Prénom/)
})

it('several bots become one, the first that no other links to with its flow in front', () => {
  const { bot, report } = madeOf(...fixtures.linked!.toReversed())
  expect(bot.name).toBe('Reception')
  expect(bot.flows.map(({ name }) => name)).toEqual(['Reception', 'Cellar', 'Attic', 'Desk', 'Rules'])
  expect(report.items.map(({ why }) => why)).toEqual(['linkUnknown'])
})

it('recognises Typebot files, also those that are refused', () => {
  expect(fitsTypebot(JSON.stringify(typebotOf(fixtures.texts![0]!)))).toBe(true)
  expect(fitsTypebot('{"steps":{},"blocks":{},"edges":{}}')).toBe(true)
  expect(fitsTypebot('{"version":"6.1","groups":[{"id":"a"')).toBe(true)
  for (const text of ['', '{}', '[]', 'hello', '{"clew":2}', '{"groups":{}}', '['.repeat(200_000)])
    expect(fitsTypebot(text)).toBe(false)
})

it('a page is opened by a variable whose name has a space', () => {
  const { bot } = madeOf({
    name: 'Bot',
    groups: { A: [input('text', 'My Word'), logic('Redirect', { url: 'a.fr/my page/{{My Word}}' })] },
  })
  expect(JSON.stringify(bot)).toContain('"https://a.fr/my%20page/{{my_word}}"')
})

describe('an A/B test that is come back to keeps its branch, which the report says', () => {
  const split = (a: string) => ({ type: 'AB test', options: {}, items: [{ path: 'a', to: a }, { path: 'b' }] })
  const rows: [name: string, groups: Draft['groups'], told: boolean][] = [
    ['a loop', { A: [split('B')], B: [{ ...input('text', 'Word'), to: 'A' }] }, true],
    ['a jump back', { A: [split('B')], B: [input('text', 'Word'), logic('Jump', { groupId: 'g:A' })] }, true],
    ['ways that only go on', { A: [split('B')], B: [input('text', 'Word')] }, false],
  ]
  it.each(rows)('%s', (_, groups, told) => {
    const { items } = madeOf({ name: 'Bot', groups }).report
    expect(items.some(({ is, why, step }) => is === 'adapted' && why === 'branchKept' && step)).toBe(told)
  })
  it('also where a linked bot is run again and again', () => {
    const link = logic('Typebot link', { typebotId: 't:desk' })
    const { items } = madeOf(
      { name: 'Hall', groups: { A: [input('text', 'Word'), { ...link, to: 'A' }] } },
      { name: 'Desk', id: 't:desk', groups: { B: [split(''), say('Yes.')] } },
    ).report
    expect(items.map(({ why }) => why)).toContain('branchKept')
  })
})

it('asks again for what is no web address, in the words of the Typebot', () => {
  const again = 'A web address, please.'
  const { bot } = madeOf({
    name: 'Bot',
    groups: {
      A: [say('Your page?'), input('url', 'Page', { retryMessageContent: again }), say('Thanks for {{Page}}.')],
    },
  })
  const player = new Player(compileBot(bot), 'en')
  const heardOf = (typed: string) => {
    player.type(typed)
    return player.heard.map(({ text }) => text).filter((text) => text !== typed)
  }
  for (const typed of ['no page', 'page', 'https://', 'a. b', 'Where is it?'])
    expect([typed, heardOf(typed)[0]]).toEqual([typed, again])
  expect(heardOf('example.org/a?b=c')).toContain('Thanks for example.org/a?b=c.')
})

it('says of a line which Typebot never takes, and of what is lost, where it was and no ids', () => {
  const file = typebotOf({
    name: 'Bot',
    groups: { Hall: [{ ...say('One.'), to: 'Attic' }, say('Two.')], Attic: [say('Three.')] },
  })
  const orphan = { id: 'orphan123', from: { blockId: 'gone' }, to: { groupId: 'g:Attic' } }
  const { report } = made(fileOf({ ...file, edges: [...(file.edges as object[]), orphan] }))
  const { items } = toldReport(report, typebotWords.en)
  expect(items.map(({ where, what }) => [where, what])).toEqual([
    ['Bot › Hall › block 1', 'A line that is never taken'],
    ['Bot › Attic', 'A line without a beginning'],
  ])
  expect(toldReport(report, typebotWords.fr).items[0]?.where).toBe('Bot › Hall › bloc 1')
  expect(items.every(({ step }) => step)).toBe(true)
  expect(JSON.stringify(report)).not.toContain('orphan123')
})

describe('what a person is told', () => {
  const rows: [name: string, block: BlockDraft, en: RegExp, fr: RegExp][] = [
    [
      'of another service has no ids',
      logic('openai', {
        action: 'Answer',
        credentialsId: 'c1d2',
        messages: [{ id: 'm1', dialogueVariableId: 'v9', content: 'Be kind.' }],
      }),
      /call.* It had: “Answer · Be kind\.”\.$/,
      /appel.* On y trouvait : « Answer · Be kind\. »\.$/,
    ],
    ['of another service without words is one sentence', logic('webhook'), /or replace it\.$/, /ou remplacez-le\.$/],
    [
      'of a value that Clew has not names no lists where there are none',
      set('Word', '', { type: 'Transcript' }),
      /“Transcript” for “Word”\. Say in this step what it is\.$/,
      /« Transcript » pour « Word »\. Dites dans cette étape quelle est sa valeur\.$/,
    ],
    [
      'of a value that is taken from lists names them',
      set('Word', '', { type: 'Map item with same index', mapListItemParams: { baseListVariableId: v('List') } }),
      /It was worked out of: List\.$/,
      /Elle se calculait à partir de : List\.$/,
    ],
    [
      'of an option that is never shown has no ids',
      buttons([{ content: 'Secret', displayCondition: { isEnabled: true, condition: { comparisons: [] } } }, 'B']),
      /“Secret”\.$/,
      /« Secret »\.$/,
    ],
    [
      'of an empty comparison shows that something is missing',
      condition([[[['', '']], 'Other']]),
      /operator \(…\) is never/,
      /opérateur \(…\) n’est jamais/,
    ],
  ]
  it.each(rows)('%s', (_, block, en, fr) => {
    const { report } = madeOf({ name: 'Bot', groups: { Group: [block], Other: [say('List: {{List}}')] } })
    const at = report.items.findIndex(({ where, data }) => where[0] === 'Group' && data.block === '1')
    expect(toldReport(report, typebotWords.en).items[at]?.why).toMatch(en)
    expect(toldReport(report, typebotWords.fr).items[at]?.why).toMatch(fr)
  })
})
