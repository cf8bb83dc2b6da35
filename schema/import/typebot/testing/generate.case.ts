/** Generators of Typebot files, for property tests: every block kind, with texts that can be told apart, leading anywhere. */
import fc from 'fast-check'
import {
  buttons,
  condition,
  holds,
  input,
  logic,
  media,
  say,
  set,
  v,
  type BlockDraft,
  type Comparison,
  type Draft,
} from './files.ts'

const GROUPS = ['One', 'Two', 'Three', 'Four']
const VARIABLES = ['Name', 'Count', 'List', 'Prénom', 'a b']

/** A text that stands nowhere else, among what a text may have in it. */
const marked = fc
  .tuple(
    fc.integer({ min: 1, max: 1e9 }),
    fc.constantFrom('', ' * ', ' _x_ ', '[a](b)', '- ', '1. ', ' {{Name}} ', ' «é» ', '\\', ' <b> ', '“;”', '{{', '\n'),
  )
  .map(([number, mark]) => `${mark}word${number}x${mark}`)
/** Without variables, so that values don't grow from answer to answer. */
const plain = fc.integer({ min: 1, max: 1e9 }).map((number) => `value ${number}`)
const name = fc.constantFrom(...VARIABLES)
const to = fc.option(
  fc.oneof(
    fc.constantFrom(...GROUPS),
    fc.tuple(fc.constantFrom(...GROUPS), fc.integer({ min: 1, max: 4 })).map(([group, block]) => `${group}#${block}`),
  ),
  { nil: undefined },
)
const comparison: fc.Arbitrary<Comparison> = fc.tuple(
  name,
  fc.constantFrom(
    'Equal to',
    'Not equal',
    'Contains',
    'Does not contain',
    'Greater than',
    'Less or equal to',
    'Is set',
    'Is empty',
    'Starts with',
    'Matches regex',
    'Does not match regex',
    'Odd',
    '',
  ),
  fc.constantFrom('', '3', 'word', '{{Count}}', '^a', 'null'),
)
const shown = fc.option(
  fc
    .tuple(fc.array(comparison, { maxLength: 3 }), fc.constantFrom('AND', 'OR'))
    .map(([of, how]) => ({ isEnabled: true, condition: holds(of, how) })),
  { nil: undefined },
)
const style = fc.record(
  { bold: fc.constant(true), italic: fc.constant(true), underline: fc.constant(true) },
  { requiredKeys: [] },
)
const leaf = fc.tuple(marked, style).map(([text, styles]) => ({ text, ...styles }))
const inline = fc.oneof(
  { weight: 4, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc
      .tuple(leaf, fc.constantFrom('https://a.fr/(b)', 'a.fr', 'javascript:x', ''))
      .map(([child, url]) => ({ type: 'a', url, children: [child] })),
  },
)

