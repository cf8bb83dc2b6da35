/** Dates and times of day as people write them. */

/** `2026-03-01`, `1/3/2026`, `01.03.26` → `2026-03-01`; '' when there is no such day. Plain English puts the month first. */
export function readDate(text: string, locale: string): string {
  const parts = text.match(/^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/)
  if (!parts) return ''
  let [, year = 0, month = 0, day = 0] = parts.map(Number)
  if (parts[1]!.length < 3) {
    ;[day, year] = [year, day]
    if (month > 12 || (/^en(-US)?$/.test(locale) && day < 13)) [day, month] = [month, day]
    if (year < 100) year += 2000
  }
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 999
    ? date.toISOString().slice(0, 10)
    : ''
}

/** `14:30`, `14h`, `2.30 pm` → `14:30`; '' for anything else. */
export function readTime(text: string): string {
  if (/^(?:midi|noon)$/i.test(text)) return '12:00'
  if (/^(?:minuit|midnight)$/i.test(text)) return '00:00'
  const parts = text.toLowerCase().match(/^(\d{1,2})(?:\s?[:h.]\s?(\d{2})?)?\s?([ap])?\.?m?\.?$/)
  if (!parts) return ''
  const [, hours, minutes = '00', half] = parts
  let hour = Number(hours)
  if (half) hour = hour > 12 ? 99 : (hour % 12) + (half === 'p' ? 12 : 0)
  return hour < 24 && minutes < '60' ? `${String(hour).padStart(2, '0')}:${minutes}` : ''
}
