/** draw.io files: plain and packed, several pages, labels on lines, places, groups. */
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Flow, Step } from '../../bot/bot.ts'
import { check, hasErrors } from '../../problems/problems.ts'
import { expectSound, taken, wordsKept } from '../../testing/imported.ts'
import { toldRefusal } from '../words.ts'
import { fitsDrawio, importDrawio } from './drawio.ts'
import { drawioWords } from './words.ts'

const escaped = (text: string) => text.replace(/[&<>"\n]/g, (mark) => `&#${mark.charCodeAt(0)};`)

interface Given {
  style?: string
  parent?: string
  at?: [x: number, y: number]
}
const vertex = (id: string, value: string, { style = 'html=1', parent = '1', at: [x, y] = [0, 0] }: Given = {}) =>
  `<mxCell id="${escaped(id)}" value="${escaped(value)}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${x}" y="${y}" width="120" height="60" as="geometry"/></mxCell>`
const edge = (from: string, to: string, value = '', id = `${from}-${to}-${value}`, style = 'html=1') =>
  `<mxCell id="${escaped(id)}" value="${escaped(value)}" style="${style}" edge="1" parent="1" source="${from}" target="${to}"><mxGeometry relative="1" as="geometry"><mxPoint x="5" y="5" as="sourcePoint"/></mxGeometry></mxCell>`
const model = (...cells: string[]) =>
  `<mxGraphModel dx="1" dy="1"><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join('')}</root></mxGraphModel>`
const page = (name: string, content: string) => `<diagram id="id-${name}" name="${name}">${content}</diagram>`
const file = (...pages: string[]) => `<?xml version="1.0"?><mxfile host="app">${pages.join('')}</mxfile>`
const packed = (xml: string) => {
  const bytes = deflateSync(strToU8(encodeURIComponent(xml)))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

const imported = (source: string) => importDrawio(source, { name: 'Drawing', locale: 'en' })
const flowOf = (source: string): Flow => taken(imported(source)).bot.flows[0]!
const words = (step: Step) =>
  'text' in step && typeof step.text === 'object' ? Object.values(step.text).join('') : step.kind
const stepWith = (flow: Flow, text: string) => flow.steps.find((step) => words(step) === text)!
const tell = (source: string) => taken(imported(source)).report.items.map(({ is, why }) => `${is} ${why}`)
const options = (step: Step) => (step.kind === 'choice' ? step.options.map(({ label }) => Object.values(label)[0]) : [])

const cells = [
  vertex('s', 'Start', { style: 'ellipse;html=1', at: [0, 100] }),
  vertex('q', '<b>Opened?</b><br>Really&nbsp;so', { style: 'rhombus;html=1', at: [200, 100] }),
  vertex('y', 'Thirty days', { at: [400, 0] }),
  vertex('n', 'Keep it', { at: [400, 200] }),
  edge('s', 'q'),
  edge('q', 'y', 'Yes'),
  edge('q', 'n', '', 'line'),
  vertex('l', 'No', { style: 'edgeLabel;html=1', parent: 'line' }),
]

describe('a drawing', () => {
  it.each([
    ['plain', file(page('One', model(...cells)))],
    ['packed', file(page('One', packed(model(...cells))))],
    ['a bare model', model(...cells)],
    [
      'within a picture',
      `<svg xmlns="http://www.w3.org/2000/svg" content="${escaped(file(page('One', model(...cells))))}"/>`,
    ],
  ])('%s', (_, source) => {
    const flow = flowOf(source)
    const ask = stepWith(flow, 'Opened?\nReally so')
    expect(options(ask)).toEqual(['Yes', 'No'])
    expect(flow.steps.map(({ kind }) => kind).sort()).toEqual(['choice', 'end', 'end', 'message', 'message', 'start'])
    expect(hasErrors(check(taken(imported(source)).bot))).toBe(false)
    expectSound(imported(source), drawioWords)
  })

  it('keeps to where things were drawn', () => {
    const { layout, ...flow } = flowOf(model(...cells))
    const place = (text: string) => layout[stepWith({ ...flow, layout }, text).id]!
    const [ask, yes, no] = [place('Opened?\nReally so'), place('Thirty days'), place('Keep it')]
    const factor = (no[1] - yes[1]) / 200
    expect(yes[0] - ask[0]).toBe(200 * factor)
    expect([1, 1.5, 2, 2.5, 3, 4]).toContain(factor)
  })

  it.each([
    ['shape=parallelogram;html=1', 'Order number', 'input', 'adapted entry-asked'],
    ['shape=parallelogram;html=1', 'Show the status', 'message', 'adapted entry-said'],
    ['shape=cylinder3;html=1', 'Orders', 'message', 'adapted action-said'],
    ['shape=process;html=1', 'Check the stock', 'message', 'adapted action-said'],
  ])('%s with “%s” is told as %s', (style, text, kind, told) => {
    const drawing = model(vertex('a', text, { style }), vertex('b', 'Thank you'), edge('a', 'b'))
    expect([stepWith(flowOf(drawing), text).kind, tell(drawing)]).toEqual([kind, [told]])
    expectSound(imported(drawing), drawioWords)
  })
  it('is tidied where things lay on one another', () => {
    const source = model(vertex('a', 'One'), vertex('b', 'Two'), edge('a', 'b'))
    expectSound(imported(source), drawioWords)
  })

  it('has a skill for every other page, run where a shape leads there', () => {
    const link = `<UserObject id="go" label="To returns" link="data:page/id,id-Returns"><mxCell style="html=1" vertex="1" parent="1"><mxGeometry x="300" as="geometry"/></mxCell></UserObject>`
    const source = file(
      page('Main', model(vertex('a', 'Hello'), link, edge('a', 'go'))),
      page('Returns', model(vertex('a', 'Send it back'))),
    )
    const { bot } = taken(imported(source))
    expect(bot.flows.map(({ name }) => name)).toEqual(['Main', 'Returns'])
    const run = bot.flows[0]!.steps.find((step) => step.kind === 'skill')
    expect(run?.kind === 'skill' && run.flow).toBe(bot.flows[1]!.id)
    expect(check(bot).map(({ rule }) => rule)).toEqual(['no-way-to-human'])
    expectSound(imported(source), drawioWords)
  })

  it('passes over dots without words', () => {
    const source = model(
      vertex('a', 'Which?'),
      vertex('dot', '', { style: 'ellipse' }),
      vertex('b', 'That is all'),
      edge('a', 'dot'),
      edge('dot', 'b'),
    )
    const flow = flowOf(source)
    expect(stepWith(flow, 'Which?').exits.next).toBe(stepWith(flow, 'That is all').id)
  })

  it.each<[string, string, string[]]>([
    [
      'words beside the drawing',
      model(...cells, vertex('t', 'A legend', { style: 'text;html=1' })),
      ['adapted beside'],
    ],
    ['pictures', model(...cells, vertex('i', '', { style: 'shape=image' })), ['adapted wordless']],
    ['a loose line', model(...cells, edge('q', '', 'Maybe')), ['todo dangling']],
    [
      'a group with a title',
      model(
        vertex('g', 'Returns', { style: 'swimlane' }),
        vertex('a', 'One', { parent: 'g' }),
        vertex('b', 'Two', { parent: 'g', at: [300, 0] }),
        edge('a', 'b'),
      ),
      [],
    ],
    [
      'a link that is not safe',
      model(`<UserObject id="u" label="Words" link="javascript:alert(1)"><mxCell vertex="1" parent="1"/></UserObject>`),
      ['adapted click-left'],
    ],
    [
      'a tooltip',
      model(`<UserObject id="u" label="Words" tooltip="More words"><mxCell vertex="1" parent="1"/></UserObject>`),
      ['adapted tooltip'],
    ],
    [
      'two cells of one name',
      model(vertex('a', 'One'), vertex('a', 'Two'), vertex('', 'Three')),
      ['todo unreached', 'todo unreached'],
    ],
  ])('%s', (_, source, expected) => {
    expect(tell(source).filter((one) => one !== 'adapted start-word')).toEqual(expected)
    expectSound(imported(source), drawioWords)
  })

  it('frames what a group held', () => {
    const source = model(
      vertex('g', 'Returns', { style: 'swimlane' }),
      vertex('a', 'One', { parent: 'g' }),
      edge('a', 'b'),
      vertex('b', 'Two', { parent: 'g', at: [400, 0] }),
    )
    const frame = flowOf(source).steps.find((step) => step.kind === 'note' && step.shape === 'frame')
    expect(frame?.kind === 'note' && frame.text).toBe('Returns')
  })
})

const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`

describe('what is refused', () => {
  it.each([
    ['other XML', '<note>Hello</note>', 'not-drawio'],
    ['nothing', '', 'empty'],
    ['nothing in it', file(page('One', model())), 'no-steps'],
    ['half a file', file(page('One', model(...cells))).slice(0, 900), 'damaged'],
    ['a page that is damaged', file(page('One', 'AAAA####')), 'damaged'],
    ['a page cut short', file(page('One', packed(model(...cells)).slice(0, 40))), 'damaged'],
    ['a page beyond all measure', file(page('One', packed('x'.repeat(50_000_000)))), 'bomb'],
    ['100,000 cells', model(...Array.from({ length: 40_000 }, () => '<mxCell id="" vertex="1"/>')), 'too-many'],
    ['50 MB', `<mxfile>${' '.repeat(50_000_000)}`, 'too-large'],
  ])('%s', (_, source, refused) => {
    const refusal = imported(source)
    expect(refusal).toMatchObject({ refused })
    for (const language of ['fr', 'en'] as const)
      expect(toldRefusal(refusal as never, drawioWords[language]).length).toBeGreaterThan(15)
  })
})

describe('hostile drawings', () => {
  it('expand no entity', () => {
    const result = imported(`${laughs}${model(vertex('a', 'x').replace('"x"', '"&b;"'))}`)
    expect(JSON.stringify(result)).not.toContain('haha')
  })
  it.each([
    ['depth of 10,000', model(`${'<g>'.repeat(10_000)}${vertex('a', 'One')}${'</g>'.repeat(10_000)}`)],
    [
      'parents in a circle',
      model(vertex('a', 'One', { parent: 'b' }), vertex('b', 'Two', { parent: 'a' }), vertex('c', 'x')),
    ],
    ['its own parent', model(vertex('a', 'One', { parent: 'a' }), vertex('c', 'x'))],
    [
      'names of every object',
      model(vertex('__proto__', 'One'), vertex('constructor', 'Two'), edge('__proto__', 'constructor')),
    ],
    [
      'places beyond all bounds',
      model(vertex('a', 'One', { at: [1e300, -1e300] }), vertex('b', 'Two', { at: [NaN, 1e9] })),
    ],
    ['tags in words', model(vertex('a', '<script>alert(1)</script><img src=x onerror=alert(1)>Words<'))],
    [
      'a chain of dots',
      model(
        ...Array.from({ length: 3_000 }, (_, at) => vertex(`d${at}`, '') + edge(`d${at}`, `d${at + 1}`)),
        vertex('d3000', 'End of it'),
      ),
    ],
  ])('%s', (_, source) => expectSound(imported(source), drawioWords))
})

it('a text is never lost', () => {
  const text = fc
    .array(fc.stringMatching(/^[a-zé*_[\](){}<>|.,:;!?'&#/\\-]{1,12}$/), { minLength: 1, maxLength: 5 })
    .map((all) => `a${all.join(' ')}`)
    // Bold words lose their stars.
    .filter((all) => !all.includes('**'))
  const shape = fc.record({
    text,
    style: fc.constantFrom('', 'rhombus', 'ellipse', 'text', 'swimlane'),
    parent: fc.nat(12),
    at: fc.tuple(fc.nat(900), fc.nat(900)),
  })
  const link = fc.record({ from: fc.nat(12), to: fc.nat(12), text: fc.option(text, { nil: '' }) })
  fc.assert(
    fc.property(
      fc.array(shape, { minLength: 1, maxLength: 10 }),
      fc.array(link, { maxLength: 20 }),
      (shapes, links) => {
        const source = model(
          ...shapes.map(({ text: value, style, parent, at }, index) =>
            vertex(`s${index}`, value, { style, at, parent: parent < index ? `s${parent}` : '1' }),
          ),
          ...links.map(({ from, to, text: value }, index) => edge(`s${from}`, `s${to}`, value, `e${index}`, '')),
        )
        const result = imported(source)
        expectSound(result, drawioWords)
        const kept = wordsKept(result)
        for (const one of [...shapes, ...links].filter((some) => some.text.trim() !== ''))
          if (!/<\/?(?:br|div|p|b|span|font)\b/.test(one.text)) expect(kept).toContain(one.text.trim())
      },
    ),
    { numRuns: 200 },
  )
})

it.each([
  ['<mxfile>', true],
  ['<?xml version="1.0"?>\n<mxGraphModel dx="1">', true],
  ['flowchart TD', false],
])('%j is recognised: %s', (text, expected) => expect(fitsDrawio(text)).toBe(expected))
