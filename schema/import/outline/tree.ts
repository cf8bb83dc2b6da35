/** Lines as a tree: what is indented further belongs to the line above it. */
import { headOf } from '../sketch/sketch.ts'
import { lineOf, type Line } from './lines.ts'

export interface Branch {
  text: string
  asks: boolean
  goes: boolean
  children: Branch[]
  /** It stands on one line with what is under it: an option with its answer. */
  answered?: true
  /** The lines that it stands under, and itself. */
  where: readonly string[]
}

/** A line with an answer behind it: `Returns → Thirty days`. */
const INLINE = /\s(?:→|⇒|➜|➔|[-=]>)\s+/
/** A few words with an answer behind a colon: `Yes: It is on its way.` */
const LABELLED = /^((?:[^\s:.!?…]+\s+){0,5}[^\s:.!?…]+)\s*:\s+(?=\S)/
const YES_OR_NO = /^(?:oui|non|yes|no|si)$/i
/** Arrows behind these are words. */
const MOST_ANSWERS = 5
const DEEPEST = 100

/** Undefined for more levels than an outline may have. */
export function treeOf(lines: readonly Line[]): Branch | undefined {
  const root: Branch = { text: '', asks: false, goes: false, children: [], where: [] }
  const open: { level: number; branch: Branch }[] = [{ level: -Infinity, branch: root }]
  for (const { level, ...line } of lines) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const branch = added(open.at(-1)?.branch ?? root, line)
    open.push({ level, branch })
    if (open.length > DEEPEST) return undefined
  }
  return answering({ ...root, children: paired(root.children) })
}

function added(parent: Branch, line: Omit<Line, 'level'>): Branch {
  let { text, goes } = line
  let above = parent
  for (let answers = 0; ; answers++) {
    const arrow = answers < MOST_ANSWERS ? INLINE.exec(text) : null
    const own = arrow ? text.slice(0, arrow.index).replace(/\s*:?\s*$/, '') : text
    const asks = line.asks && answers === 0
    const branch: Branch = { text: own, asks, goes, children: [], where: [...above.where, headOf(own)] }
    above.children.push(branch)
    if (!arrow) return branch
    branch.answered = true
    text = text.slice(arrow.index + arrow[0].length).trim()
    goes = true
    above = branch
  }
}

/** Lines with colons as options with their answers, where a question stands above them or where their neighbours are options. */
function answering(branch: Branch): Branch {
  const { children } = branch
  const options = children.findIndex((child) => child.children.length > 0)
  const labelled = children.filter(isLabelled)
  const asked = isQuestion(branch) ? 0 : children.findIndex(isQuestion) + 1 || Infinity
  const several = options >= 0 || labelled.length > 1 || labelled.some(({ text }) => YES_OR_NO.test(labelIn(text)))
  const from = several && asked < Infinity ? asked : options < 0 ? Infinity : options
  return {
    ...branch,
    children: children.map((child, at) => answering(at >= from && isLabelled(child) ? divided(child) : child)),
  }
}

const labelIn = (text: string): string => LABELLED.exec(text)?.[1] ?? ''

const isLabelled = ({ text, goes, answered }: Branch): boolean => !goes && !answered && LABELLED.test(text)

function divided({ text, asks, goes, children, where }: Branch): Branch {
  const [mark = '', label = ''] = LABELLED.exec(text) ?? []
  const above = [...where.slice(0, -1), headOf(label)]
  const { level: _, ...answer } = lineOf(text.slice(mark.length), 0)
  const below = { ...answer, children, where: [...above, headOf(answer.text)] }
  return { text: label, asks, goes, children: [below], answered: true, where: above }
}

export const isQuestion = ({ text, asks }: Branch): boolean => asks || /\?["»”)\s]*$/.test(text)

/** Questions and answers one below the other, without indentation. */
function paired(branches: Branch[]): Branch[] {
  const flat = branches.every(({ children }) => children.length === 0)
  const questions = branches.filter(isQuestion).length
  const answered = branches.every(
    (branch, at) => !isQuestion(branch) || (branches[at + 1] && !isQuestion(branches[at + 1]!)),
  )
  if (!flat || questions < 2 || !answered || !branches[0] || !isQuestion(branches[0])) return branches
  const pairs: Branch[] = []
  for (const branch of branches) {
    const last = pairs.at(-1)
    if (isQuestion(branch) || !last) pairs.push(branch)
    else last.children.push({ ...branch, where: [...last.where, ...branch.where] })
  }
  return pairs
}
