import fc from 'fast-check'
import { expect, it } from 'vitest'
import { narrowed } from './palette.ts'

const offer = (label: string, hint = '') => ({ key: label, label, hint, run: () => {} })
const groups = [
  {
    title: 'Steps',
    offers: [offer('Votre colis est là', 'Suivi'), offer('Où est mon colis ?'), offer('Été comme hiver')],
  },
  { title: 'Do', offers: [offer('Publier'), offer('Coller')] },
]
const labels = (typed: string) => narrowed(groups, typed).flatMap(({ offers }) => offers.map(({ label }) => label))

it.each([
  ['', ['Votre colis est là', 'Où est mon colis ?', 'Été comme hiver', 'Publier', 'Coller']],
  ['ete', ['Été comme hiver']],
  ['colis suivi', ['Votre colis est là']],
  ['co', ['Votre colis est là', 'Où est mon colis ?', 'Été comme hiver', 'Coller']],
  ['ou', ['Où est mon colis ?']],
  ['zzz', []],
])('%j', (typed, expected) => expect(labels(typed)).toEqual(expected))

it('takes whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void narrowed(groups, typed)))
})
