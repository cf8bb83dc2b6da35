import { describe, expect, it } from 'vitest'
import { blankStep } from '../kinds/kinds.ts'
import { compileBot } from '../compile/compile.ts'
import type { Bot } from '../bot/bot.ts'
import { aBot } from '../testing/build.ts'
import { runSample } from './samples.ts'

const parcels = aBot('en', 'fr')
  .settings({ welcome: { en: 'Hello, I’m a bot.', fr: 'Bonjour, je suis un bot.' }, human: 'Call us.' })
  .variable('name')
  .main((flow) =>
    flow
      .start('c')
      .choice('c', { en: '**Parcel** or return?', fr: 'Colis ou retour ?' }, [
        [{ en: 'Parcel', fr: 'Colis' }, 'i'],
        [{ en: 'Return', fr: 'Retour' }, 'e'],
      ])
      .input('i', { en: 'Your name?', fr: 'Votre nom ?' }, 'text', { variable: 'name', next: 'm' })
      .message('m', { en: 'Thank you {{name}}', fr: 'Merci {{name}}' }, 'e')
      .end('e'),
  )
  .build()
const play = (bot: Bot) => {
  const compiled = compileBot(bot)
  return (script: string, locale = '') => runSample(compiled, { id: 's', name: 's', locale, script })
}
const run = play(parcels)
const failing = (result: ReturnType<typeof run>) => result.checks.filter(({ passed }) => !passed)

describe('a sample', () => {
  it('passes when everything expected comes', () => {
    const result = run(
      '< i’m a BOT\n< parcel or return\n@ c\n# parcel\n< your name\n+ i\n> Zoé\n< thank you zoe\n+ m\n? name = zoe\n= resolved',
    )
    expect(failing(result)).toEqual([])
    expect(result).toMatchObject({ passed: true, outcome: 'resolved', locale: 'en' })
    expect(result.transcript).toEqual([
      { from: 'bot', text: 'Hello, I’m a bot.', step: '' },
      { from: 'bot', text: 'Parcel or return?', step: 'c', options: ['Parcel', 'Return'] },
      { from: 'visitor', text: 'Parcel', step: 'c' },
      { from: 'bot', text: 'Your name?', step: 'i' },
      { from: 'visitor', text: 'Zoé', step: 'i' },
      { from: 'bot', text: 'Thank you Zoé', step: 'm' },
    ])
    expect(result.path).toEqual([
      ['start_main', 'next'],
      ['c', ''],
      ['c', 'c_1'],
      ['i', ''],
      ['i', 'next'],
      ['m', 'next'],
      ['e', ''],
    ])
  })
  it('hears what messages show besides words', () => {
    const card = { id: 'c', title: { en: '{{flight.name}}' }, text: { en: 'from €{{flight.price}}' }, image: '' }
    const shop = aBot('en')
      .variable('flights', { type: 'list' })
      .variable('flight', { type: 'record' })
      .main((flow) =>
        flow.start('m').message('m', '', 'e', {
          image: 'https://a.fr/a.png',
          alternative: { en: 'A plane' },
          links: [{ id: 'l', label: { en: 'Book' }, address: 'https://a.fr/book' }],
          cards: [{ ...card, alternative: {}, label: { en: 'See' }, address: 'https://a.fr/{{flight.name}}' }],
          items: 'flights',
          item: 'flight',
        }),
      )
      .build()
    const result = play(shop)(
      '$ flights = [{"name":"Nice","price":80}]\n< a plane\n< Nice from 80\n< a.fr/book\n< a ship',
    )
    expect(failing(result).map(({ line }) => line)).toEqual([5])
    expect(result.transcript.slice(1)).toEqual([
      {
        from: 'bot',
        text: '',
        step: 'm',
        shows: ['A plane', 'Book (https://a.fr/book)', 'Nice · from €80 · See (https://a.fr/Nice)'],
      },
    ])
  })
  it('is played in its language', () =>
    expect(run('> colis\n< votre nom\n~ back\n< colis ou retour\n~ human\n< call us', 'fr')).toMatchObject({
      passed: true,
      locale: 'fr',
    }))
  it('shows what came beside what was expected', () =>
    expect(run('> parcel\n< your age\n@ c\n+ e\n? name = Zoé\n= resolved').checks).toEqual([
      { line: 2, is: 'says', expected: 'your age', actual: 'Your name?', passed: false },
      { line: 3, is: 'waits', expected: 'c', actual: 'i', passed: false },
      { line: 4, is: 'ran', expected: 'e', actual: 'c · i', passed: false },
      { line: 5, is: 'holds', expected: 'Zoé', actual: '', passed: false },
      { line: 6, is: 'outcome', expected: 'resolved', actual: '', passed: false },
    ]))
  it.each([
    ['# Refund\n= resolved', { line: 1, is: 'press', expected: 'Refund', actual: 'Parcel · Return' }],
    ['# Parcel\n~ correct 2\n= resolved', { line: 2, is: 'correct', expected: '2', actual: '1' }],
  ])('stops at what is not there: %j', (script, check) =>
    expect(run(script).checks).toEqual([{ ...check, passed: false }]),
  )
  it('fails on a line that can’t be read', () =>
    expect(run('> parcel\noops')).toMatchObject({ passed: false, faults: [{ line: 2 }] }))
  it('takes back an earlier answer; the later ones count again', () => {
    const result = run(
      '# Parcel\n> Zoé\n= resolved\n~ correct 2\n@ i\n> Ada\n? name = Ada\n~ correct 1\n# Return\n= resolved',
    )
    expect(failing(result)).toEqual([])
    expect(result.passed).toBe(true)
    const again = play(
      aBot()
        .variable('a')
        .variable('b')
        .main((f) =>
          f
            .start('x')
            .input('x', 'A?', 'text', { variable: 'a', next: 'y' })
            .input('y', 'B?', 'text', { variable: 'b', next: 'z' })
            .choice('z', 'C?', [['Yes']]),
        )
        .build(),
    )(
      '> one\n> two\n~ correct 1\n@ x\n> three\n@ z\n? a = three\n? b = two\n~ correct 2\n> four\n? a = three\n? b = four',
    )
    expect(failing(again)).toEqual([])
  })
  it.each([
    ['# [2]\n= resolved', 'by its position'],
    ['#  PARCEL !\n@ i', 'loosely'],
  ])('presses an option with %j (%s)', (script) => expect(run(script).passed).toBe(true))
})

