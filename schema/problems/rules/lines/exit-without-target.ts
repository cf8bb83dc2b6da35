/** An exit that leads nowhere, though others of its step lead on, ends the flow. */
import type { Finding, Rule } from '../../rule.ts'

export const exitWithoutTarget: Rule = {
  step: (step, facts) => {
    const { all, wanting, leadsOn } = facts.exits(step)
    if (!leadsOn) return []
    return wanting.map(({ id, label }): Finding => {
      if (label === undefined) return { where: { exit: id }, data: { exit: id } }
      const words = typeof label === 'string' ? label.trim() : facts.words(label)
      const number = String(all.findIndex((exit) => exit.id === id) + 1)
      return { where: { exit: id }, data: { exit: words, number, kind: step.kind } }
    })
  },
}
