/** HTTP requests, and placeholders for what only other services can do. */
import { initialValues } from '../../../bot/fields.ts'
import { kinds, type StepOf } from '../../../kinds/kinds.ts'
import type { Spot } from '../flow/spot.ts'
import { flagIn, numberIn, readableWithin, recordIn, recordsIn, textIn, type Raw } from '../reading/raw.ts'
import { typebotWords } from '../words.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export function drawHttp(spot: Spot) {
  const { options } = spot.block
  const request = recordIn(options, 'webhook')
  const wanted = textIn(request, 'method') || 'POST'
  const method = METHODS.find((one) => one === wanted)
  const step = spot.add('call', {
    name: spot.drawing.bot.groups[spot.group]!.title.slice(0, 100),
    method: method ?? 'GET',
    address: addressOf(spot, request),
    headers: recordsIn(request, 'headers')
      .slice(0, 100)
      .map((header, at) => ({
        id: spot.id('header', at),
        name: textIn(header, 'key'),
        value: spot.template(textIn(header, 'value')),
      })),
    body: flagIn(options, 'isCustomBody') ? spot.template(textIn(request, 'body')) : '',
    results: resultsOf(spot),
    seconds: Math.min(30, Math.max(1, numberIn(options, 'timeout') ?? 10)),
  })
  if (step.address === '') spot.todo('noAddress', {}, step)
  if (!method) spot.todo('methodUnknown', { method: wanted }, step)
  else if (method !== 'GET' && !flagIn(options, 'isCustomBody')) spot.adapted('bodyOfAnswers', {}, step)
  if (flagIn(options, 'isExecutedOnClient')) spot.adapted('fromServer', {}, step)
  onwards(spot, step)
}

/** Where a call fails, Typebot goes on as well. */
function onwards(spot: Spot, step: StepOf<'call'>) {
  for (const exit of ['next', 'failed']) spot.lead(step, exit, spot.after)
}

function addressOf(spot: Spot, request: Raw): string {
  const address = spot.template(textIn(request, 'url').trim())
  const query = recordsIn(request, 'queryParams')
    .filter((one) => textIn(one, 'key') !== '')
    .map((one) => `${spot.template(textIn(one, 'key'))}=${spot.template(textIn(one, 'value'), encodeURIComponent)}`)
  return query.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${query.join('&')}`
}

/** A path of plain names and numbers: `data.items[0].name`, `data["a b"]`. */
const STEP = /^(?:\.?([A-Za-z_$][\w$-]*)|\[(\d{1,6})\]|\["([^"\].]+)"\]|\['([^'\].]+)'\])/

/** As Clew writes it, where the first place in a list is 1; undefined for what must be worked out. */
export function pathOf(source: string): string | undefined {
  const parts: string[] = []
  let rest = source.trim()
  while (rest !== '') {
    const [whole, name, place, double, single] = STEP.exec(rest) ?? []
    if (whole === undefined) return undefined
    parts.push(place === undefined ? (name ?? double ?? single ?? '') : String(Number(place) + 1))
    rest = rest.slice(whole.length)
  }
  if (parts.at(-1) === 'length') parts.splice(-1, 1, 'count')
  return parts[0] === 'data' ? parts.slice(1).join('.') : undefined
}

function resultsOf(spot: Spot): StepOf<'call'>['results'] {
  return recordsIn(spot.block.options, 'responseVariableMapping').flatMap((mapping, at) => {
    const source = textIn(mapping, 'bodyPath')
    const variable = spot.variable(textIn(mapping, 'variableId'))
    if (!variable || at >= 200) return []
    const path = source === '' ? undefined : pathOf(source)
    if (path === undefined) {
      spot.todo('pathIsCode', { path: source, variable: variable.name })
      return []
    }
    return [{ ...initialValues(kinds.call.fields.results.of), id: spot.id('result', at), path, variable: variable.id }]
  })
}

/** What the block is called, in the bot's language where that has words for it. */
function nameOf({ work, block: { type, options } }: Spot): string {
  const known: Readonly<Record<string, string>> = typebotWords[work.locale].what
  return [known[`block ${type}`] ?? type, textIn(options, 'action') || textIn(options, 'task')]
    .filter(Boolean)
    .join(': ')
}

/** A call that asks nobody yet, so that the bot can't be published before somebody says what is to happen. */
export function drawPlaceholder(spot: Spot) {
  const { options, content } = spot.block
  const step = spot.add('call', { name: nameOf(spot).slice(0, 200), results: answersOf(spot) })
  const texts = readableWithin([content, options, spot.block.items.map(({ raw }) => raw)]).filter(
    (text) => !spot.work.usual(text),
  )
  spot.todo('placeholder', {}, step)
  if (texts.length > 0) spot.todo('placeholderHad', { texts: texts.join(' · ') }, step)
  onwards(spot, step)
}

function answersOf(spot: Spot): StepOf<'call'>['results'] {
  const { options } = spot.block
  const ids = [
    textIn(options, 'variableId'),
    ...[...recordsIn(options, 'responseMapping'), ...recordsIn(options, 'responseVariableMapping')].map((one) =>
      textIn(one, 'variableId'),
    ),
  ]
  const filled = [...new Set(ids.flatMap((id) => spot.variable(id)?.id ?? []))]
  return filled
    .slice(0, 200)
    .map((variable, at) => ({ ...initialValues(kinds.call.fields.results.of), id: spot.id('answer', at), variable }))
}
