/** Gives every step the fields that all have, so that the interpreter need not know which operation keeps what where. */
import type { More, Step } from './layout.ts'
import { inputTypes, Op, outcomes, type SpecStep } from './spec.ts'

/** Has nothing of what a step may have, and is written in one character. */
const NOTHING = 0 as More

export function alike(step: SpecStep): Step {
  const fields = { ...blank, op: step[0], ...fieldsOf(step) }
  return { ...fields, filled: [fields.text, ...fields.labels].some((words) => words.includes('{{')) }
}

const blank = { whens: [], text: '', labels: [], exits: [], variable: -1, patience: 0, more: NOTHING }

function fieldsOf(step: SpecStep): Partial<Step> {
  switch (step[0]) {
    case Op.go:
      return { exits: [step[1]] }
    case Op.say:
      return { text: step[1], more: step[2] ? { media: step[2] } : NOTHING, exits: [step[3]] }
    case Op.choose: {
      const [, text, options, variable, more, exits] = step
      return {
        text,
        labels: options.map(([label]) => label),
        whens: options.map(([, , when]) => when),
        exits: [...options.map(([, target]) => target), ...exits],
        variable,
        // Where `other` leads somewhere, nobody is asked twice.
        patience: exits.at(-1)! >= 0 ? 1 : 0,
        more: more || NOTHING,
      }
    }
    case Op.enter: {
      const [, text, wanted, variable, retries, ...exits] = step
      const more = { wanted, input: inputTypes[wanted.type] }
      return { text, whens: wanted.optional ? [0] : [], exits, variable, patience: retries + 1, more }
    }
    case Op.know: {
      const [, text, patience, ...exits] = step
      return { text, patience, exits }
    }
    case Op.decide: {
      const [, rows, otherwise] = step
      return { whens: rows.map(([when]) => when), exits: [...rows.map(([, target]) => target), otherwise] }
    }
    case Op.give:
      return { more: { gives: step[1] }, exits: [step[2]] }
    case Op.run: {
      const [, start, inputs, outputs, exits] = step
      return { more: { start, inputs, outputs }, exits }
    }
    case Op.finish:
      return { more: { ends: outcomes[step[1]] } }
    case Op.back:
      return { more: { returns: step[1] } }
    case Op.act: {
      const [, text, what, needs, fills, exits] = step
      return { text, exits, more: { what: what ? 'handover' : 'call', needs, fills } }
    }
    case Op.wait:
      return { more: { seconds: step[1] }, exits: [step[2]] }
  }
}
