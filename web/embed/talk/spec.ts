/** Fetches specs, patiently: networks of visitors are what they are. */
import { SPEC_VERSION, type Spec } from '../../../schema/spec/spec.ts'

const PATIENCE = 4_000
const TRIES = 3

/** Throws when three tries brought nothing that this widget can read. */
export async function fetchSpec(address: URL): Promise<Spec> {
  for (let left = TRIES; ;) {
    try {
      const answer = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) })
      if (!answer.ok) throw new Error(`${answer.status} at ${address.pathname}`)
      const spec = (await answer.json()) as Spec
      if (spec.clew !== SPEC_VERSION) throw new Error('A spec of an unknown version.')
      return spec
    } catch (error) {
      if (--left === 0) throw error
    }
  }
}
