/** The fixed names of a bot. */

/** The version of the export format and of the document. */
export const BOT_FORMAT = 1

/** The id of the flow in which every conversation begins. */
export const MAIN_FLOW = 'main'

/** The outcome that a skill returns when nothing else is said. */
export const DONE = 'done'

/** The ids of the exits that steps have besides those that authors add. */
export const fixedExits: readonly string[] = ['next', 'other', 'else', 'failed', 'answered', 'missed', DONE]
