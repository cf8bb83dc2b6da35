import { fine, type Row } from '../row.case.ts'

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
]
