/** What is told of a file besides its blocks. */
import type { Work } from '../flow/work.ts'

export function tellBots(work: Work) {
  const { notes, bots, variables, plan } = work
  bots.forEach((bot, at) => {
    for (const lost of bot.lost) {
      notes.begin(lost, [bot.name, ...lost.where.filter(Boolean)], `lost ${lost.what}`)
      notes.add({ is: 'adapted', why: `lost ${lost.what}`, data: {} })
    }
    for (const event of bot.events) {
      const { type, options } = event
      const command = typeof options.command === 'string' ? options.command : ''
      notes.begin(event, [bot.name, type], 'event', { type })
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
