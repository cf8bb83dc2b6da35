/** What is told of Typebot files, in words. */
import type { ImportWords, Language } from '../words.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'

export const typebotWords: Record<Language, ImportWords> = { fr, en }
