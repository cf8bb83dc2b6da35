/** Whether one option in four stands behind a condition on the score, for all engines alike. */
import { say } from '../../../.config/tasks.mjs'

export const CONDITIONS = false

export const conditionNotes = CONDITIONS
  ? []
  : [
      say(
        'Sans options sous condition : le langage ne les connaît pas encore.',
        'Without options behind a condition: the language does not know them yet.',
      ),
    ]
