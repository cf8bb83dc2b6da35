/** The values of the variables that every bot has, for hosts to give. */

/** The day and the time of day where this runs, `2026-03-01` and `14:30`. */
export function momentAt(now: Date): { today: string; time: string } {
  const here = new Date(now.valueOf() - now.getTimezoneOffset() * 60_000).toISOString()
  return { today: here.slice(0, 10), time: here.slice(11, 16) }
}