describe('several at once', () => {
  const pick = play(
    aBot()
      .variable('l', { type: 'list' })
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [['A'], ['B'], ['C']], { several: true, least: 0, variable: 'l', next: 'e' })
          .end('e'),
      )
      .build(),
  )
  it.each([
    ['# A | c', '["A", "C"]'],
    ['# B', 'b'],
    ['# |', '[]'],
    ['# [3] | A', '["C", "A"]'],
  ])('%s', (press, held) => expect(failing(pick(`${press}\n? l = ${held}\n= resolved`))).toEqual([]))
  it('tells which are there when one isn’t', () =>
    expect(pick('# A | D').checks).toMatchObject([{ expected: 'A | D', actual: 'A · B · C' }]))
})

describe('a sample that begins anywhere', () => {
  const facts = play(
    aBot()
      .variable('count', { type: 'number', initial: '1' })
      .variable('flight', { type: 'record' })
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [['A', 't']])
          .condition('t', [['count', 'above', '2', 'late']], 'e')
          .condition('late', [['today', 'after', '2026-02-28', 'm']], 'e')
          .message('m', 'After {{today}}', 'e')
          .end('e'),
      )
      .build(),
  )
  it.each([
    ['^ t\n= resolved\n+ e'],
    ['^ t\n$ count = 3\n$ today = 2026-03-01\n< after march 1\n+ m'],
    ['$ count = 3\n^ late\n$ today = 2026-02-28\n+ e'],
    ['$ flight = {"price": 12, "to": "Nîmes"}\n? flight.price = 12\n? flight.to = nimes\n@ c'],
  ])('%j', (script) => expect(failing(facts(script))).toEqual([]))
  it('is the same on any day', () => {
    const script = '$ today = 2026-03-01\n^ late\n$ count = 3'
    expect(facts(script)).toEqual(facts(script))
    expect(facts(script).transcript.map(({ text }) => text)).toEqual(['After March 1, 2026'])
  })
  it.each([
    ['^ gone\n> x', { line: 1, what: 'step', name: 'gone' }],
    ['@ gone', { line: 1, what: 'step', name: 'gone' }],
    ['+ __proto__', { line: 1, what: 'step', name: '__proto__' }],
    ['& gone = failed', { line: 1, what: 'step', name: 'gone' }],
    ['$ gone = 1', { line: 1, what: 'variable', name: 'gone' }],
    ['$ flight.price = 1', { line: 1, what: 'variable', name: 'flight.price' }],
    ['? gone.price = 1', { line: 1, what: 'variable', name: 'gone.price' }],
    ['& c = failed', { line: 1, what: 'exit', name: 'c = failed' }],
    ['& c = {}', { line: 1, what: 'exit', name: 'c = {}' }],
  ])('no longer applies: %j', (script, missing) =>
    expect(facts(script)).toMatchObject({ passed: false, missing: [missing] }),
  )
  it('plays nothing where its first step is gone', () => expect(facts('^ gone\n> x').transcript).toEqual([]))
})

