/** Fixes of what is wrong with variables. */
import type { Bot, Step, Variable } from '../bot/bot.ts'
import type { Fields } from '../bot/fields.ts'
import { isVariableId } from '../bot/ids.ts'
import type * as Y from 'yjs'
import { addVariable, removeItem, removeMember, setValue, type Address } from '../document/document.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { InputType } from '../spec/spec.ts'
import { fix, stepAt, type Fix, type FixMaker } from './fix.ts'

export const createVariable: FixMaker = ({ data: { variable = '' } }) =>
  isVariableId(variable)
    ? [
        fix(
          'create-variable',
          `créer la variable «\u00a0${variable}\u00a0»`,
          `create the variable “${variable}”`,
          (doc) => {
            addVariable(doc, { name: variable })
          },
        ),
      ]
    : []

/** Takes the variable away from where it gets a value too: nobody reads it. Not where options or cards are made with it. */
export const deleteVariable: FixMaker = ({ data: { variable = '' } }, bot) =>
  bot.flows.some(({ steps }) => steps.some((step) => holdsItems(step, variable)))
    ? []
    : [
        fix(
          'delete-variable',
          `supprimer la variable «\u00a0${variable}\u00a0»`,
          `delete the variable “${variable}”`,
          (doc, now) => {
            releaseVariable(doc, now, variable)
            removeMember(doc, 'variables', variable)
          },
        ),
      ]

const holdsItems = (step: Step, variable: string) =>
  (step.kind === 'choice' && step.items !== '' && step.variable === variable) ||
  (step.kind === 'message' && step.items !== '' && step.item === variable)

function releaseVariable(doc: Y.Doc, bot: Bot, variable: string): void {
  for (const flow of bot.flows)
    for (const step of flow.steps) {
      const address: Address = { in: 'step', flow: flow.id, id: step.id }
      for (const [name, field] of Object.entries(kindOf(step.kind).fields)) {
        const value = (step as unknown as Record<string, unknown>)[name]
        if (field.type === 'ref' && field.to === 'variable' && value === variable) setValue(doc, address, name, '')
        if (field.type === 'list')
          for (const item of value as { id: string }[])
            if (names(item, field.of, variable)) removeItem(doc, address, name, item.id)
      }
    }
}

const names = (item: object, fields: Fields, variable: string) =>
  Object.entries(fields).some(
    ([name, field]) =>
      field.type === 'ref' && field.to === 'variable' && (item as Record<string, unknown>)[name] === variable,
  )

/** What a variable is called that keeps an answer, and what it holds when that is more than a text. */
const answers: Record<InputType, { fr: string; en: string; type?: Variable['type'] }> = {
  text: { fr: 'réponse', en: 'answer' },
  number: { fr: 'nombre', en: 'number', type: 'number' },
  email: { fr: 'e-mail', en: 'email' },
  phone: { fr: 'téléphone', en: 'phone' },
  date: { fr: 'date', en: 'date', type: 'date' },
  time: { fr: 'heure', en: 'time' },
  reference: { fr: 'référence', en: 'reference' },
}

export const keepAnswer: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  if (here?.step.kind !== 'input') return []
  const { type = 'text', ...names } = answers[here.step.type]
  const name = bot.locales[0]?.startsWith('fr') ? names.fr : names.en
  return [
    fix('keep-answer', 'garder la réponse dans une nouvelle variable', 'keep the answer in a new variable', (doc) =>
      setValue(doc, here.address, 'variable', addVariable(doc, { name, type })),
    ),
  ]
}

/** Where something is given to the variable that its type is too narrow for. What it is compared with is more likely a slip. */
const GIVEN = new Set(['variable', 'commentVariable', 'initial', 'label'])

export const widenType: FixMaker = (problem, bot) => {
  const { variable = '', input } = problem.data
  if (input === 'several') return makeList(problem, bot)
  return GIVEN.has(problem.where.field ?? '') ? retype(variable, 'text', bot) : []
}

export const makeList: FixMaker = ({ data: { variable = '' } }, bot) => retype(variable, 'list', bot)

const kinds = {
  text: { fr: 'un texte', en: 'a text' },
  list: { fr: 'une liste', en: 'a list' },
}

const retype = (variable: string, type: keyof typeof kinds, bot: Bot): Fix[] =>
  bot.variables.some(({ id }) => id === variable)
    ? [
        fix(
          `make-${type}`,
          `faire de «\u00a0${variable}\u00a0» ${kinds[type].fr}`,
          `make “${variable}” ${kinds[type].en}`,
          (doc) => setValue(doc, { in: 'variables', id: variable }, 'type', type),
        ),
      ]
    : []

/** A field that nobody reads is not kept; a variable that nobody reads goes. */
export const keepLess: FixMaker = (problem, bot) => {
  const { where, data } = problem
  const { item = '' } = where
  if (data.part === undefined) return deleteVariable(problem, bot)
  const here = stepAt(bot, where)
  const { part, name = '' } = data
  if (!here) return []
  return [
    fix('keep-less', `ne pas garder «\u00a0${name}\u00a0»`, `don’t keep “${name}”`, (doc) =>
      removeItem(doc, { ...here.address, items: [['results', item]] }, 'fields', part),
    ),
  ]
}

/** Gives the value instead of adding it to what is there. */
export const giveInstead: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  if (!here) return []
  return [
    fix('give-instead', 'lui donner cette valeur', 'give it that value', (doc) =>
      setValue(doc, { ...here.address, items: [['assignments', where.item ?? '']] }, 'operation', 'is'),
    ),
  ]
}
