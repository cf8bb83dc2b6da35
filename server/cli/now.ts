/** The day and the time where the command runs, as conversations read them. */
import type { Values } from '../../schema/interpreter/types.ts'
import { momentAt } from '../../schema/spec/moment.ts'

/** `2026-03-01` */
export const today = (): string => now().today

export const now = () => momentAt(new Date()) satisfies Values
