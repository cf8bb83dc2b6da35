/** How the editor lists problems in the dialog, which knows nothing of its other parts. */
import type { Snippet } from 'svelte'
import type { Problem, Where } from '../../../schema/problems/problems.ts'

export type ProblemRows = Snippet<[problems: readonly Problem[], onjump: (where: Where) => void]>
