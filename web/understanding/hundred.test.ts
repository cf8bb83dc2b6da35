import { expect, test } from 'vitest'
import { ofHundred } from './hundred.ts'

const effect = { answered: 0, wrong: 0, proposed: 0, helped: 0, foreign: 0, questions: 50 }

test.each([
  [{}, { answered: 0, wrong: 0, proposed: 0, missed: 100, foreign: 0 }],
  [
    { answered: 0.805, wrong: 0.002, proposed: 0.195 },
    { answered: 81, wrong: 1, proposed: 19, missed: 0 },
  ],
  [
    { answered: 0.7, proposed: 0.2, foreign: 0.001 },
    { answered: 70, proposed: 20, missed: 10, foreign: 1 },
  ],
  [
    { answered: 0.001, wrong: 0.001 },
    { answered: 0, wrong: 0, missed: 100 },
  ],
])('%j', (some, told) => expect(ofHundred({ ...effect, ...some })).toMatchObject(told))
