/** Which moments go as they age: all of the last day stay, then one an hour for a month, then one a day. */
import type { Editor, Occasion } from '../db/schema.ts'

export interface Aging {
  id: string
  at: number
  people: readonly Editor[]
  occasion: Occasion
  name: string
}

export interface Thinning {
  /** The ids of those that go. */
  gone: string[]
  /** Those that stay and tell, from now on, who edited since the one before that is left. */
  heirs: { id: string; people: Editor[] }[]
}

const HOUR = 3600_000
const DAY = 24 * HOUR
const MONTH = 30 * DAY

/** Those with a name and those that were published stay for good. */
const isLasting = ({ name, occasion }: Aging) => name !== '' || occasion.is === 'published'

/** `moments`: all of one bot, the latest first. The last of each hour or day stays, and inherits the people of the others. */
export function thin(moments: readonly Aging[], now: number): Thinning {
  const thinning: Thinning = { gone: [], heirs: [] }
  const filled = new Set<string>()
  let heir: Aging | undefined
  let inherited: Editor[] = []
  const settle = () => {
    if (heir && inherited.length > 0) {
      const people = new Map([...inherited.reverse(), ...heir.people].map((person) => [person.id, person]))
      if (people.size > heir.people.length) thinning.heirs.push({ id: heir.id, people: [...people.values()] })
    }
    inherited = []
  }
  for (const moment of moments) {
    const age = now - moment.at
    const slot =
      age < DAY ? moment.id : age < MONTH ? `h${Math.floor(moment.at / HOUR)}` : `d${Math.floor(moment.at / DAY)}`
    if (!isLasting(moment) && filled.has(slot)) {
      thinning.gone.push(moment.id)
      inherited.push(...moment.people)
      continue
    }
    settle()
    heir = moment
    if (!isLasting(moment)) filled.add(slot)
  }
  settle()
  return thinning
}
