/** What a website answers when a step asks a business system or a human. */
import type { Effect, Event } from '../../../schema/interpreter/types.ts'

/** No route of the server takes either from a website yet, so a call has failed and nobody is there: the conversation goes on by these exits instead of waiting for ever. */
export const answerTo = ({ what, step }: Extract<Effect, { do: 'act' }>): Event => ({
  is: 'acted',
  step,
  exit: what === 'call' ? 1 : 2,
})
