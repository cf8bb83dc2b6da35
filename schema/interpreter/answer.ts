/** What a visitor's answer leads to. Applied when it is given and again when the conversation is replayed to go back. */
import { Op } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import { interrupt, run } from './run.ts'
import { ask, cut, labels, put, raw, say, sayOwn, stepAt, type Turn } from './turn.ts'
import type { Answer, Candidate, Understanding } from './types.ts'
import { readValue } from './values.ts'

// What may be meant is one number: an option of the waiting choice is -1 minus its position, an entry its position, a skill the number of entries plus its position.

/** The commands, in the order of `SpecWords.commands`. */
const COMMANDS = ['human', 'back', 'restart'] as const

export function apply(turn: Turn, answer: Answer) {
  if ('human' in answer) human(turn)
  else if ('press' in answer) mean(turn, meantBy(turn, answer.press))
  else if (answer.found) understood(turn, answer.text, answer.found)
  else typed(turn, answer.text)
}

/** The labels that are buttons now. */
export function pressable(turn: Turn): string[] {
  const { spec, state } = turn
  const own = labels(turn)
  const titles = state.proposed.map((meant) =>
    meant < 0
      ? (own[-1 - meant] ?? '')
      : raw(turn, (spec.entries[meant] ?? spec.skills[meant - spec.entries.length] ?? [''])[0]),
  )
  return titles.length > 0 ? [...titles, spec.words.noneOfThese] : own
}

/** The labels that a text may mean: those of the step also while others are proposed. */
export const offered = (turn: Turn): string[] =>
  turn.state.proposed.length > 0 ? [...pressable(turn), ...labels(turn)] : labels(turn)

/** Takes a text that needs no matcher: '' when that was all, a command, or undefined when it must be matched. */
export function typed(turn: Turn, text: string): '' | (typeof COMMANDS)[number] | undefined {
  const { spec, state } = turn
  const step = stepAt(turn)
  if (step[0] === Op.enter && state.proposed.length === 0) {
    const value = readValue(step[2], text, step[8], spec.locale)
    if (value) {
      if (step[3] >= 0) state.values[step[3]] = cut(value)
      leaveBy(turn, 0, step[6])
      return ''
    }
  }
  const folded = fold(text)
  const label = offered(turn).findIndex((offer) => fold(offer) === folded)
  if (label < 0) return COMMANDS[spec.words.commands.findIndex((spoken) => spoken.includes(folded))]
  mean(turn, meantBy(turn, label))
  return ''
}

function understood(turn: Turn, text: string, { certain, candidates }: Understanding) {
  const meanings = candidates.map((candidate) => meaning(turn, candidate)).filter((meant) => meant !== undefined)
  if (certain === 'sure') return mean(turn, meanings[0])
  // At an input, a wrong value is likelier than a question, unless it reads like one.
  const guess = stepAt(turn)[0] !== Op.enter || (text.match(/\p{L}{2,}/gu) ?? []).length > 2
  if (certain === 'no' || !guess || meanings.length === 0) return mean(turn, undefined)
  turn.state.proposed = [...new Set(meanings)].slice(0, 3)
  put(turn, turn.spec.words.propose, pressable(turn), false)
}

function meaning(turn: Turn, { kind, at }: Candidate): number | undefined {
  const { entries, skills } = turn.spec
  if (kind === 'option') return meantBy(turn, at)
  if (kind === 'entry') return entries[at] && at
  const skill = skills[at]
  if (!skill) return undefined
  const step = stepAt(turn)
  // The option that runs this skill, so that the drawing hears of its outcome.
  const option =
    step[0] === Op.choose
      ? step[2].findIndex(([, target]) => {
          const [op, start] = stepAt(turn, target)
          return op === Op.run && start === skill[1]
        })
      : -1
  return option < 0 ? entries.length + at : -1 - option
}

/** What an offered label means; nothing for "none of these". */
function meantBy(turn: Turn, label: number): number | undefined {
  const { proposed } = turn.state
  if (proposed.length === 0) return label >= 0 ? -1 - label : undefined
  return label <= proposed.length ? proposed[label] : proposed.length - label
}

function mean(turn: Turn, meant: number | undefined) {
  const { spec, state } = turn
  const step = stepAt(turn)
  state.proposed = []
  if (meant === undefined) return missed(turn)
  if (meant < 0) {
    const option = step[0] === Op.choose && step[2][-1 - meant]
    if (!option) return missed(turn)
    if (step[4] >= 0) state.values[step[4]] = raw(turn, option[0])
    return leaveBy(turn, -1 - meant, option[1])
  }
  const skill = spec.skills[meant - spec.entries.length]
  if (skill) return interrupt(turn, skill[1])
  say(turn, spec.entries[meant]?.[1] ?? '', -1, meant)
  if (step[0] === Op.know) leaveBy(turn, 0, step[3])
  else ask(turn, 'short')
}

function missed(turn: Turn) {
  const { spec, state } = turn
  const { words } = spec
  const step = stepAt(turn)
  state.misses++
  if (step[0] === Op.choose && step[3] >= 0) return leaveBy(turn, step[2].length, step[3])
  if (step[0] === Op.know && state.misses >= step[2]) return leaveBy(turn, 1, step[4])
  if (step[0] === Op.enter && state.misses > step[4]) return leaveBy(turn, 1, step[7])
  const usual = state.at < 0 ? words.ended : words.missed
  sayOwn(turn, step[0] === Op.enter ? step[5] || (words.wrong[step[2]] ?? '') : usual, words.missedAgain)
  ask(turn, 'bare')
}

function human(turn: Turn) {
  const { spec, state } = turn
  const before = state.answers.at(-1)
  state.proposed = []
  turn.effects.push({ do: 'human', contact: spec.contact })
  if (spec.humanStep >= 0 && !(before && 'human' in before)) {
    state.callers = []
    return run(turn, spec.humanStep)
  }
  sayOwn(turn, spec.human || spec.words.human, spec.words.humanAgain)
  ask(turn, 'bare')
}

function leaveBy(turn: Turn, exit: number, target: number) {
  turn.path.push([turn.state.at, exit])
  run(turn, target)
}
