/** The language of the screens: chosen here, kept on this device, told to the document. */
import { getLocale, overwriteGetLocale, setLocale } from './words.ts'

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language in its own words, as somebody who looks for it would. */
export const languageNames: Record<Language, string> = { fr: 'Français', en: 'English' }

class LanguageChoice {
  /** Screens are drawn anew when this changes: words are plain calls, not signals. */
  current: Language = $state(getLocale())
  #spoken: Language = getLocale()

  constructor() {
    // Each word asks; what the device keeps would be read for every one of them.
    overwriteGetLocale(() => this.#spoken)
  }

  choose(language: Language): void {
    void setLocale(language, { reload: false })
    this.#spoken = language
    this.current = language
    this.tellDocument()
  }

  tellDocument(): void {
    document.documentElement.lang = this.current
  }
}

export const language = new LanguageChoice()

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}
