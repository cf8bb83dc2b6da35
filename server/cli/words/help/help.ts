/** The help pages of the command line: one for `clew`, one for each verb. */
import type { Language } from '../../../words.ts'
import type { VerbName } from '../../verbs.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

export type HelpPages = Record<VerbName | 'clew', string>

export const helpIn = (language: Language): HelpPages => (language === 'fr' ? fr : en)
