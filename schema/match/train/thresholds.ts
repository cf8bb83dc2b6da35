/** From which certainty on is answered and proposed, and what comes of it. */
import type { MatchIndex } from '../run/matchIndex.ts'
import { certaintyOf, type Constants } from './calibrate.ts'
import type { Trial } from './crossfit.ts'

/** `boldness`: 0 … 1, prudent … bold; anything else is the nearest of these. */
export function thresholdsAt(boldness: number): MatchIndex['t'] {
  const bold = Math.min(1, Math.max(0, boldness)) || 0
  const sure = 0.92 - 0.28 * bold
  return [round(sure), round(sure * 0.29)]
}

/** What becomes of questions, in shares of 1. Of questions that the bot can answer all but `foreign`. */
export interface Effect {
  /** Answered directly, rightly or wrongly. */
  answered: number
  /** Answered directly with something else than what was meant. */
  wrong: number
  /** Two or three entries were proposed. */
  proposed: number
  /** Answered rightly, or proposed with the right one among them. */
  helped: number
  /** Questions about something else that were answered all the same. */
  foreign: number
  /** How many questions of the bot's own this was found with; below some thirty it says little. */
  questions: number
}

/** What the slider does at a position, by the trials of a cross-fit. */
export function effectAt(
  boldness: number,
  trials: readonly Trial[],
  itemOf: readonly number[],
  constants: Constants,
): Effect {
  const [sure, unsure] = thresholdsAt(boldness)
  const effect: Effect = { answered: 0, wrong: 0, proposed: 0, helped: 0, foreign: 0, questions: 0 }
  let others = 0
  for (const trial of trials) {
    const certainty = certaintyOf(trial, constants)
    const answered = certainty >= sure
    if (trial.asking === 'foreign') {
      others++
      if (answered) effect.foreign++
    }
    if (trial.asking !== 'known') continue
    const meant = itemOf[trial.at]!
    effect.questions++
    if (answered) {
      effect.answered++
      if (trial.first[0] === meant) effect.helped++
      else effect.wrong++
    } else if (certainty >= unsure) {
      effect.proposed++
      if (trial.first.includes(meant)) effect.helped++
    }
  }
  const share = (count: number, of: number) => (of > 0 ? count / of : 0)
  const { answered, wrong, proposed, helped, foreign, questions } = effect
  return {
    answered: share(answered, questions),
    wrong: share(wrong, questions),
    proposed: share(proposed, questions),
    helped: share(helped, questions),
    foreign: share(foreign, others),
    questions,
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000
