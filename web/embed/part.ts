/** The part of the widget that only some bots need: pictures, cards, scores, several answers at once, typed values. */
import type { More } from '../../schema/spec/layout.ts'
import { inputTypes, type Spec } from '../../schema/spec/spec.ts'
import type * as Rich from './rich/rich.ts'

/** Undefined until a bot needs it. */
export let rich: typeof Rich | undefined

export async function bringPart({ rare }: Spec): Promise<void> {
  if (!rich && (rare as readonly (More | 0)[]).some(isRich)) rich = await import('./rich/rich.ts')
}

const isRich = (more: More | 0) => {
  if (!more) return
  const { media, pictures, many, several, look, told, wanted } = more
  return media || pictures || many || several || look || told || (wanted && inputTypes[wanted.type] !== 'text')
}
