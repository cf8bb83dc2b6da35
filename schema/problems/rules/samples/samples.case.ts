import type { SampleResult } from '../../../samples/run.ts'
import { fine, type Row } from '../row.case.ts'

const result = (passed: boolean): SampleResult => ({
  sample: 'sample1',
  locale: 'en',
  passed,
  faults: [],
  transcript: [],
  checks: [{ line: 2, is: 'says', expected: 'Nine', actual: passed ? 'Nine' : '', passed }],
  missing: [],
  outcome: '',
  path: [],
  entries: [],
})
const sampled = () => fine().sample('hours', '> when\n< Nine')

export const sampleRows: Row[] = [
  ['sample-fails', 'words that did not come', sampled(), fine(), { samples: [result(false)] }],
  [
    'sample-in-unknown-language',
    'a language that the bot has not',
    fine().sample('one', '> hello', 'de'),
    fine().sample('one', '> hello', 'en'),
  ],
  [
    'sample-unreadable',
    'a line without a mark',
    fine().sample('one', '> hello\nhello'),
    fine().sample('one', '> hello\n< hi'),
  ],
]
