/** What is wrong with variables, values and calls, in English. */
import type { ProblemWords } from '../words.ts'

export const values = {
  'call-address-not-web': {
    what: '“{link}” is no address that can be asked.',
    todo: 'Use an address that begins with https://.',
  },
  'call-without-address': {
    what: 'This call has no address: nobody is asked.',
    todo: 'Write the address of the system.',
  },
  'example-unreadable': {
    what: 'The example of a reply is no complete JSON.',
    todo: 'Paste the whole reply of the system, braces included.',
  },
  'field-of-no-record': {
    what: '“{variable}” holds {type}: there is no “{field}” in it.',
    todo: 'Name the variable alone, or make it a record.',
  },
  'field-unknown': {
    what: '“{variable}” has no field “{field}”.',
    todo: 'Correct the name (there is: {known}), or keep that field too where the value comes from.',
  },
  'mapped-name-never-used': {
    what: '“{name}” is kept of the reply and never used.',
    todo: 'Use it, or don’t keep it.',
  },
  'operation-without-meaning': {
    what: '“{variable}” holds {type}: {operation}.',
    todo: 'Give it a new value instead.',
  },
  'result-of-another-type': {
    what: 'In the example, {path} is {value}: “{variable}” holds {type} and stays empty.',
    todo: 'Keep another part of the reply, or change the type of the variable.',
  },
  'result-path-missing': {
    what: 'There is no “{path}” in the example of a reply.',
    todo: 'Correct the path, or paste a reply that has it.',
  },
  'unknown-variable': { what: 'There is no variable “{variable}”.', todo: 'Create it, or correct the name.' },
  'value-unreadable': {
    what: '{value} can’t be given to “{variable}”, which holds {type}.',
    todo: 'Write it like this: {example}.',
  },
  'variable-never-set': {
    what: 'The variable “{variable}” never gets a value.',
    todo: 'Ask for it, set it, or give it a first value.',
  },
  'variable-never-used': { what: 'The variable “{variable}” is never used.', todo: 'Use it, or delete it.' },
  'variable-not-chosen': { what: 'No variable is chosen here.', todo: 'Choose one, or delete the line.' },
  'variable-of-another-type': {
    what: 'The variable “{variable}” holds {type}, not {value}.',
    todo: 'Change the value, or the type of the variable.',
  },
} satisfies Partial<ProblemWords>
