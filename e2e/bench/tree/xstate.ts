/** The tree as an XState machine: a state a question, its words in `meta`, conditions as guards. */
import { assign, createActor, setup, type Actor, type Machine } from 'xstate'
import type { Engine, Player, Shown } from './engine.ts'
import { ROOT, type Tree } from './tree.ts'

interface Meta {
  text: string
  options: { label: string; above?: number }[]
}

const state = (question: number) => `q${question}`
const event = (option: number) => `o${option}`

const machines = setup({
  actions: { score: assign({ score: ({ context }) => context.score + 1 }) },
  guards: { above: ({ context }, { above }) => context.score > above },
})

/** Actors are several times quicker than `transition`, and one is made for each conversation. */
class XstatePlayer implements Player {
  #machine: Machine
  #actor: Actor | undefined
  /** The events of the options on show. */
  #events: number[] = []

  constructor(machine: Machine) {
    this.#machine = machine
  }
  start() {
    this.#actor = createActor(this.#machine).start()
    return this.#show()
  }
  answer(option: number) {
    this.#actor?.send({ type: event(this.#events[option] ?? -1) })
    return this.#show()
  }
  score() {
    return this.#actor?.getSnapshot().context.score ?? 0
  }
  #show(): Shown {
    const { value, context } = (this.#actor as Actor).getSnapshot()
    const { text, options } = this.#machine.states[value]?.meta as Meta
    const labels: string[] = []
    this.#events = []
    options.forEach(({ label, above }, at) => {
      if (above && context.score <= above) return
      labels.push(label)
      this.#events.push(at)
    })
    return { text, options: labels }
  }
}

function machineOf({ questions }: Tree) {
  const states = questions.map(({ text, options }, at) => {
    const meta: Meta = { text, options: options.map(({ label, above }) => ({ label, ...(above && { above }) })) }
    const on = options.map(({ target, above }, option) => [
      event(option),
      above ? { target: state(target), guard: { type: 'above', params: { above } } } : state(target),
    ])
    return [state(at), { entry: 'score', meta, on: Object.fromEntries(on) }]
  })
  return { initial: state(ROOT), context: { score: 0 }, states: Object.fromEntries(states) }
}

export const xstate: Engine = {
  write: (tree) => JSON.stringify(machineOf(tree)),
  load: (json) => new XstatePlayer(machines.createMachine(JSON.parse(json))),
}
