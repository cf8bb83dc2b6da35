/** Fixes of settings and samples that name what is gone. */
import { setValue, textAt } from '../document/document.ts'
import { fix, type FixMaker } from './fix.ts'

export const clearHumanStep: FixMaker = () => [
  fix('clear-human-step', 'retirer ce réglage', 'clear the setting', (doc) =>
    setValue(doc, { in: 'settings' }, 'humanStep', ''),
  ),
]

export const playInFirstLanguage: FixMaker = ({ where }) => [
  fix('first-language', 'le jouer dans la première langue', 'play it in the first language', (doc) =>
    setValue(doc, { in: 'samples', id: where.sample ?? '' }, 'locale', ''),
  ),
]

/** The line that names what is gone; the rest of the sample goes on. */
export const takeLineOut: FixMaker = ({ where, data: { line = '' } }, bot) => {
  const sample = bot.samples.find(({ id }) => id === where.sample)
  const at = Number(line) - 1
  const script = sample?.script
  if (script?.split('\n')[at] === undefined) return []
  return [
    fix('take-line-out', `retirer la ligne ${line}`, `take line ${line} out`, (doc) => {
      const text = textAt(doc, { in: 'samples', id: where.sample ?? '' }, 'script')
      const lines = text?.toString().split('\n') ?? []
      // Not where somebody has changed the script meanwhile.
      if (!text || text.toString() !== script) return
      const start = lines.slice(0, at).join('\n').length
      const length = (lines[at]?.length ?? 0) + 1
      text.delete(start, Math.min(length, text.length - start))
    }),
  ]
}
