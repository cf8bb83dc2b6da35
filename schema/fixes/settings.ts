/** Fixes of settings and samples that name what is gone. */
import { setValue } from '../document/document.ts'
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
