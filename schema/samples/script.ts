/** The script of a conversation: one action of the visitor or one expectation a line. */

export type ScriptLine = { line: number } & (
  | { is: 'text' | 'press'; value: string }
  | { is: 'human' | 'back' | 'restart' }
  /** The bot says these words, loosely: without regard to accents, case, punctuation and what stands around them. */
  | { is: 'says'; value: string }
  | { is: 'outcome'; value: string }
  /** The step that waits. */
  | { is: 'waits'; value: string }
)

export type ScriptFaultCode = 'unknown-mark' | 'unknown-action' | 'nothing-behind-mark' | 'too-long'
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

const LONGEST = 2_000
const MARKS = { '>': 'text', '#': 'press', '<': 'says', '=': 'outcome', '@': 'waits' } as const
const ACTIONS = ['human', 'back', 'restart'] as const

/** Reads `> text`, `# option`, `~ human|back|restart`, `< words`, `= outcome`, `@ step`; empty lines and `//` comments are skipped. */
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
  if (mark === '~') {
    const is = ACTIONS.find((action) => action === value)
    return is ? lines.push({ line, is }) : fault('unknown-action')
  }
  if (Object.hasOwn(MARKS, mark)) lines.push({ line, is: MARKS[mark as keyof typeof MARKS], value })
  else fault('unknown-mark')
}
