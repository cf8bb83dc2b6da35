/** Plays a script against a spec: what was said, what was expected beside what came, and which steps ran. */
import { advance } from '../interpreter/advance.ts'
import type { Effect, Event, State } from '../interpreter/types.ts'
import { createMatcher } from '../match/match.ts'
import type { Matcher } from '../match/matcher.ts'
import type { Outcome, Spec, SpecMap } from '../spec/spec.ts'
import { fold } from '../text/fold.ts'
import { parseText, plainText } from '../text/text.ts'
import type { Script, ScriptLine } from './script.ts'

/** `step` is '' for what the bot says by itself. */
export interface Utterance {
  from: 'bot' | 'visitor'
  text: string
  options?: string[]
  step: string
}

export interface Check {
  line: number
  is: ScriptLine['is']
  expected: string
  actual: string
  passed: boolean
}

export interface Played {
  transcript: Utterance[]
  /** One for each expectation, and one for an option that was not there to press. */
  checks: Check[]
  outcome: Outcome | ''
  /** Every step that ran, with the exit that was taken, '' while it waits or ended. */
  path: [step: string, exit: string][]
}

/** A conversation that a script or a person drives. */
export class Player {
  readonly transcript: Utterance[] = []
  readonly path: [step: string, exit: string][] = []
  /** The buttons on show. */
  options: string[] = []
  /** What the bot said since the visitor last did something. */
  heard: Utterance[] = []
  state: State

  constructor(
    private readonly spec: Spec,
    private readonly map: SpecMap,
    private readonly matcher: Matcher = createMatcher(spec),
    values?: Record<string, string>,
  ) {
    const { state, effects } = advance(spec, null, { is: 'start', values }, matcher)
    this.state = state
    this.take(effects)
  }

  /** The id of the step that waits; '' when none does. */
  get at(): string {
    return this.stepId(this.state.at)
  }
  get outcome(): Outcome | '' {
    return this.state.outcome
  }
  type(text: string) {
    this.send({ is: 'text', text }, text)
  }
  /** Presses the option that reads so; false when there is none. */
  press(label: string): boolean {
    const option = this.options.findIndex((known) => fold(known) === fold(label))
    if (option >= 0) this.send({ is: 'press', option }, this.options[option] ?? '')
    return option >= 0
  }
  want(what: 'human' | 'back' | 'restart') {
    this.send({ is: what }, `~ ${what}`)
  }

  private send(event: Event, shown: string) {
    this.transcript.push({ from: 'visitor', text: shown, step: this.at })
    this.heard = []
    const { state, effects } = advance(this.spec, this.state, event, this.matcher)
    this.state = state
    this.take(effects)
  }
  private take(effects: readonly Effect[]) {
    for (const effect of effects) {
      if (effect.do === 'say') this.hear({ from: 'bot', text: bare(effect.text), step: this.stepId(effect.step) })
      else if (effect.do === 'ask') {
        this.options = effect.options
        const asked = { from: 'bot' as const, text: bare(effect.text), step: this.stepId(effect.step) }
        this.hear(effect.options.length > 0 ? { ...asked, options: effect.options } : asked)
      } else if (effect.do === 'end') this.options = []
      else if (effect.do === 'path')
        for (const [at, exit] of effect.steps) this.path.push([this.stepId(at), this.map.exits[at]?.[exit] ?? ''])
    }
  }
  private hear(utterance: Utterance) {
    if (utterance.text === '' && !utterance.options) return
    this.transcript.push(utterance)
    this.heard.push(utterance)
  }
  private stepId(at: number): string {
    return this.map.steps[at] ?? ''
  }
}

const bare = (text: string) => plainText(parseText(text))

/** Stops at an option that is not there: what would follow is another conversation. */
export function playScript(spec: Spec, map: SpecMap, script: Script, values?: Record<string, string>): Played {
  const player = new Player(spec, map, undefined, values)
  const checks: Check[] = []
  for (const line of script.lines) {
    const check = playLine(player, line)
    if (check) checks.push(check)
    if (line.is === 'press' && check) break
  }
  const { transcript, outcome, path } = player
  return { transcript, checks, outcome, path }
}

function playLine(player: Player, line: ScriptLine): Check | undefined {
  const check = (expected: string, actual: string, passed: boolean): Check => ({
    line: line.line,
    is: line.is,
    expected,
    actual,
    passed,
  })
  switch (line.is) {
    case 'text':
      player.type(line.value)
      return
    case 'press':
      return player.press(line.value) ? undefined : check(line.value, player.options.join(' · '), false)
    case 'says': {
      const heard = player.heard.map(({ text }) => text).join('\n')
      return check(line.value, heard, fold(heard).includes(fold(line.value)))
    }
    case 'outcome':
      return check(line.value, player.outcome, player.outcome === line.value)
    case 'waits':
      return check(line.value, player.at, player.at === line.value)
    default:
      player.want(line.is)
      return
  }
}
