/** The matcher with all it can read. It runs where the visitor is, and is built from the spec's index at the first question. */
import { matcherOf, type Readable } from './matcherOf.ts'
import { values } from './values/values.ts'

/** It understands no entry and no skill where the index is of another version. */
export const createMatcher = (spec: Readable) => matcherOf(spec, values)

export type { Readable }
