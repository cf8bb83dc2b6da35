/** What is told of a file besides its blocks. */
import type { Flow } from '../../../bot/bot.ts'
import { comesAgain } from '../flow/again.ts'
import type { Drawing } from '../flow/drawing.ts'
import type { Work } from '../flow/work.ts'
import { placeIn, type Lost } from '../reading/source.ts'

export function tellBots(work: Work, drawings: readonly Drawing[]) {
  const { notes, bots, variables, plan } = work
  bots.forEach((bot, at) => {
    for (const lost of bot.lost) {
      const { where, data } =
        lost.group === undefined ? { where: [], data: {} } : placeIn(bot.groups, lost.group, lost.block)
      notes.begin(lost, [bot.name, ...where], `lost ${lost.what}`, data, () => stepAt(drawings, at, lost))
      notes.add({ is: 'adapted', why: `lost ${lost.what}`, data: {} })
    }
    for (const event of bot.events) {
      const { type, options, edge } = event
      const command = typeof options.command === 'string' ? options.command : ''
      notes.begin(event, [bot.name], KNOWN_EVENTS.has(type) ? `event ${type}` : 'event', { type }, () =>
        stepAt(drawings, at, bot.edges.get(edge)),
      )
      const flow = plan.flows.find((one) => one.bot === at && one.phrasing !== '' && one.phrasing === command)
      if (flow) notes.add({ is: 'adapted', why: 'command', data: { command } })
      else notes.add({ is: 'todo', why: 'event', data: { type } })
    }
  })
  const fromPage = variables.list.filter((variable) => variable.fromPage).map(({ name }) => name)
  if (fromPage.length > 0) {
    notes.begin(variables, [bots[0]!.name], 'variables')
    notes.add({ is: 'adapted', why: 'fromPage', data: { names: fromPage.join(', ') } })
  }
  if (work.usualWords.size > 0) {
    notes.begin(work.usualWords, [bots[0]!.name], 'usualWords')
    notes.add({ is: 'adapted', why: 'usualWords', data: { texts: [...work.usualWords].join(' · ') } })
  }
}

/** A visitor of Clew keeps their branch; in Typebot an A/B test that is come back to may go the other way. */
export function tellSplits({ splits, notes }: Work, flows: readonly Flow[]) {
  const told = new Set<object>()
  for (const [step, block] of splits)
    if (!told.has(block) && comesAgain(flows, step)) {
      told.add(block)
      notes.addTo(block, { is: 'adapted', why: 'branchKept', data: {}, step })
    }
}

const KNOWN_EVENTS = new Set(['command', 'reply', 'invalidReply'])

/** The step that stands where something was lost. */
function stepAt(
  drawings: readonly Drawing[],
  bot: number,
  place: Pick<Lost, 'group' | 'block'> = {},
): string | undefined {
  const { group = -1, block = 0 } = place
  const drawing = drawings.find(({ plan }) => plan.bot === bot && plan.groups.has(group))
  return drawing?.nearest(group, block)
}
