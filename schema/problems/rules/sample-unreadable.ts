/** A sample whose script can't be read, so that it can't be played. */
import { readScript } from '../../samples/script.ts'
import type { Rule } from '../problem.ts'

export const sampleUnreadable: Rule = (facts) =>
  facts.bot.samples.flatMap(({ id, name, script, locale }) => {
    const [fault] = readScript(script).faults
    const known = locale === '' || facts.bot.locales.includes(locale)
    return fault || !known
      ? [{ where: { sample: id }, data: { sample: name, line: fault ? String(fault.line) : locale } }]
      : []
  })
