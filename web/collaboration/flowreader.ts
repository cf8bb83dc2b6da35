/** Keeps the plain reading of one flow up to date by reading only the steps that changed. */
import type { Flow, Place, Step } from '../../schema/bot/bot.ts'
import { flowFields } from '../../schema/bot/bot.ts'
import { isYMap, readRecord } from '../../schema/document/codec.ts'
import { readPlace, readStep, withLivingTargets } from '../../schema/document/read.ts'
import { LAYOUT, STEPS, type flowMap } from '../../schema/document/shape.ts'

type YFlow = ReturnType<typeof flowMap>
type Path = readonly (string | number)[]

const ORIGIN: Place = [0, 0]

export class FlowReader {
  readonly #id: string
  /** Steps as they stand, with lines to steps that may be gone. */
  readonly #raw = new Map<string, Step>()
  readonly #changedSteps = new Set<string>()
  readonly #changedPlaces = new Set<string>()
  #allChanged = true
  #fieldsChanged = true
  #flow: Flow

  constructor(id: string) {
    this.#id = id
    this.#flow = { id, ...readRecord(undefined, flowFields), steps: [], layout: {} }
  }

  /** Takes note of a change below this flow's record; `keys` are those that changed at `path`. */
  note(path: Path, keys: Iterable<string>): void {
    const [part, id] = path
    if (part === STEPS && typeof id === 'string') this.#changedSteps.add(id)
    else if (part === STEPS) for (const key of keys) this.#changedSteps.add(key)
    else if (part === LAYOUT) for (const key of keys) this.#changedPlaces.add(key)
    else if (part !== undefined) this.#fieldsChanged = true
    else
      for (const key of keys)
        if (key === STEPS || key === LAYOUT) this.#allChanged = true
        else this.#fieldsChanged = true
  }

  /** Takes note that the whole record was put anew. */
  noteAll(): void {
    this.#allChanged = true
    this.#fieldsChanged = true
  }

  /** The flow as it is now; what did not change is the same object as before. */
  read(map: YFlow): Flow {
    const before = this.#flow
    const steps = this.#readSteps(map?.get(STEPS))
    const layout = this.#readLayout(map?.get(LAYOUT), steps)
    if (this.#fieldsChanged) this.#flow = { id: this.#id, ...readRecord(map, flowFields), steps, layout }
    else if (steps !== before.steps || layout !== before.layout) this.#flow = { ...before, steps, layout }
    this.#changedSteps.clear()
    this.#changedPlaces.clear()
    this.#allChanged = this.#fieldsChanged = false
    return this.#flow
  }

  #readSteps(map: unknown): Step[] {
    const changed = this.#allChanged
      ? new Set([...this.#raw.keys(), ...(isYMap(map) ? map.keys() : [])])
      : this.#changedSteps
    if (changed.size === 0) return this.#flow.steps
    let membersChanged = false
    for (const id of changed) {
      const step = isYMap(map) ? readStep(id, map.get(id)) : undefined
      if (this.#raw.has(id) !== !!step) membersChanged = true
      if (step) this.#raw.set(id, step)
      else this.#raw.delete(id)
    }
    const living = (step: Step) => withLivingTargets(step, (id) => this.#raw.has(id))
    if (!membersChanged) return this.#flow.steps.map((step) => (changed.has(step.id) ? living(this.#get(step)) : step))
    const before = new Map(this.#flow.steps.map((step) => [step.id, step]))
    return [...this.#raw.keys()].sort().map((id) => {
      const step = this.#raw.get(id)
      if (!step) throw new Error(`Step ${id} was read and is gone.`)
      const now = living(step)
      const then = before.get(id)
      return then && !changed.has(id) && sameExits(then, now) ? then : now
    })
  }

  #get(step: Step): Step {
    return this.#raw.get(step.id) ?? step
  }

  #readLayout(map: unknown, steps: Step[]): Record<string, Place> {
    const before = this.#flow.layout
    if (!this.#allChanged && this.#changedPlaces.size === 0 && steps === this.#flow.steps) return before
    let same = Object.keys(before).length === steps.length
    const places = steps.map(({ id }): [string, Place] => {
      const then = before[id]
      if (then && !this.#allChanged && !this.#changedPlaces.has(id)) return [id, then]
      const now = (isYMap(map) && readPlace(map.get(id))) || ORIGIN
      if (then && then[0] === now[0] && then[1] === now[1]) return [id, then]
      same = false
      return [id, now]
    })
    return same ? before : Object.fromEntries(places)
  }
}

function sameExits(a: Step, b: Step): boolean {
  const keys = Object.keys(a.exits)
  return keys.length === Object.keys(b.exits).length && keys.every((key) => a.exits[key] === b.exits[key])
}
