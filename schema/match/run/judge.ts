/** From scores to what is said: sure, unsure or no, and which candidates. */
import type { Candidate, Understanding } from '../../interpreter/types.ts'
import type { MatchIndex } from './matchIndex.ts'

const MOST_PROPOSED = 3

/** Evidence beyond doubt. */
export const SURELY = 99

/** An option's likeness on the scale of the knowledge's; fitted on questions with known answers. */
export const evidenceOf = (likeness: number) => (likeness >= 0.999 ? SURELY : 8.1 * likeness - 3.1)

/** How much the lead of an option counts. */
const PER_LEAD = 1

/** Who was asked something answers it, rather than asking something else. */
export const ASKED = 1.5

/** The scores of `found` are evidence; `perLead` is what the lead of an entry counts, `least` stands for a second item where there is none. */
export function judge(
  found: Candidate[],
  perLead: number,
  least: number,
  [sure, unsure]: MatchIndex['t'],
): Understanding {
  // At equal evidence what was asked for comes before what was not.
  found.sort((a, b) => b.score - a.score || Number(b.kind === 'option') - Number(a.kind === 'option'))
  const [best] = found
  if (!best) return { certain: 'no', candidates: [] }
  const known = best.kind === 'option'
  // An option and an entry that are both likely mean the same more often than not, so each leads among its own kind.
  const second = found.find((other) => other !== best && (other.kind === 'option') === known)
  const lead = best.score - Math.max(known ? evidenceOf(0) : least, second?.score ?? -Infinity)
  const certainty = probability(best.score + (known ? PER_LEAD : perLead) * lead)
  const certain = certainty >= sure ? 'sure' : certainty >= unsure ? 'unsure' : 'no'
  const most = certain === 'sure' ? 1 : certain === 'no' ? 0 : MOST_PROPOSED
  const candidates = found
    .slice(0, most)
    .map((candidate, at) => ({ ...candidate, score: at ? probability(candidate.score) : certainty }))
  return { certain, candidates }
}

export const probability = (evidence: number) => 1 / (1 + Math.exp(-evidence))
