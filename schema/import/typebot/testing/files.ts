/** Typebot files in a few lines, for tests: groups by their titles, edges by what they lead to. */
import type { SourceFile } from '../../imported.ts'

export interface BlockDraft {
  type: string
  content?: object
  options?: object
  items?: ItemDraft[]
  /** `Group`, or `Group 2` for its second block after a `#`: `Group#2`. */
  to?: string
}

export interface ItemDraft {
  to?: string
  paths?: { text: string; to?: string }[]
  [key: string]: unknown
}

export interface Draft {
  name: string
  id?: string
  /** Where it begins; the first group without. */
  start?: string
  groups: Record<string, BlockDraft[]>
  events?: { type: string; options?: object; to: string }[]
  /** First values by name, for those that have one. */
  values?: Record<string, string | string[]>
  theme?: object
  settings?: object
}

export const versions = ['6.1', '6', '5', '4', '3', undefined] as const
export type Version = (typeof versions)[number]

/** The id of a variable, whose name is taken from it. */
export const v = (name: string) => `v:${name}`

type Written = Record<string, unknown>

/** The file as Typebot of a version exports it. */
export function typebotOf(draft: Draft, version: Version = '6.1'): Written {
  const titles = Object.keys(draft.groups)
  const edges: Written[] = []
  const groupId = (title: string) => `g:${title}`
  const edge = (to: string | undefined, from: Written): string | undefined => {
    if (to === undefined) return undefined
    const [title = '', place] = to.split('#')
    const id = `e:${edges.length}`
    edges.push({
      id,
      from,
      to: { groupId: groupId(title), ...(place ? { blockId: blockId(title, Number(place) - 1) } : {}) },
    })
    return id
  }
  const blockId = (title: string, at: number) => `b:${title}:${at}`
  const isOld = version === undefined || Number(version) < 6
  const groups: Written[] = Object.entries(draft.groups).map(([title, blocks], number) => ({
    id: groupId(title),
    title,
    graphCoordinates: { x: 320 * number, y: 60 * (number % 3) },
    blocks: blocks.map(({ to, items, ...block }, at) => {
      const id = blockId(title, at)
      return {
        id,
        ...(isOld ? { groupId: groupId(title) } : {}),
        ...block,
        ...owned(edge(to, { blockId: id })),
        ...(items
          ? {
              items: items.map(({ to: way, paths, ...item }, position) => ({
                id: `i:${title}:${at}:${position}`,
                ...(isOld ? { type: 0, blockId: id } : {}),
                ...item,
                ...owned(edge(way, { blockId: id, itemId: `i:${title}:${at}:${position}` })),
                ...(paths
                  ? {
                      paths: paths.map((path, n) => ({
                        id: `p:${title}:${at}:${position}:${n}`,
                        text: path.text,
                        ...owned(edge(path.to, { blockId: id, pathId: `p:${n}` })),
                      })),
                    }
                  : {}),
              })),
            }
          : {}),
      }
    }),
  }))
  const start = edge(
    draft.start ?? titles[0],
    isOld ? { groupId: 'g:start', blockId: 'b:start' } : { eventId: 'ev:start' },
  )
  const events = isOld
    ? {}
    : {
        events: [
          { id: 'ev:start', type: 'start', graphCoordinates: { x: 0, y: 0 }, ...owned(start) },
          ...(draft.events ?? []).map(({ to, ...event }, at) => ({
            id: `ev:${at}`,
            ...event,
            ...owned(edge(to, { eventId: `ev:${at}` })),
          })),
        ],
      }
  if (isOld)
    groups.unshift({
      id: 'g:start',
      title: 'Start',
      graphCoordinates: { x: 0, y: 0 },
      blocks: [{ id: 'b:start', groupId: 'g:start', type: 'start', label: 'Start', ...owned(start) }],
    })
  const whole = { groups, ...events }
  const names = [
    ...new Set(
      [...JSON.stringify(whole).matchAll(/"v:([^"]+)"/g)]
        .map(([, name = '']) => name)
        .concat(Object.keys(draft.values ?? {})),
    ),
  ]
  return {
    ...(version ? { version } : {}),
    id: draft.id ?? `t:${draft.name}`,
    name: draft.name,
    ...whole,
    edges,
    variables: names.map((name) => ({
      id: v(name),
      name,
      ...(draft.values?.[name] ? { value: draft.values[name] } : {}),
    })),
    theme: draft.theme ?? {},
    settings: draft.settings ?? {},
  }
}

const owned = (id: string | undefined) => (id === undefined ? {} : { outgoingEdgeId: id })

export const fileOf = (value: unknown, name = 'typebot-export.json'): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
})

/** A text bubble of one or more lines. */
export const say = (...lines: string[]): BlockDraft => ({
  type: 'text',
  content: { richText: lines.map((text) => ({ type: 'p', children: [{ text }] })) },
})

export const input = (type: string, variable = '', options: object = {}, to?: string): BlockDraft => ({
  type: `${type} input`,
  options: { ...(variable ? { variableId: v(variable) } : {}), ...options },
  to,
})

/** Labels, or labels with where they lead. */
export const buttons = (
  items: (string | [label: string, to: string] | ItemDraft)[],
  options: object = {},
  to?: string,
): BlockDraft => ({
  type: 'choice input',
  options,
  items: items.map((item) =>
    typeof item === 'string' ? { content: item } : Array.isArray(item) ? { content: item[0], to: item[1] } : item,
  ),
  to,
})

export const set = (variable: string, expression: string, options: object = {}, to?: string): BlockDraft => ({
  type: 'Set variable',
  options: { variableId: v(variable), expressionToEvaluate: expression, ...options },
  to,
})

export type Comparison = [variable: string, operator: string, value?: string]

export const holds = (comparisons: Comparison[], logicalOperator?: string) => ({
  ...(logicalOperator ? { logicalOperator } : {}),
  comparisons: comparisons.map(([variable, comparisonOperator, value], at) => ({
    id: `c:${at}`,
    variableId: v(variable),
    comparisonOperator,
    value,
  })),
})

export const condition = (
  rows: [comparisons: Comparison[], to?: string, logicalOperator?: string][],
  to?: string,
): BlockDraft => ({
  type: 'Condition',
  items: rows.map(([comparisons, way, logical]) => ({ content: holds(comparisons, logical), to: way })),
  to,
})

export const logic = (type: string, options: object = {}, to?: string): BlockDraft => ({ type, options, to })

export const media = (type: string, content: object, to?: string): BlockDraft => ({ type, content, to })
