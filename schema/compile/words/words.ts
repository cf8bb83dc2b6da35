/** The interpreter's own words in a bot's locale: those of its language, else English. */
import type { SpecWords } from '../../spec/spec.ts'
import { fold } from '../../text/fold.ts'
import { arabic } from './ar.ts'
import { english } from './en.ts'
import { french } from './fr.ts'

export interface OwnWords {
  title: string
  welcome: string
  words: SpecWords
}

/** `commands` come folded. */
export function wordsIn(locale: string): OwnWords {
  const language = locale.split('-')[0]
  const own = language === 'fr' ? french : language === 'ar' ? arabic : english
  const [human, back, restart] = own.words.commands
  return { ...own, words: { ...own.words, commands: [human.map(fold), back.map(fold), restart.map(fold)] } }
}
