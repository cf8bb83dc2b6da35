/** What is wrong with an address as an author wrote it. */
import { keptHash, safeLink } from '../../../../schema/text/text.ts'
import { m } from '../../../i18n/words.ts'

/** The words for it; undefined when it is fine, empty, or known only when visitors come. `shown` is loaded into the page, `followed` is a link. */
export function addressFault(address: string, use: 'shown' | 'followed'): string | undefined {
  const written = address.trim()
  if (!written || written.startsWith('{{')) return undefined
  if (use === 'shown') return keptHash(written) || /^https:\/\//i.test(written) ? undefined : m.inspector_https_wrong()
  return safeLink(written) ? undefined : m.inspector_contact_wrong()
}
