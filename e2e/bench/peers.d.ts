/** What the benchmarks use of their peers, so that types are checked also where these are not installed. */
declare module 'inkjs' {
  export class Story {
    constructor(json: string)
    readonly currentChoices: readonly { text: string }[]
    readonly variablesState: { $(name: string): unknown }
    Continue(): string | null
    ChooseChoiceIndex(index: number): void
    ResetState(): void
    ToJson(): string
  }
}

declare module 'inkjs/full' {
  import type { Story } from 'inkjs'
  export class Compiler {
    constructor(source: string)
    Compile(): Story
  }
}

declare module 'xstate' {
  interface Context {
    score: number
  }
  export interface Machine {
    readonly states: Readonly<Record<string, { meta: unknown }>>
  }
  export interface Actor {
    start(): this
    send(event: { type: string }): void
    getSnapshot(): { value: string; context: Context }
  }
  export function createActor(machine: Machine): Actor
  export function assign(changes: { score: (given: { context: Context }) => number }): unknown
  export function setup(parts: {
    actions: Record<string, unknown>
    guards: Record<string, (given: { context: Context }, params: { above: number }) => boolean>
  }): { createMachine(config: unknown): Machine }
}
