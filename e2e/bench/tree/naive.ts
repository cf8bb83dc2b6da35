/** What a good programmer writes by hand for this tree and nothing else: the state is one object that changes in place. */
import type { Engine, Player, Shown } from './engine.ts'
import { ROOT, type Tree } from './tree.ts'

interface Guide {
  start: number
  variables: Record<string, number>
  steps: NaiveStep[]
}

interface NaiveStep {
  add: { variable: string; points: number }
  text: string
  options: NaiveOption[]
}

interface NaiveOption {
  label: string
  target: number
  when?: { variable: string; above: number }
}

class NaivePlayer implements Player {
  #guide: Guide
  #variables: Record<string, number> = {}
  #options: NaiveOption[] = []

  constructor(guide: Guide) {
    this.#guide = guide
  }
  start(): Shown {
    this.#variables = { ...this.#guide.variables }
    return this.#enter(this.#guide.start)
  }
  answer(option: number): Shown {
    const chosen = this.#options[option]
    if (!chosen) throw new Error('No such option.')
    return this.#enter(chosen.target)
  }
  score(): number {
    return this.#variables.score ?? 0
  }
  #enter(at: number): Shown {
    const { add, text, options } = this.#guide.steps[at] as NaiveStep
    this.#variables[add.variable] = (this.#variables[add.variable] ?? 0) + add.points
    this.#options = options.filter(({ when }) => !when || (this.#variables[when.variable] ?? 0) > when.above)
    return { text, options: this.#options.map(({ label }) => label) }
  }
}

function guideOf({ questions }: Tree): Guide {
  return {
    start: ROOT,
    variables: { score: 0 },
    steps: questions.map(({ text, options }) => ({
      add: { variable: 'score', points: 1 },
      text,
      options: options.map(({ label, target, above }) => ({
        label,
        target,
        ...(above && { when: { variable: 'score', above } }),
      })),
    })),
  }
}

export const naive: Engine = {
  write: (tree) => JSON.stringify(guideOf(tree)),
  load: (json) => new NaivePlayer(JSON.parse(json) as Guide),
}
