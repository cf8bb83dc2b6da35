/** The interpreter's own words in a bot's locale: those of its language, else English. */
import type { SpecWords } from '../../spec/spec.ts'
import { fold } from '../../text/fold.ts'
import * as english from './en.ts'
import * as french from './fr.ts'

interface OwnWords {
  title: string
  welcome: string
  words: SpecWords
}

/** `commands` come folded. */
export function wordsIn(locale: string): OwnWords {
  const inFrench = locale.split('-')[0] === 'fr'
  const { title, welcome } = inFrench ? french : english
  const words = inFrench ? french.fr : english.en
  const [human, back, restart] = words.commands
  return { title, welcome, words: { ...words, commands: [human.map(fold), back.map(fold), restart.map(fold)] } }
}
