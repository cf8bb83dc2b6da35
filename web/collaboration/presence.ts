/** Who else is in a bot and what they are doing: the shape of the awareness state, and how it is read with care. */
import type { Place } from '../../schema/bot/bot.ts'

/** A part of a drawing. */
export type Sight = [x: number, y: number, width: number, height: number]

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
  /** Where they write, or what they read outside the canvas: `entry:<id>` and the like. */
  place?: string
  /** What of the flow is in sight, in flow coordinates. */
  view?: Sight
  /** The client of somebody whom they follow. */
  follows?: number
  /** How often they have asked everybody to come. */
  call?: number
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
const LONGEST_PLACE = 200

/** A presence within the limits of the wire. */
export function limited(presence: Presence): Presence {
  const { flow, selection, cursor, dragging, place, view, follows, call } = presence
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
    // Nobody writes while they drag, and both together could be too large.
    ...(place && !dragging && { place: place.slice(0, LONGEST_PLACE) }),
    // Whoever follows shows what the other shows: nothing to tell.
    ...(view && follows === undefined && { view: view.map(Math.round) as Sight }),
    ...(follows !== undefined && { follows }),
    ...(call && { call }),
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
  const view = sightFrom(state.view)
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
    ...(typeof state.place === 'string' && { place: state.place.slice(0, LONGEST_PLACE) }),
    ...(view && { view }),
    ...(isCount(state.follows) && { follows: state.follows }),
    ...(isCount(state.call) && { call: state.call }),
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

/** Who writes where, by the place's name; the map from before when nothing changed. */
export function writersOf(
  people: readonly Person[],
  before: ReadonlyMap<string, readonly Person[]>,
): ReadonlyMap<string, readonly Person[]> {
  const writers = new Map<string, Person[]>()
  for (const person of people)
    if (person.place) writers.set(person.place, [...(writers.get(person.place) ?? []), person])
  const key = (map: ReadonlyMap<string, readonly Person[]>) =>
    JSON.stringify([...map].map(([place, there]) => [place, there.map(({ clientId, name }) => [clientId, name])]))
  return key(writers) === key(before) ? before : writers
}

const FARTHEST = 1e7

function sightFrom(value: unknown): Sight | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined
  if (!value.every((n) => typeof n === 'number' && Math.abs(n) <= FARTHEST)) return undefined
  const sight = value as Sight
  return sight[2] > 0 && sight[3] > 0 ? sight : undefined
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

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
