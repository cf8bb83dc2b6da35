/** Who else is in a bot and what they are doing: the shape of the awareness state, and how it is read with care. */
import type { Place } from '../../schema/bot/bot.ts'

/** What one person tells the others. Every awareness message carries it whole, so it stays small. */
export interface Presence {
  /** The flow that is open. */
  flow: string
  /** Steps that are selected, at most fifty are told. */
  selection: string[]
  /** Where the pointer is, in flow coordinates. */
  cursor?: Place
  /** Steps that are being dragged, with where they are now; the document hears of it on drop. */
  dragging?: Record<string, Place>
  /** What is being edited outside the canvas, as `entry:<id>` and the like. */
  place?: string
}

export interface Person extends Presence {
  clientId: number
  name: string
  colour: string
}

const MOST_SELECTED = 50
const MOST_DRAGGED = 30
const LONGEST_ID = 40
const LONGEST_NAME = 60

/** A presence within the limits of the wire. */
export function limited(presence: Presence): Presence {
  const { flow, selection, cursor, dragging, place } = presence
  return {
    flow,
    selection: selection.slice(0, MOST_SELECTED),
    ...(cursor && { cursor: rounded(cursor) }),
    ...(dragging && {
      dragging: Object.fromEntries(
        Object.entries(dragging)
          .slice(0, MOST_DRAGGED)
          .map(([id, at]) => [id, rounded(at)]),
      ),
    }),
    ...(place && { place }),
  }
}

const rounded = ([x, y]: Place): Place => [Math.round(x), Math.round(y)]

/** The others, from whatever their clients sent; what has the wrong shape is left out. */
export function peopleFrom(states: ReadonlyMap<number, unknown>, ownClientId: number): Person[] {
  const people: Person[] = []
  for (const [clientId, state] of states) {
    if (clientId === ownClientId || !isRecord(state) || !isRecord(state.user)) continue
    people.push(personFrom(clientId, state, state.user))
  }
  return people.sort((a, b) => a.clientId - b.clientId)
}

function personFrom(clientId: number, state: Record<string, unknown>, user: Record<string, unknown>): Person {
  const cursor = placeFrom(state.cursor)
  return {
    clientId,
    name: typeof user.name === 'string' && user.name.trim() ? user.name.slice(0, LONGEST_NAME) : '?',
    colour: colourFrom(user.colour, clientId),
    flow: idFrom(state.flow),
    selection: Array.isArray(state.selection)
      ? state.selection.map(idFrom).filter(Boolean).slice(0, MOST_SELECTED)
      : [],
    ...(cursor && { cursor }),
    ...(isRecord(state.dragging) && { dragging: draggingFrom(state.dragging) }),
    ...(typeof state.place === 'string' && { place: state.place.slice(0, 2 * LONGEST_ID) }),
  }
}

function draggingFrom(value: Record<string, unknown>): Record<string, Place> {
  const dragging: [string, Place][] = []
  for (const [id, at] of Object.entries(value).slice(0, MOST_SELECTED)) {
    const place = placeFrom(at)
    if (idFrom(id) && place) dragging.push([id, place])
  }
  return Object.fromEntries(dragging)
}

function placeFrom(value: unknown): Place | undefined {
  if (!Array.isArray(value)) return undefined
  const [x, y] = value as unknown[]
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined
}

const idFrom = (value: unknown): string =>
  typeof value === 'string' && value.length <= LONGEST_ID && !(value in {}) ? value : ''

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const COLOURS = ['#b4322f', '#b4530f', '#8a6a00', '#3d7a1f', '#0f7a6c', '#1f6fb8', '#6a4bc4', '#a83b8c'] as const

/** A person's colour: theirs when it is one, else one that follows from their client. */
function colourFrom(value: unknown, clientId: number): string {
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value
  return COLOURS[clientId % COLOURS.length] ?? COLOURS[0]
}
