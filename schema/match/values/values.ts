/** All that reads values and names of options out of sentences, in one piece, for those bots that ask for them. */
import { namedOptions } from '../options/named.ts'
import { slotsOf, toldIn } from './told.ts'
import { readValue } from './value.ts'

export const values = { slotsOf, toldIn, readValue, namedOptions }
export type Values = typeof values
