/** The script of a conversation: one action of the visitor, one fact of its world or one expectation a line. */

export type ScriptLine = { line: number } & (
  | { is: 'text' | 'press'; value: string }
  | { is: 'human' | 'back' | 'restart' }
  /** The visitor takes back their answer number `answer`, from 1, to give another. */
  | { is: 'correct'; answer: number }
  /** The conversation begins at this step, without the welcome. */
  | { is: 'from'; value: string }
  /** A variable has this value from the beginning; later on, the page gives it. */
  | { is: 'given'; name: string; value: string }
  /** What a call or a handover at this step is answered from here on: JSON, or the exit it leaves by. At a split, the way it goes. */
  | { is: 'reply'; name: string; value: string }
  /** The bot says these words, loosely: without regard to accents, case, punctuation and what stands around them. */
  | { is: 'says'; value: string }
  | { is: 'outcome'; value: string }
  /** The step that waits. */
  | { is: 'waits'; value: string }
  /** A step that ran since the visitor last did something. */
  | { is: 'ran'; value: string }
  /** What a variable holds, or a part of it: `flight.price`. */
  | { is: 'holds'; name: string; value: string }
)

export type ScriptFaultCode =
  'unknown-mark' | 'unknown-action' | 'nothing-behind-mark' | 'no-equals-sign' | 'too-late' | 'too-long'
export interface ScriptFault {
  line: number
  code: ScriptFaultCode
  /** The line as it was written, shortened. */
  text: string
}

export interface Script {
  lines: ScriptLine[]
  faults: ScriptFault[]
}

/** Further lines are not read. */
export const LONGEST = 2_000

const MARKS = { '>': 'text', '#': 'press', '<': 'says', '=': 'outcome', '@': 'waits', '+': 'ran', '^': 'from' } as const
const PAIRS = { $: 'given', '&': 'reply', '?': 'holds' } as const
const ACTIONS = ['human', 'back', 'restart'] as const

/** What the world is like rather than what is done. */
export const FACTS: readonly ScriptLine['is'][] = ['from', 'given', 'reply']

/**
 * Reads `> text`, `# option` (`# one | other` where several may be chosen), `~ human|back|restart|correct 2`;
 * `^ step`, `$ variable = value`, `& step = reply`; `< words`, `= outcome`, `@ step`, `+ step`, `? variable = value`.
 * Empty lines and `//` comments are skipped.
 */
export function readScript(source: string): Script {
  const script: Script = { lines: [], faults: [] }
  const rows = source.split(/\r\n|\r|\n/)
  rows.slice(0, LONGEST).forEach((row, at) => readLine(row.trim(), at + 1, script))
  if (rows.length > LONGEST) script.faults.push({ line: LONGEST + 1, code: 'too-long', text: '' })
  return script
}

function readLine(row: string, line: number, { lines, faults }: Script) {
  if (row === '' || row.startsWith('//')) return
  const mark = row[0] as string
  const value = row.slice(1).trim()
  const fault = (code: ScriptFaultCode) => faults.push({ line, code, text: row.slice(0, 80) })
  if (value === '') return fault('nothing-behind-mark')
  const read = readMarked(mark, value)
  if (typeof read === 'string') return fault(read)
  if (read.is === 'from' && lines.some(({ is }) => !FACTS.includes(is))) return fault('too-late')
  lines.push({ line, ...read })
}

type Marked = ScriptLine extends infer L ? (L extends ScriptLine ? Omit<L, 'line'> : never) : never

function readMarked(mark: string, value: string): Marked | ScriptFaultCode {
  if (mark === '~') {
    const is = ACTIONS.find((action) => action === value)
    if (is) return { is }
    const answer = /^correct ([1-9]\d{0,3})$/.exec(value)?.[1]
    return answer ? { is: 'correct', answer: Number(answer) } : 'unknown-action'
  }
  if (Object.hasOwn(PAIRS, mark)) {
    const [, name, written] = /^([^\s=]+)\s*=\s*(.*)$/s.exec(value) ?? []
    if (name === undefined || written === undefined) return 'no-equals-sign'
    return { is: PAIRS[mark as keyof typeof PAIRS], name, value: written }
  }
  return Object.hasOwn(MARKS, mark) ? { is: MARKS[mark as keyof typeof MARKS], value } : 'unknown-mark'
}
