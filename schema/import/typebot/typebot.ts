/** Typebot files as one bot: reading → plan → drawing → report. Pure; nothing of a file is ever run. */
import type { Bot } from '../../bot/bot.ts'
import { BOT_FORMAT } from '../../bot/constants.ts'
import { exportBot } from '../../bot/json.ts'
import { parseBot } from '../../bot/parse.ts'
import { isRefusal, refuse, type Imported, type SourceFile } from '../imported.ts'
import { Reporting } from '../report.ts'
import { drawerOf, nameOf } from './blocks/blocks.ts'
import { Drawing } from './flow/drawing.ts'
import { Spot } from './flow/spot.ts'
import { Work } from './flow/work.ts'
import { tellBots, tellSplits } from './plan/told.ts'
import { mainFirst, Plan } from './plan/flows.ts'
import { Ids } from './plan/ids.ts'
import { localeOf } from './plan/locale.ts'
import { Variables } from './plan/variables.ts'
import { LARGEST, parsed } from './reading/json.ts'
import { isSteps, isTypebot, readSource } from './reading/read.ts'
import { placeIn, type SourceBot } from './reading/source.ts'
import { settingsOf } from './settings.ts'
import { LONGEST_BUBBLE, richText } from './texts/rich.ts'

/** What begins like a Typebot file, though it may be cut short, too deep or too large to be read. */
const BEGINS = /^\s*\{[^]*?"(?:groups|edges|outgoingEdgeId)"\s*:/

/** Whether a text looks like a Typebot file, also one that is refused. */
export function fitsTypebot(text: string): boolean {
  const value = text.length <= LARGEST ? parsed(text) : undefined
  return value === undefined ? BEGINS.test(text.slice(0, 20_000)) : isTypebot(value) || isSteps(value)
}

/** The first bot that no other links to becomes the main flow, the others its skills. */
export function importTypebot(files: readonly SourceFile[]): Imported {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > LARGEST)
    return refuse('tooLarge', { file: files[0]?.name ?? '', most: String(LARGEST / 1e6) })
  const sources: SourceBot[] = []
  for (const file of files) {
    const source = readSource(file)
    if (isRefusal(source)) return source
    sources.push(source)
  }
  return sources.length === 0 ? refuse('noFile') : made(mainFirst(sources))
}

function made(bots: readonly SourceBot[]): Imported {
  const ids = new Ids()
  const variables = new Variables(bots)
  const work = new Work(bots, new Plan(bots, ids), variables, localeOf(bots), ids)
  const settings = settingsOf(work, bots[0]!)
  const drawings = work.plan.flows.map((plan) => {
    const drawing = new Drawing(plan, bots[plan.bot]!, ids)
    for (const group of plan.groups) drawGroup(work, drawing, group)
    return drawing
  })
  const flows = drawings.map((drawing) => {
    const { plan } = drawing
    const inputs = work.inputsOf(plan).map(({ id }) => id)
    const phrasings = plan.phrasing ? { [work.locale]: plan.phrasing } : {}
    return { ...drawing.flow(inputs, work.locale), phrasings }
  })
  tellBots(work, drawings)
  tellSplits(work, flows)
  const report = new Reporting('typebot')
  work.notes.write(report)
  const bot: Bot = {
    clew: BOT_FORMAT,
    name: bots[0]!.name.slice(0, 200),
    locales: [work.locale],
    settings,
    variables: variables.list,
    flows,
    entries: [],
    samples: [],
    comments: [],
  }
  // In the form in which a bot is kept: what a file makes larger than that can't be taken in.
  const read = parseBot(JSON.parse(JSON.stringify(exportBot(bot))))
  if (!read.bot) return refuse('doesNotFit', { place: read.faults[0]?.at ?? '', most: read.faults[0]?.detail ?? '' })
  return { bot: read.bot, report: report.report() }
}

function drawGroup(work: Work, drawing: Drawing, group: number) {
  const { groups } = drawing.bot
  const { blocks } = groups[group]!
  const bot = work.bots.length > 1 ? [drawing.bot.name] : []
  blocks.forEach((block, at) => {
    const spot = new Spot(work, drawing, group, at)
    const { where, data } = placeIn(groups, group, at)
    const told = { type: block.type, ...data }
    work.notes.begin(block, [...bot, ...where], nameOf(block.type), told, () => drawing.nearest(group, at))
    if (work.isAsked(drawing.plan.bot, group, at - 1)) {
      const { markdown } = richText(blocks[at - 1]!.content, work.variables)
      if (markdown.length <= LONGEST_BUBBLE) spot.asks = spot.text(markdown)
    }
    drawerOf(block.type)(spot)
    if (!drawing.isDrawn(group, at)) drawing.pass(group, at, spot.after)
  })
}
