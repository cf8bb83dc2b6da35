/** Nobody is there to take over, and the conversation just stops. */
import type { Rule } from '../../rule.ts'

export const handoverWithoutWayOn: Rule = {
  handover: ({ exits }, facts) =>
    ['closed', 'nobody']
      .filter((exit) => facts.flowOf(exits[exit] ?? '') === undefined)
      .map((exit) => ({ where: { exit }, data: { exit } })),
}
