/** What migrations work on: a bot file of any shape. */

/** A bot file as it was read, of any shape. Own keys only may be trusted to be there. */
export type Raw = Record<string, unknown>

/** Changes a copy of a file of the format before into one of its own. Whatever it doesn't know it leaves for the reader to refuse. */
export type Migration = (bot: Raw) => void

/** The records in a list of a file; none where there is no list. */
export const recordsIn = (list: unknown): Raw[] =>
  Array.isArray(list) ? list.filter((item): item is Raw => typeof item === 'object' && item !== null) : []
