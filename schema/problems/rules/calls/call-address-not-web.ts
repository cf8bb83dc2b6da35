/** A call to something else than a web address. Which hosts may be asked is the server's matter. */
import type { Rule } from '../../rule.ts'

export const callAddressNotWeb: Rule = {
  call: ({ address }) => {
    const written = address.trim()
    return written === '' || /^(?:https?:\/\/[^\s/?#]|\{\{)/i.test(written)
      ? []
      : [{ where: { field: 'address' }, data: { link: written.slice(0, 60) } }]
  },
}
