/** What the scripts of samples let business systems reply. */
import { readScript } from '../../samples/script.ts'
import { readReply } from '../../samples/simulate.ts'

export interface SimulatedReply {
  /** The id of the step that asks. */
  call: string
  json: unknown
}

export const repliesIn = (script: string): SimulatedReply[] =>
  script.includes('&')
    ? readScript(script).lines.flatMap((line) => {
        const reply = line.is === 'reply' ? readReply(line.value) : undefined
        return line.is === 'reply' && reply && 'json' in reply ? [{ call: line.name, json: reply.json }] : []
      })
    : []
