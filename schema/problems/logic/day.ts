/** Days as they are kept. */
import { readDate } from '../../match/values/date.ts'

/** Whether it is a day, written `2026-03-01`. */
export const isDay = (written: string) => written !== '' && readDate(written, 'fr') === written
