/** The variables that every bot has: the day and the time of day where the visitor is, `2026-03-01` and `14:30`. */
export function moment(now = new Date()): { today: string; time: string } {
  const here = new Date(+now - now.getTimezoneOffset() * 60_000).toISOString()
  return { today: here.slice(0, 10), time: here.slice(11, 16) }
}
