/** The tree as a Clew bot, compiled and run by the real interpreter. */
import type { Bot } from '../../../schema/bot/bot.ts'
import { initialValues } from '../../../schema/bot/fields.ts'
import { testFields } from '../../../schema/bot/tests.ts'
import { compileBot } from '../../../schema/compile/compile.ts'
import { kinds } from '../../../schema/kinds/kinds.ts'
import { step } from '../../../schema/interpreter/step.ts'
import type { Effect, State } from '../../../schema/interpreter/types.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import { aBot } from '../../../schema/testing/build.ts'
import type { Engine, Player, Shown } from './engine.ts'
import { ROOT, type Tree } from './tree.ts'

const SCORE = 'score'
const test = { ...initialValues(testFields), variable: SCORE, operator: 'above' as const }
const scoring = (question: number) => `s${question}`
const asking = (question: number) => `q${question}`

/** Two steps a question: one counts the point, one asks. */
export function botOf({ questions }: Tree): Bot {
  return aBot('en')
    .settings({ title: 'Tree', welcome: 'Hello, I am a bot.', contact: 'tel:123' })
    .variable(SCORE, { type: 'number', initial: '0' })
    .main((flow) => {
      flow.start(scoring(ROOT))
      questions.forEach(({ text, options }, at) => {
        const id = (option: number) => `${asking(at)}_${option}`
        const items = options.map(({ label, above }, option) => ({
          ...initialValues(kinds.choice.fields.options.of),
          id: id(option),
          label: { en: label },
          tests: above ? [{ ...test, id: `${id(option)}_t`, value: String(above) }] : [],
        }))
        const exits = Object.fromEntries(options.map(({ target }, option) => [id(option), scoring(target)]))
        flow.set(scoring(at), { [SCORE]: `{{${SCORE}}} + 1` }, asking(at))
        flow.step('choice', asking(at), { text: { en: text }, options: items }, exits)
      })
      return flow
    })
    .build()
}

class ClewPlayer implements Player {
  #spec: Spec
  #state: State | null = null

  constructor(spec: Spec) {
    this.#spec = spec
  }
  start() {
    this.#state = null
    return this.#send({ is: 'start' })
  }
  answer(option: number) {
    return this.#send({ is: 'press', option })
  }
  score() {
    return Number(this.#state?.values[0])
  }
  #send(event: Parameters<typeof step>[2]) {
    const { state, effects } = step(this.#spec, this.#state, event)
    this.#state = state
    return asked(effects)
  }
}

function asked(effects: readonly Effect[]): Shown {
  for (const effect of effects) if (effect.do === 'ask') return effect
  throw new Error('Nothing was asked.')
}

export const ours: Engine = {
  write: (tree) => JSON.stringify(compileBot(botOf(tree)).specs.en),
  load: (json) => new ClewPlayer(JSON.parse(json) as Spec),
}
