import { bot, fine, type Row } from '../row.case.ts'

export const humanRows: Row[] = [
  [
    'human-step-missing',
    'a step that is gone',
    fine().settings({ humanStep: 'gone' }),
    fine().settings({ humanStep: 'm' }),
  ],
  [
    'no-way-to-human',
    'nobody to reach',
    fine().settings({ contact: '' }),
    fine().settings({ contact: '', human: 'Call us.' }),
  ],
  [
    'handover-without-way-on',
    'nobody there',
    bot().main((f) => f.start('h').handover('h', 'Wait.', { done: 'e', closed: 'e' }).end('e')),
    bot().main((f) => f.start('h').handover('h', 'Wait.', { done: 'e', closed: 'e', nobody: 'e' }).end('e')),
  ],
]