describe('values that the page gives later', () => {
  const page = play(
    aBot()
      .variable('customer', { fromPage: true })
      .variable('own')
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Signed in?', [['Yes', 't']])
          .condition('t', [['customer', 'is not empty', '', 'e']], 'c')
          .end('e'),
      )
      .build(),
  )
  it('count from then on', () =>
    expect(failing(page('# Yes\n@ c\n$ customer = C1\n? customer = C1\n# Yes\n= resolved'))).toEqual([]))
  it('don’t change what is the bot’s own', () =>
    expect(page('@ c\n$ own = x').missing).toEqual([{ line: 2, what: 'variable', name: 'own' }]))
})

describe('what systems and humans answer', () => {
  const withCall = (example = '') => {
    const bot = aBot()
      .variable('status')
      .main((f) =>
        f
          .start('c')
          .choice('c', 'Which?', [['Ask', 'k']])
          .call('k', { results: { status: 'order.status' } }, { next: 'm', failed: 'h' })
          .message('m', 'It is {{status}}', 'c')
          .handover('h', 'One moment.', { done: 'd', closed: 'o', nobody: 'n' })
          .end('d', 'transferred')
          .message('o', 'We are closed', 'c')
          .message('n', 'Nobody is there', 'c'),
      )
      .build()
    for (const step of bot.flows[0]?.steps ?? []) if (step.kind === 'call') step.example = example
    return play(bot)
  }
  it.each([
    ['a reply', '', '& k = {"order": {"status": "sent"}}\n# Ask\n< it is sent\n? status = sent\n@ c'],
    [
      'a reply changed midway',
      '',
      '& k = {"order": {"status": "sent"}}\n# Ask\n& k = {"order": {"status": "lost"}}\n# Ask\n< it is lost',
    ],
    ['an exit', '{"order": {"status": "ok"}}', '& k = failed\n& h = done\n# Ask\n= transferred'],
    ['the example where no reply is given', '{"order": {"status": "ok"}}', '# Ask\n< it is ok'],
    ['a failure where there is no example, and nobody', '', '# Ask\n+ k\n< nobody is there'],
    ['an exit of a handover', '', '& h = closed\n# Ask\n< we are closed'],
    ['a reply with nothing at its place', '', '& k = {"order": 3}\n# Ask\n? status ='],
    ['a reply that is a list', '', '& k = []\n# Ask\n? status ='],
  ])('%s', (_, example, script) => expect(failing(withCall(example)(script))).toEqual([]))
  it('no longer applies with an exit that is not there', () =>
    expect(withCall()('& k = fails\n# Ask')).toMatchObject({ missing: [{ what: 'exit', name: 'k = fails' }] }))
  it('ends what goes on in a circle without the visitor', () => {
    const circle = play(
      aBot()
        .main((f) => f.start('k').call('k', {}, { next: 'k', failed: 'k' }))
        .build(),
    )
    expect(circle('@ k')).toMatchObject({ passed: true, outcome: '' })
  })
})

describe('splits', () => {
  const split = play(
    aBot()
      .main((f) =>
        f
          .start('s')
          .split('s', [
            [1, 'a'],
            [99, 'b'],
            [0, 'a'],
          ])
          .message('a', 'First', 't')
          .message('b', 'Second', 't')
          .split('t', [
            [50, 'e'],
            [50, 'e'],
          ])
          .end('e'),
      )
      .build(),
  )
  it.each([
    ['& s = s_1\n& t = t_1', 's_1 t_1'],
    ['& s = s_1\n& t = t_2', 's_1 t_2'],
    ['& t = t_2\n& s = s_2', 's_2 t_2'],
  ])('%j', (script, ways) => {
    const { path, passed } = split(script)
    expect(passed).toBe(true)
    expect(path.flatMap(([step, exit]) => (step === 's' || step === 't' ? exit : [])).join(' ')).toBe(ways)
  })
  it('no longer apply where no visitor goes that way', () =>
    expect(split('& s = s_3')).toMatchObject({ passed: false, missing: [{ what: 'exit', name: 's = s_3' }], path: [] }))
})

it('a step of another kind than it was no longer takes a reply', () => {
  const bot = aBot()
    .main((f) => f.start('k').message('k', 'Hello'))
    .build()
  bot.flows[0]?.steps.push(blankStep('note', 'n'))
  expect(play(bot)('& k = {"a": 1}')).toMatchObject({ passed: false, missing: [{ what: 'exit' }] })
  expect(play(bot)('@ n')).toMatchObject({ missing: [{ what: 'step', name: 'n' }] })
})
