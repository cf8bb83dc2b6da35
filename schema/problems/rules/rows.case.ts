/** All rows, for tests that go through every problem there is. */
import { askingRows } from './asking/asking.case.ts'
import { callRows } from './calls/calls.case.ts'
import { choiceRows } from './choices/choices.case.ts'
import { conditionRows } from './conditions/conditions.case.ts'
import { humanRows } from './humans/humans.case.ts'
import { knowledgeRows } from './knowledge/knowledge.case.ts'
import { lineRows } from './lines/lines.case.ts'
import { mediaRows } from './media/media.case.ts'
import type { Row } from './row.case.ts'
import { sampleRows } from './samples/samples.case.ts'
import { skillRows } from './skills/skills.case.ts'
import { triggerRows } from './triggers/triggers.case.ts'
import { valueRows } from './values/values.case.ts'
import { variableRows } from './variables/variables.case.ts'
import { wordRows } from './words/words.case.ts'

export const rows: readonly Row[] = [
  ...askingRows,
  ...callRows,
  ...choiceRows,
  ...conditionRows,
  ...humanRows,
  ...knowledgeRows,
  ...lineRows,
  ...mediaRows,
  ...sampleRows,
  ...skillRows,
  ...triggerRows,
  ...valueRows,
  ...variableRows,
  ...wordRows,
]
