/** What was answered in a widget, as the preview keeps it: by ids, so that it outlives changes of the bot. */
import type { Answer, State } from '../../../schema/interpreter/types.ts'
import type { SpecMap } from '../../../schema/spec/spec.ts'
import type { Choice } from './choices.ts'
import { play, type Pending, type Recorded, type Stage } from './replay.ts'

/** `known`: what was answered before; a system's reply is only known from there. What can't be told is left out, with all that follows. */
export function answersIn({ answers }: State, stage: Stage, known: readonly Recorded[]): Recorded[] {
  const told: Recorded[] = []
  for (const [place, answer] of answers.entries()) {
    const played = play(stage, told)
    const one = played && recorded(answer, played.pending, stage.compiled.map, known[place])
    if (!one) break
    told.push(one)
  }
  return told
}

function recorded(answer: Answer, pending: Pending, map: SpecMap, known?: Recorded): Recorded | undefined {
  const at = pending.step
  if (!('how' in answer)) {
    if (known?.is === 'reply' && known.at === at) return known
    return { at, is: 'reply', reply: map.exits[answer.at]?.[answer.exit] ?? '' }
  }
  const { how, text, means, labels } = answer
  if (text) return { at, is: 'text', text }
  if (how === 'human') return { at, is: 'human' }
  const taken = means.flatMap((meant, place) => choiceOf(meant, labels[place] ?? '', pending.choices, map) ?? [])
  const [first] = taken
  if (pending.several)
    return { at, is: 'pick', choices: taken.map(({ id }) => id), labels: taken.map(({ label }) => label) }
  return first && { at, is: 'press', choice: first.id, label: first.label }
}

/** `meant`: as in `Said.means`. */
function choiceOf(meant: number, label: string, choices: readonly Choice[], { entries, skills }: SpecMap) {
  const id =
    meant < 0
      ? undefined
      : meant < entries.length
        ? `entry:${entries[meant]}`
        : `skill:${skills[meant - entries.length]}`
  return choices.find((choice) => (id ? choice.id === id : choice.label === label))
}
