/** The day and the time where the command runs, as conversations read them. */
import type { Values } from '../../schema/interpreter/types.ts'

/** `2026-03-01` */
// In Sweden days are written as everywhere here.
export const today = (): string => new Date().toLocaleDateString('sv')

export const now = (): Values => ({ today: today(), time: new Date().toTimeString().slice(0, 5) })
