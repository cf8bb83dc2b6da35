/** Fixes of what is wrong with choices, inputs, ratings and splits. */
import { addItem, addVariable, moveItem, setText, setValue } from '../document/document.ts'
import { variablesIn } from '../expressions/template.ts'
import { fix, stepAt, type FixMaker } from './fix.ts'

/** As many as can be chosen. */
export const askForFewer: FixMaker = ({ where, data: { possible = '' } }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'choice') return []
  return [
    fix('ask-for-fewer', `en demander ${possible}`, `ask for ${possible}`, (doc) =>
      setValue(doc, here.address, 'least', Number(possible)),
    ),
  ]
}

/** The item itself, or its first field. */
export const nameTheItem: FixMaker = ({ where, data: { known = '' } }, bot) => {
  const here = stepAt(bot, where)
  if (!here || known === '') return []
  return [
    fix('name-item', `écrire ${known}`, `write ${known}`, (doc, now) =>
      setText(doc, here.address, 'itemLabel', now.locales[0] ?? '', known),
    ),
  ]
}

/** The variable that the words name already, else a new one. */
export const keepItem: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'choice' && here?.step.kind !== 'message') return []
  const { address, step } = here
  const words = Object.values(step.kind === 'choice' ? step.itemLabel : (step.cards[0]?.title ?? {}))
  const [named, ...others] = new Set(words.flatMap(variablesIn))
  const field = where.field ?? ''
  if (named !== undefined && others.length === 0 && bot.variables.some(({ id }) => id === named))
    return [
      fix('choose-item', `choisir «\u00a0${named}\u00a0»`, `choose “${named}”`, (doc) =>
        setValue(doc, address, field, named),
      ),
    ]
  const isBlank = words.every((some) => some.trim() === '')
  if (step.kind === 'choice' && !isBlank) return []
  const [locale = ''] = bot.locales
  const name = locale.startsWith('fr') ? 'élément' : 'item'
  return [
    fix('keep-item', 'les prendre dans une nouvelle variable', 'hold them in a new variable', (doc) => {
      const variable = addVariable(doc, { name })
      setValue(doc, address, field, variable)
      if (step.kind === 'choice') setText(doc, address, 'itemLabel', locale, `{{${variable}}}`)
    }),
  ]
}

/** The first where both are there; a text can't be that short. */
export const mendBounds: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'input') return []
  const { address, step } = here
  const { least, most, type } = step
  if (type === 'text')
    return [fix('no-bound', 'retirer la limite', 'take the bound out', (doc) => setValue(doc, address, 'most', ''))]
  return [
    fix('swap-bounds', 'échanger les deux limites', 'swap the two bounds', (doc) => {
      setValue(doc, address, 'least', most)
      setValue(doc, address, 'most', least)
    }),
  ]
}

/** Not where two bands reach up to the same score. */
export const sortBands: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'rating') return []
  const { address, step } = here
  const sorted = [...step.bands].sort((a, b) => a.upTo - b.upTo)
  if (sorted.some(({ upTo }, at) => upTo === sorted[at - 1]?.upTo)) return []
  return [
    fix('sort-bands', 'les ranger de bas en haut', 'put them in order', (doc) =>
      sorted.forEach(({ id }, at) => moveItem(doc, address, 'bands', id, at)),
    ),
  ]
}

export const addBranches: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  if (!here) return []
  return [
    fix('add-branches', 'ajouter deux branches', 'add two branches', (doc) => {
      for (const name of ['A', 'B']) addItem(doc, here.address, 'branches', { name, share: 50 })
    }),
  ]
}

export const shareEqually: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'split') return []
  const { branches } = here.step
  return [
    fix('share-equally', 'partager à parts égales', 'share equally', (doc) => {
      for (const { id } of branches) setValue(doc, { ...here.address, items: [['branches', id]] }, 'share', 50)
    }),
  ]
}
