/** The inspector on a real open bot without a server, for the tests of this folder. */
import { flushSync, mount, unmount } from 'svelte'
import type { Bot } from '../../schema/bot/bot.ts'
import { MAIN_FLOW } from '../../schema/bot/constants.ts'
import { writeBotInto } from '../../schema/document/document.ts'
import { BotSession } from '../collaboration/session.svelte.ts'
import Inspector from './Inspector.svelte'

const open: (() => void)[] = []
export const closeInspectors = () => open.splice(0).forEach((close) => close())

export function inspecting(bot: Bot, steps: string[], shown: { flow?: string; locale?: string } = {}) {
  const session = new BotSession('bot', true, {
    onFrame: (call) => call(),
    keepLocalCopy: () => ({ loaded: Promise.resolve(), drop: async () => {}, close: () => {} }),
    connect: (_id, doc) => {
      writeBotInto(doc, bot)
      return { destroy: () => {} }
    },
  })
  session.refresh()
  const flow = shown.flow ?? MAIN_FLOW
  const component = mount(Inspector, {
    target: document.body,
    props: { session, flow, steps, onjump: () => {}, locale: shown.locale ?? 'en' },
  })
  flushSync()
  open.push(() => {
    void unmount(component)
    session.destroy()
    document.body.replaceChildren()
  })
  const step = (id = steps[0]) => session.bot.flows.find((one) => one.id === flow)?.steps.find((one) => one.id === id)
  return { session, step }
}
