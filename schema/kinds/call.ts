/** Asks a business system over HTTP, from the server; its reply fills variables. */
import { filled, line, list, number, oneOf, prose, proseTemplate, template } from '../bot/fields.ts'
import { Op } from '../spec/spec.ts'
import { variablesIn } from '../expressions/template.ts'
import { defineKind, type StepValues } from './kind.ts'

const fields = {
  /** What is asked, in the author's words. */
  name: line(),
  method: oneOf('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
  /** A template; a value in it is escaped for where it stands. */
  address: template,
  headers: list({ name: line(), value: template }),
  /** A template of the JSON that is sent. */
  body: proseTemplate,
  /** What of the reply goes where. `path`: `order.status`, `parcels.1.number`; '' for the whole reply. */
  results: list({
    path: line(),
    variable: filled,
    /** For a list or a record: the only fields that are kept, each under a name; all without any. */
    fields: list({ name: line(), path: line() }),
  }),
  /** A reply as the system gives it, to choose paths from and to play with. */
  example: prose,
  /** The longest wait. */
  seconds: number(10, 1, 30),
}

export const call = defineKind({
  kind: 'call',
  family: 'acts',
  fields,
  exits: () => [{ id: 'next' }, { id: 'failed' }],
  lower: (step, to) => [
    Op.act,
    '',
    0,
    variablesSent(step)
      .map((id) => to.variable(id))
      .filter((at) => at >= 0),
    step.results.map(({ variable }) => to.variable(variable)).filter((at) => at >= 0),
    [to.target('next'), to.target('failed')],
  ],
})

/** The ids of the variables that a call sends. */
export function variablesSent(step: StepValues<'call', typeof fields>): string[] {
  const templates = [step.address, step.body, ...step.headers.map(({ value }) => value)]
  return [...new Set(templates.flatMap(variablesIn))]
}
