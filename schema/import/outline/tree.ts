/** Lines as a tree: what is indented further belongs to the line above it. */
import { headOf } from '../sketch/sketch.ts'
import type { Line } from './lines.ts'

export interface Branch {
  text: string
  asks: boolean
  goes: boolean
  children: Branch[]
  /** The lines that it stands under, and itself. */
  where: readonly string[]
}

/** A line with an answer behind it: `Returns → Thirty days`. */
const INLINE = /\s(?:→|⇒|➜|➔|[-=]>)\s+/
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
  return { ...root, children: paired(root.children) }
}

function added(parent: Branch, { text, asks, goes }: Omit<Line, 'level'>): Branch {
  const arrow = INLINE.exec(text)
  const own = arrow ? text.slice(0, arrow.index).trim() : text
  const branch: Branch = { text: own, asks, goes, children: [], where: [...parent.where, headOf(own)] }
  parent.children.push(branch)
  if (!arrow) return branch
  return added(branch, { text: text.slice(arrow.index + arrow[0].length).trim(), asks: false, goes: true })
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