/** Blocks, and the texts in them that visitors may read. */
const block: fc.Arbitrary<BlockDraft> = fc.oneof(
  fc.tuple(fc.array(marked, { maxLength: 3 }), to).map(([lines, way]) => ({ ...say(...lines), to: way })),
  fc
    .array(fc.array(inline, { maxLength: 3 }), { maxLength: 3 })
    .map((lines) => media('text', { richText: lines.map((children) => ({ type: 'p', children })) })),
  marked.map((plainText) => media('text', { plainText, html: plainText })),
  marked.map((alt) => media('image', { url: 'https://a.fr/b.png', clickLink: { url: 'a.fr', alt } })),
  fc
    .tuple(fc.constantFrom('video', 'audio', 'embed'), to)
    .map(([type, way]) => media(type, { url: 'https://a.fr/b' }, way)),
  fc
    .tuple(
      fc.constantFrom('text', 'number', 'email', 'url', 'date', 'time', 'phone number', 'file', 'payment'),
      name,
      marked,
      marked,
      marked,
      fc.boolean(),
      to,
    )
    .map(([type, variable, placeholder, button, retryMessageContent, isRange, way]) =>
      input(type, variable, { labels: { placeholder, button }, retryMessageContent, isRange }, way),
    ),
  fc
    .tuple(fc.array(fc.tuple(marked, plain, shown, to), { maxLength: 4 }), fc.boolean(), fc.option(name), marked, to)
    .map(([items, isMultipleChoice, variable, buttonLabel, way]) =>
      buttons(
        items.map(([content, value, displayCondition, itemTo]) => ({ content, value, displayCondition, to: itemTo })),
        { isMultipleChoice, buttonLabel, ...(variable ? { variableId: v(variable) } : {}) },
        way,
      ),
    ),
  fc
    .tuple(fc.array(fc.tuple(plain, marked, shown, to), { maxLength: 3 }), fc.boolean(), to)
    .map(([items, isMultipleChoice, way]) => ({
      type: 'picture choice input',
      options: { isMultipleChoice, variableId: v('Name') },
      items: items.map(([title, description, displayCondition, itemTo]) => ({
        title,
        description,
        pictureSrc: 'https://a.fr/b.png',
        displayCondition,
        to: itemTo,
      })),
      to: way,
    })),
  fc
    .tuple(marked, marked, fc.integer({ min: 1, max: 12 }), to)
    .map(([left, right, length, way]) => input('rating', 'Count', { length, labels: { left, right } }, way)),
  fc.array(fc.tuple(plain, marked, marked, to), { minLength: 1, maxLength: 3 }).map((items) => ({
    type: 'cards',
    options: { saveResponseMapping: [{ field: 'Title', variableId: v('Name') }] },
    items: items.map(([title, description, text, itemTo]) => ({ title, description, paths: [{ text, to: itemTo }] })),
  })),
  fc
    .tuple(name, fc.constantFrom('0', '{{Count}} + 1', 'some words', '["a","b"]', '{{List}}.length', '{{Name}}'), to)
    .map(([variable, value, way]) => set(variable, value, {}, way)),
  fc
    .tuple(
      name,
      fc.constantFrom(
        'Empty',
        'Append value(s)',
        'Pop',
        'Shift',
        'Today',
        'Now',
        'Random ID',
        'Moment of the day',
        'Map item with same index',
      ),
    )
    .map(([variable, type]) => set(variable, '', { type, item: 'x' })),
  fc
    .tuple(
      fc.array(fc.tuple(fc.array(comparison, { maxLength: 3 }), to, fc.constantFrom('AND', 'OR')), { maxLength: 3 }),
      to,
    )
    .map(([rows, way]) => condition(rows, way)),
  fc
    .tuple(fc.constantFrom(...GROUPS, 'Nowhere'), to)
    .map(([group, way]) => logic('Jump', { groupId: `g:${group}` }, way)),
  name.map((variable) => logic('Jump', { groupId: `{{${variable}}}` })),
  fc.constant(logic('Return')),
  fc
    .tuple(fc.constantFrom('current', 'other', 't:Bot'), fc.constantFrom(...GROUPS), to)
    .map(([typebotId, group, way]) => logic('Typebot link', { typebotId, groupId: `g:${group}` }, way)),
  fc.tuple(to, to).map(([a, b]) => ({
    type: 'AB test',
    options: {},
    items: [
      { path: 'a', to: a },
      { path: 'b', to: b },
    ],
  })),
  fc.constantFrom('0', '2', '40', '{{Count}}').map((secondsToWaitFor) => logic('Wait', { secondsToWaitFor })),
  fc
    .tuple(fc.constantFrom('openai', 'Code', 'Email', 'Google Sheets', 'webhook', 'new'), marked)
    .map(([type, body]) => logic(type, { body })),
  fc.constantFrom('data.a', 'statusCode', 'data.map(x => x)').map((bodyPath) =>
    logic('Webhook', {
      webhook: { url: 'https://a.fr' },
      responseVariableMapping: [{ variableId: v('List'), bodyPath }],
    }),
  ),
  fc.constantFrom('a.fr', '{{Name}}', '').map((url) => logic('Redirect', { url })),
)

export const anyTypebot: fc.Arbitrary<Draft> = fc
  .tuple(
    fc.array(fc.array(block, { maxLength: 5 }), { minLength: 4, maxLength: 4 }),
    fc.array(
      fc.record({
        type: fc.constantFrom('command', 'reply', 'invalidReply'),
        options: fc.constant({ command: 'go' }),
        to: fc.constantFrom(...GROUPS),
      }),
      { maxLength: 2 },
    ),
    marked,
  )
  .map(([groups, events, closed]) => ({
    name: 'Bot',
    groups: Object.fromEntries(GROUPS.map((title, at) => [title, groups[at] ?? []])),
    events,
    settings: { general: { systemMessages: { botClosed: closed } } },
  }))
