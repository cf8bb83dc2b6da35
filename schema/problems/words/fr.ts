/** What is wrong and what to do about it, in French; `{…}` names the problem's data. */
import { content } from './fr/content.ts'
import { drawing } from './fr/drawing.ts'
import { values } from './fr/values.ts'
import type { ProblemWords } from './words.ts'

export const fr: ProblemWords = { ...drawing, ...content, ...values }
