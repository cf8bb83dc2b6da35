/** Fixes of what is wrong with the knowledge. */
import type { Entry, Bot } from '../bot/bot.ts'
import type { Text } from '../bot/fields.ts'
import { removeMember, setText, setValue, textAt, type Address } from '../document/document.ts'
import { readDate } from '../match/values/date.ts'
import { fold } from '../text/fold.ts'
import { fix, type FixMaker } from './fix.ts'

const entryAt = (bot: Bot, id: string | undefined) => bot.entries.find((entry) => entry.id === id)
const addressOf = ({ id }: Entry): Address => ({ in: 'entries', id })
const isBlank = (text: Text) => Object.values(text).every((words) => words.trim() === '')

/** The phrasing leaves this entry, whose title says something else. */
export const takePhrasingOut: FixMaker = ({ where: { entry: id, locale = '' }, data: { phrasing = '' } }, bot) => {
  const entry = entryAt(bot, id)
  const shared = fold(phrasing)
  const stands = (lines: string | undefined) => (lines ?? '').split('\n').some((line) => fold(line) === shared)
  if (!entry || stands(entry.title[locale]) || !stands(entry.phrasings[locale])) return []
  return [
    fix('take-out', 'retirer cette formulation d’ici', 'take this phrasing out of here', (doc) => {
      const text = textAt(doc, addressOf(entry), 'phrasings', locale)
      if (!text) return
      // From the last line to the first, so that what is still to go stays in its place.
      const lines = text.toString().split('\n')
      let end = text.length
      for (const line of lines.reverse()) {
        const start = end - line.length
        const first = start === 0
        // With the line break before it, or behind it at the very beginning.
        if (fold(line) === shared) text.delete(first ? 0 : start - 1, Math.min(line.length + 1, text.length))
        end = start - 1
      }
    }),
  ]
}

/** Only an entry that nobody has written anything else into. */
export const deleteBlankEntry: FixMaker = ({ where }, bot) => {
  const entry = entryAt(bot, where.entry)
  if (!entry || !isBlank(entry.phrasings) || !isBlank(entry.answer)) return []
  return [
    fix('delete-entry', 'supprimer cette réponse', 'delete this entry', (doc) =>
      removeMember(doc, 'entries', entry.id),
    ),
  ]
}

/** The first phrasing says what the entry answers. */
export const titleFromPhrasing: FixMaker = (problem, bot) => {
  const entry = entryAt(bot, problem.where.entry)
  const locale = bot.locales[0] ?? ''
  const first = entry?.phrasings[locale]
    ?.split('\n')
    .find((line) => line.trim() !== '')
    ?.trim()
  if (!entry || !first) return deleteBlankEntry(problem, bot)
  return [
    fix('title', `prendre «\u00a0${first}\u00a0» pour titre`, `take “${first}” as the title`, (doc) =>
      setText(doc, addressOf(entry), 'title', locale, first),
    ),
  ]
}

/** The day that is meant, or none. */
export const mendDay: FixMaker = ({ where }, bot) => {
  const entry = entryAt(bot, where.entry)
  if (!entry) return []
  const day = readDate(entry.reviewBy.trim(), bot.locales[0] ?? '')
  return [
    day
      ? fix('mend-day', `écrire ${day}`, `write ${day}`, (doc) => setValue(doc, addressOf(entry), 'reviewBy', day))
      : fix('no-day', 'retirer cette date', 'take this day out', (doc) =>
          setValue(doc, addressOf(entry), 'reviewBy', ''),
        ),
  ]
}
