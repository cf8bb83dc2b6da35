/** What steps, exits and entries are called on the command line. */
import type { Bot } from '../../schema/bot/bot.ts'
import type { Text } from '../../schema/bot/fields.ts'
import { exitContext } from '../../schema/compile/resolve.ts'
import { exitsOf, type Step } from '../../schema/kinds/kinds.ts'
import { parseText, plainText } from '../../schema/text/text.ts'
import type { Say } from './words/words.ts'

const LONGEST = 60

export class Names {
  readonly #steps: Map<string, { step: Step; flow: string }>

  constructor(
    private readonly bot: Bot,
    private readonly say: Say,
  ) {
    this.#steps = new Map(
      bot.flows.flatMap(({ id, name, steps }) => steps.map((step) => [step.id, { step, flow: name || id }])),
    )
  }

  /** `Main › ask_name “What is your name?”` */
  step(id: string): string {
    const { step, flow = '' } = this.#steps.get(id) ?? {}
    const said = step && ('text' in step ? step.text : 'name' in step ? step.name : '')
    const words = typeof said === 'object' ? this.#words(said) : (said ?? '')
    return `${flow} › ${id}${words && ` ${this.say('named', { words })}`}`
  }
  /** The step's name, and behind an arrow the author's words for the exit or its id. */
  exit(id: string, exit: string): string {
    const { step } = this.#steps.get(id) ?? {}
    const context = exitContext(new Map(this.bot.flows.map((flow) => [flow.id, flow])))
    const label = step && exitsOf(step, context).find((one) => one.id === exit)?.label
    const words = typeof label === 'object' ? this.#words(label) : label
    return `${this.step(id)} → ${words || exit}`
  }
  entry(id: string): string {
    const entry = this.bot.entries.find((one) => one.id === id)
    return (entry && this.#words(entry.title)) || id
  }

  #words(text: Text): string {
    const words = this.bot.locales.map((locale) => text[locale]?.trim()).find((one) => one) ?? ''
    const [line = ''] = plainText(parseText(words)).split('\n')
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line
  }
}
