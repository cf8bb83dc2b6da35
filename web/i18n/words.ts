/** The screens' words, typed, in the language the person chose. */
export { m } from './generated/messages.js'
export { getLocale, locales, overwriteGetLocale, setLocale } from './generated/runtime.js'
