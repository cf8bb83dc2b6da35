/** The fixed names of a bot. */

/** The version of the export format and of the document. */
export const BOT_FORMAT = 2

/** The id of the flow in which every conversation begins. */
export const MAIN_FLOW = 'main'

/** The outcome that a skill returns when nothing else is said. */
export const DONE = 'done'

/** The ids of the exits that steps have besides those that authors add. */
export const fixedExits: readonly string[] = [
  'next',
  'other',
  'else',
  'failed',
  'answered',
  'missed',
  'empty',
  'closed',
  'nobody',
  DONE,
]

/** Variables that every bot has without declaring them; the host gives their values. */
export const builtIns = [
  /** The visitor's day, `2026-03-01`. */
  { id: 'today', type: 'date' },
  /** The visitor's time of day, `14:30`. */
  { id: 'time', type: 'text' },
] as const
