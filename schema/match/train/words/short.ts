/** The short forms that a bot has use for: those of words that its phrasings have. */
import { en } from './en.ts'
import { fr } from './fr.ts'

const known: Record<string, string> = { en, fr }

/** A line each: a short form, a colon, what is written out. */
export function shortFormsOf(phrasings: readonly string[], locale: string): string {
  const words = new Set(phrasings.flatMap((line) => line.split(' ')))
  const taken = new Set<string>()
  return (known[locale.slice(0, 2).toLowerCase()] ?? '')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [meant = '', forms = ''] = line.split(': ')
      if (!meant.split(' ').every((word) => words.has(word))) return []
      const free = forms.split(' ').filter((form) => !words.has(form) && !taken.has(form))
      free.forEach((form) => taken.add(form))
      return free.map((form) => `${form}:${meant}`)
    })
    .join('\n')
}
