/** All rows, for tests that go through every problem there is. */
import { conditionRows } from './conditions/conditions.case.ts'
import { humanRows } from './humans/humans.case.ts'
import { knowledgeRows } from './knowledge/knowledge.case.ts'
import { lineRows } from './lines/lines.case.ts'
import type { Row } from './row.case.ts'
import { sampleRows } from './samples/samples.case.ts'
import { skillRows } from './skills/skills.case.ts'
import { variableRows } from './variables/variables.case.ts'
import { wordRows } from './words/words.case.ts'

export const rows: readonly Row[] = [
  ...conditionRows,
  ...humanRows,
  ...knowledgeRows,
  ...lineRows,
  ...sampleRows,
  ...skillRows,
  ...variableRows,
  ...wordRows,
]
