/** What kinds of files there are, for people. */
import type { ImportKind } from '../../schema/import/report.ts'
import { m } from '../i18n/words.ts'

export const sheets = '.csv,.tsv,.xlsx'
export const accepted = '.json,.csv,.tsv,.xlsx,.txt,.md,.mmd,.mermaid,.drawio,.xml,.html'

export const kindName = (kind: ImportKind | 'clew'): string =>
  ({
    typebot: m.imports_kind_typebot,
    sheet: m.imports_kind_sheet,
    outline: m.imports_kind_outline,
    mermaid: m.imports_kind_mermaid,
    drawio: m.imports_kind_drawio,
    clew: m.imports_kind_clew,
  })[kind]()

export const kindNames = (): { name: string; hint: string }[] => [
  { name: m.imports_kind_typebot(), hint: m.imports_hint_typebot() },
  { name: m.imports_kind_sheet(), hint: m.imports_hint_sheet() },
  { name: m.imports_kind_outline(), hint: m.imports_hint_outline() },
  { name: m.imports_kind_mermaid(), hint: m.imports_hint_mermaid() },
  { name: m.imports_kind_drawio(), hint: m.imports_hint_drawio() },
  { name: m.imports_kind_clew(), hint: m.imports_hint_clew() },
]

/** What is on the clipboard as a file: formatted text where there is some, as lists keep their levels in it. */
export function pasted(held: DataTransfer | null): File[] {
  const html = held?.getData('text/html') ?? ''
  const text = held?.getData('text/plain') ?? ''
  if (/<(?:li|ol|ul)\b|mso-list/i.test(html))
    return [new File([html], `${m.imports_pasted_name()}.html`, { type: 'text/html' })]
  return text.trim() ? [new File([text], m.imports_pasted_name(), { type: 'text/plain' })] : []
}
