import { describe, expect, it } from 'vitest'
import { wordsIn } from './texts.ts'
import { daysUntil, languageName, timeAgo } from './when.ts'

const now = Date.UTC(2026, 10, 20, 12)
const ago = (seconds: number) => now - seconds * 1000

describe('timeAgo', () => {
  it.each([
    [5, 'en', 'just now'],
    [5, 'fr', 'à l’instant'],
    [65, 'en', '1 minute ago'],
    [3 * 3600, 'fr', 'il y a 3 heures'],
    [26 * 3600, 'en', 'yesterday'],
    [26 * 3600, 'fr', 'hier'],
    [15 * 24 * 3600, 'en', '2 weeks ago'],
    [400 * 24 * 3600, 'en', 'last year'],
    [-3600 * 5, 'en', 'in 5 hours'],
  ])('%i s in %s: %s', (seconds, locale, words) => {
    expect(timeAgo(ago(seconds), now, locale)).toBe(words)
  })
})

describe('words', () => {
  it('takes the language asked for, else the first with words', () => {
    expect(wordsIn({ fr: 'Bonjour', en: 'Hello' }, 'en')).toBe('Hello')
    expect(wordsIn({ fr: 'Bonjour', en: '' }, 'en')).toBe('Bonjour')
    expect(wordsIn({}, 'en')).toBe('')
    expect(wordsIn({ fr: 'Bonjour' }, 'constructor')).toBe('Bonjour')
  })

  it('knows languages and days', () => {
    expect(languageName('fr', 'en')).toBe('French')
    expect(languageName('not a tag', 'en')).toBe('not a tag')
    expect(daysUntil(ago(-3600), now)).toBe(1)
    expect(daysUntil(ago(3600), now)).toBe(0)
  })
})

const messages = import.meta.glob<Record<string, unknown>>('./messages/*/*.json', { eager: true, import: 'default' })

describe.each(['shell', 'canvas', 'inspector', 'panels', 'understanding', 'together', 'history', 'playing', 'inplace'])(
  'the messages of %s',
  (area) => {
    const read = (locale: string) => messages[`./messages/${area}/${locale}.json`] ?? {}

    it('stand in both languages', () => {
      expect(Object.keys(read('en')).length).toBeGreaterThan(0)
      expect(Object.keys(read('fr')).sort()).toEqual(Object.keys(read('en')).sort())
    })

    it('have French typography: no plain space or straight apostrophe where France wants another', () => {
      const wrong = Object.entries(read('fr')).filter(([, words]) => / [;:!?»]|« |\w'\w/.test(JSON.stringify(words)))
      expect(wrong.map(([key]) => key)).toEqual([])
    })
  },
)
