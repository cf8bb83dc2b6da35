/** The interpreter: a pure function from a spec, a state and an event to the next state and what the host does about it. Its rules stand in `schema/spec/SPEC.md`. */
import { Op, type Spec, type Wanted } from '../spec/spec.ts'
import { give, labelsOf } from './answer.ts'
import { ask, sayOwn } from './ask.ts'
import { cut } from './cut.ts'
import { evaluate } from './evaluate.ts'
import { labelOf, meanable } from './offers.ts'
import { again, asked, begin, replay, take } from './replay.ts'
import { effects, enter, hold, path, spec, state, waiting } from './turn.ts'
import type { Effect, Event, Said, Start, State } from './types.ts'

export { UnknownSpecVersion } from './turn.ts'

/** Neither the spec nor the state is changed. A null state, or the event `start`, begins a conversation. */
export function step(of: Spec, before: State | null, event: Event): { state: State; effects: Effect[] } {
  enter(of)
  if (before) hold(before)
  else if (event.is !== 'start') begin({ is: 'start' })
  if (event.is === 'start') begin(event)
  else happen(event, before?.matching)
  effects.push({ do: 'path', steps: path })
  return { state, effects }
}

/** `matching`: the text that the host was matching before this event. */
function happen(event: Exclude<Event, Start>, matching = '') {
  const { answers, shown, proposed } = state
  const { op, more, whens, exits } = waiting
  switch (event.is) {
    case 'press':
      if (event.option in shown) say('sure', [~event.option])
      return
    case 'pick':
      if (more.several && proposed.length === 0 && event.options.every((option) => shown[option]! < 0))
        say(
          'several',
          event.options.map((option) => ~option),
        )
      return
    case 'values':
      state.matching = matching
      state.began = { ...state.began, values: { ...state.began.values, ...event.values } }
      return give(event.values, (_, fromPage) => fromPage)
    case 'text': {
      const text = cut(event.text.trim())
      if (!text) return
      const { wanted, several, items } = more
      const means = meanable()
      state.matching = text
      effects.push({
        do: 'match',
        text,
        options: means.map((meant) => labelOf(meant) + (more.phrasings?.[~meant] ?? '')),
        wanted: wanted && ({ ...wanted, least: evaluate(wanted.least!), most: evaluate(wanted.most!) } as Wanted),
        several: several && true,
        proposed: proposed.length || undefined,
        // The built-in variables come last: today, and the time.
        today: `${state.values.at(-2) ?? ''}`,
        last: items && means.findLastIndex((meant) => meant < -whens.length),
      })
      return
    }
    case 'matched': {
      if (!matching) return
      const { certain, candidates, value, beyond, command, several, told } = event.found
      if (command) return happen({ is: command })
      const means = several
        ? several.map((at) => ~at)
        : candidates.map(({ kind, at }) => (kind === 'option' ? ~at : kind === 'skill' ? spec.entries.length + at : at))
      const how = value !== undefined ? 'value' : several ? 'several' : certain
      return say(how, means, { text: matching, value, beyond, told })
    }
    case 'acted':
      if (op === Op.act && event.step === state.at && event.exit in exits)
        take({ at: state.at, exit: event.exit, values: event.values ?? {}, sent: asked() })
      return
    case 'human':
      return say('human', [])
    case 'back': {
      const last = answers.findLastIndex((answer) => !('exit' in answer))
      if (last >= 0) return replay(answers.slice(0, last))
      sayOwn(spec.words.back)
      return ask()
    }
    case 'correct': {
      const taken = answers[event.answer]
      if (!taken || 'exit' in taken) return
      replay(answers.slice(0, event.answer))
      state.later = answers.slice(event.answer)
      state.correcting = true
      return
    }
    case 'again':
      return again()
    case 'restart':
      replay([], { do: 'say', text: spec.words.restart, step: -1 })
  }
}

/** Takes what the visitor did. */
function say(how: Said['how'], means: number[], typed?: Pick<Said, 'text' | 'value' | 'beyond' | 'told'>) {
  take({ at: state.at, how, means, labels: labelsOf(means), text: '', ...typed })
}
