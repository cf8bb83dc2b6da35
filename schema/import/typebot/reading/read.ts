/** Reads a Typebot of the versions 3 to 6.1 into one form. */
import { refuse, type Refusal, type SourceFile } from '../../imported.ts'
import { linksIn } from './links.ts'
import { readJson } from './json.ts'
import { fieldOf, isRaw, listIn, numberIn, recordIn, recordsIn, textIn, textsIn, type Raw } from './raw.ts'
import type { SourceBlock, SourceBot, SourceGroup, SourceVariable } from './source.ts'

const VERSIONS = ['3', '4', '5', '6', '6.1']
const NEWEST = 6.1

/** Blocks of one file. */
export const MOST_BLOCKS = 5_000

export function readSource(file: SourceFile): SourceBot | Refusal {
  const read = readJson(file)
  if (!('value' in read)) return read
  const { value } = read
  const names = { file: file.name }
  if (!isTypebot(value)) return refuse(isSteps(value) ? 'oldSteps' : 'notTypebot', names)
  const version = textIn(value, 'version') || '3'
  if (!VERSIONS.includes(version))
    return refuse(Number(version) > NEWEST ? 'newerVersion' : 'unknownVersion', { ...names, version })
  const blocks = recordsIn(value, 'groups').reduce((sum, group) => sum + listIn(group, 'blocks').length, 0)
  if (blocks > MOST_BLOCKS || listIn(value, 'groups').length > MOST_BLOCKS)
    return refuse('tooMany', { ...names, most: String(MOST_BLOCKS) })
  return sourceOf(value, version, file.name)
}

export const isTypebot = (value: unknown): value is Raw =>
  isRaw(value) && [fieldOf(value, 'groups'), fieldOf(value, 'edges')].every(Array.isArray)

/** The form before version 3. */
export const isSteps = (value: unknown): boolean =>
  isRaw(value) &&
  fieldOf(value, 'groups') === undefined &&
  fieldOf(value, 'edges') !== undefined &&
  (fieldOf(value, 'steps') ?? recordsIn(value, 'blocks')[0]?.steps) !== undefined

function sourceOf(raw: Raw, version: string, file: string): SourceBot {
  const read = recordsIn(raw, 'groups').map(groupOf)
  const starts = read.flatMap((group) => group.blocks.filter(isStart).map(({ edge }) => edge))
  const events = recordsIn(raw, 'events').map((event) => ({
    id: textIn(event, 'id'),
    type: textIn(event, 'type'),
    edge: textIn(event, 'outgoingEdgeId'),
    options: recordIn(event, 'options'),
  }))
  const groups = read
    .map((group) => ({ ...group, blocks: group.blocks.filter((block) => !isStart(block)) }))
    .filter((group, at) => group.blocks.length > 0 || !read[at]?.blocks.some(isStart))
  return {
    id: textIn(raw, 'id'),
    name: textIn(raw, 'name').trim() || file.replace(/\.json$/i, ''),
    version,
    start: (starts[0] ?? events.find(({ type }) => type === 'start')?.edge) || '',
    events: events.filter(({ type }) => type !== 'start'),
    groups,
    ...linksIn(raw, groups, [starts[0] ?? '', ...events.map(({ edge }) => edge)]),
    variables: recordsIn(raw, 'variables').map(variableOf),
    settings: recordIn(raw, 'settings'),
    theme: recordIn(raw, 'theme'),
  }
}

const isStart = ({ type }: SourceBlock) => type === 'start'

const groupOf = (group: Raw): SourceGroup => ({
  id: textIn(group, 'id'),
  title: textIn(group, 'title').trim(),
  x: numberIn(recordIn(group, 'graphCoordinates'), 'x') ?? 0,
  y: numberIn(recordIn(group, 'graphCoordinates'), 'y') ?? 0,
  blocks: recordsIn(group, 'blocks').map(blockOf).map(passedBy),
})

const BUBBLES = ['text', 'image', 'video', 'audio', 'embed']

/** A bubble's edge counts only where nothing of the group comes after it. */
const passedBy = (block: SourceBlock, at: number, { length }: SourceBlock[]): SourceBlock =>
  at < length - 1 && BUBBLES.includes(block.type) ? { ...block, edge: '' } : block

const blockOf = (block: Raw): SourceBlock => ({
  id: textIn(block, 'id'),
  type: textIn(block, 'type'),
  edge: textIn(block, 'outgoingEdgeId'),
  content: recordIn(block, 'content'),
  options: recordIn(block, 'options'),
  items: recordsIn(block, 'items').map((item) => ({
    id: textIn(item, 'id'),
    edge: textIn(item, 'outgoingEdgeId'),
    raw: item,
  })),
  raw: block,
})

function variableOf(variable: Raw): SourceVariable {
  const isList = Array.isArray(fieldOf(variable, 'value'))
  const value = textIn(variable, 'value')
  return {
    id: textIn(variable, 'id'),
    name: textIn(variable, 'name'),
    values: isList ? textsIn(variable, 'value') : value ? [value] : [],
    isList,
  }
}
