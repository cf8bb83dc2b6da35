/** What is wrong and what to do about it, in English; `{…}` names the problem's data. */
import { content } from './en/content.ts'
import { drawing } from './en/drawing.ts'
import { values } from './en/values.ts'
import type { ProblemWords } from './words.ts'

export const en: ProblemWords = { ...drawing, ...content, ...values }
