/** Where one is in a bot, as the address bar keeps it: a flow and a step, or an entry of the knowledge. */
import { MAIN_FLOW } from '../../schema/bot/constants.ts'
import { isId } from '../../schema/bot/ids.ts'

export interface EditorPlace {
  flow: string
  step?: string
  /** The knowledge is shown instead of a drawing; '' for no entry of it. */
  entry?: string
}

export function placeFrom(search: string): EditorPlace {
  const params = new URLSearchParams(search)
  const id = (name: string) => {
    const value = params.get(name)
    return isId(value) ? value : undefined
  }
  const entry = params.has('entry') ? { entry: id('entry') ?? '' } : {}
  const step = id('step')
  return { flow: id('flow') ?? MAIN_FLOW, ...(step && { step }), ...entry }
}

export function searchOf({ flow, step, entry }: EditorPlace): string {
  const params = new URLSearchParams()
  if (flow !== MAIN_FLOW) params.set('flow', flow)
  if (step) params.set('step', step)
  if (entry !== undefined) params.set('entry', entry)
  const search = params.toString()
  return search && `?${search}`
}
