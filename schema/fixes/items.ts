/** Fixes that take out an option, a row or an assignment that does nothing. */
import type * as Y from 'yjs'
import { removeItem, type Address } from '../document/document.ts'
import { fix, stepAt, type FixMaker } from './fix.ts'

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

/** An assignment or the tests of a row for which no variable is chosen; a row that tests nothing else goes with them. */
export const deleteUnchosen: FixMaker = ({ where: { item = '', ...where } }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind === 'set')
    return [
      fix('delete-assignment', 'supprimer la ligne', 'delete the line', (doc) =>
        removeItem(doc, here.address, 'assignments', item),
      ),
    ]
  const row = here?.step.kind === 'condition' && here.step.rows.find(({ id }) => id === item)
  if (!here || !row) return []
  const empty = row.tests.filter(({ variable }) => !variable).map(({ id }) => id)
  return [
    empty.length < row.tests.length
      ? fix('delete-test', 'supprimer le test vide', 'delete the empty test', (doc) =>
          removeTests(doc, here.address, item, empty),
        )
      : fix('delete-row', 'supprimer la ligne', 'delete the row', (doc) => removeItem(doc, here.address, 'rows', item)),
  ]
}

function removeTests(doc: Y.Doc, step: Address, row: string, tests: readonly string[]): void {
  for (const test of tests) removeItem(doc, { ...step, items: [['rows', row]] }, 'tests', test)
}
