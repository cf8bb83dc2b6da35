/** Fixes of what is wrong with skills. */
import { MAIN_FLOW } from '../bot/constants.ts'
import { addItem, removeMember, setValue } from '../document/document.ts'
import { fix, jumpsTo, stepAt, type FixMaker } from './fix.ts'

/** Not while a jump leads into it. */
export const deleteSkill: FixMaker = ({ where }, bot) => {
  const skill = bot.flows.find(({ id }) => id === where.flow)
  if (!skill) return []
  const own = new Set(skill.steps.map(({ id }) => id))
  if (jumpsTo(bot, own).some(({ id }) => !own.has(id))) return []
  return [
    fix('delete-skill', 'supprimer la compétence', 'delete the skill', (doc) => removeMember(doc, 'flows', skill.id)),
  ]
}

/** A skill's end that says nothing else is `done`. */
export const endAsDone: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  if (!here) return []
  return [
    fix('end-as-done', 'terminer normalement', 'end it as done', (doc) => setValue(doc, here.address, 'returns', '')),
  ]
}

/** Where there is one skill only, that is the one. */
export const chooseTheSkill: FixMaker = ({ where }, bot) => {
  const here = stepAt(bot, where)
  const [skill, ...others] = bot.flows.filter(({ id }) => id !== MAIN_FLOW)
  if (!here || here.flow.id !== MAIN_FLOW || !skill || others.length > 0 || skill.name === '') return []
  return [
    fix('choose-skill', `choisir «\u00a0${skill.name}\u00a0»`, `choose “${skill.name}”`, (doc) =>
      setValue(doc, here.address, 'flow', skill.id),
    ),
  ]
}

/** What the variable holds where the skill is run. */
export const passOn: FixMaker = ({ where, data: { variable = '' } }, bot) => {
  const here = stepAt(bot, where)
  if (!here) return []
  return [
    fix('pass-on', `donner ce que contient «\u00a0${variable}\u00a0»`, `give what “${variable}” holds`, (doc) => {
      addItem(doc, here.address, 'inputs', { variable, value: `{{${variable}}}` })
    }),
  ]
}
