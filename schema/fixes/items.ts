/** Fixes that take out an option, a row or an assignment that does nothing. */
import type * as Y from 'yjs'
import { removeItem, type Address } from '../document/document.ts'
import { fix, listOf, stepAt, type FixMaker } from './fix.ts'

/** An option that has no words; the last one stays, as a choice needs one. */
export const deleteEmptyOption: FixMaker = ({ where: { item = '', ...where } }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'choice' || here.step.options.length < 2) return []
  return [
    fix('delete-option', 'supprimer l’option', 'delete the option', (doc) =>
      removeItem(doc, here.address, 'options', item),
    ),
  ]
}

/** The second of two options that read alike, when it leads nowhere else than the first. */
export const deleteSameOption: FixMaker = ({ where: { item = '', ...where }, data }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'choice') return []
  const { exits, options } = here.step
  const own = exits[item]
  const others = options.filter(({ id }) => id !== item).map(({ id }) => exits[id])
  if (own !== undefined && !others.includes(own)) return []
  const name = data.option ?? ''
  return [
    fix('delete-option', `garder une seule «\u00a0${name}\u00a0»`, `keep one “${name}” only`, (doc) =>
      removeItem(doc, here.address, 'options', item),
    ),
  ]
}

export const deleteRow: FixMaker = ({ where: { item = '', ...where } }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'condition') return []
  return [
    fix('delete-row', 'supprimer la ligne', 'delete the row', (doc) => removeItem(doc, here.address, 'rows', item)),
  ]
}

/** What is given or kept without a variable, or the tests of a row or option that test nothing; a row that tests nothing else goes with them. */
export const deleteUnchosen: FixMaker = ({ where: { item = '', ...where } }, bot) => {
  const here = stepAt(bot, where)
  if (!here) return []
  const { step, address } = here
  const list = listOf(step, item)
  if (list && list !== 'rows' && list !== 'options')
    return [fix('delete-line', 'supprimer la ligne', 'delete the line', (doc) => removeItem(doc, address, list, item))]
  const tested = step.kind === 'condition' ? step.rows : step.kind === 'choice' ? step.options : []
  const row = tested.find(({ id }) => id === item)
  if (!row || !list) return []
  const empty = row.tests.filter(({ variable }) => !variable).map(({ id }) => id)
  return [
    list === 'options' || empty.length < row.tests.length
      ? fix('delete-test', 'supprimer le test vide', 'delete the empty test', (doc) =>
          removeTests(doc, address, [list, item], empty),
        )
      : fix('delete-row', 'supprimer la ligne', 'delete the row', (doc) => removeItem(doc, address, 'rows', item)),
  ]
}

/** The option is shown to everybody, as it is already. */
export const deleteTests: FixMaker = ({ where: { item = '', ...where } }, bot) => {
  const here = stepAt(bot, where)
  const option = here?.step.kind === 'choice' && here.step.options.find(({ id }) => id === item)
  if (!here || !option) return []
  const tests = option.tests.map(({ id }) => id)
  return [
    fix('delete-tests', 'retirer ces tests', 'take these tests out', (doc) =>
      removeTests(doc, here.address, ['options', item], tests),
    ),
  ]
}

/** The item goes, whatever list of its step it stands in. */
export const deleteItem: FixMaker = ({ where: { item = '', ...where } }, bot) => {
  const here = stepAt(bot, where)
  const list = here && listOf(here.step, item)
  if (!list) return []
  return [fix('delete-item', 'le retirer', 'take it out', (doc) => removeItem(doc, here.address, list, item))]
}

/** Only a link: a card may do without a button. */
export const deleteLink: FixMaker = (problem, bot) => {
  const { item = '' } = problem.where
  const here = stepAt(bot, problem.where)
  return here && listOf(here.step, item) === 'links' ? deleteItem(problem, bot) : []
}

function removeTests(doc: Y.Doc, step: Address, item: [list: string, id: string], tests: readonly string[]): void {
  for (const test of tests) removeItem(doc, { ...step, items: [item] }, 'tests', test)
}
