/** Bots in a few lines, for tests. A plain string is a text in the bot's first locale. */
import type { Bot, Comment, Entry, Settings, Variable } from '../bot/bot.ts'
import { commentFields, entryFields, settingsFields, variableFields } from '../bot/bot.ts'
import { BOT_FORMAT, MAIN_FLOW } from '../bot/constants.ts'
import { initialValues, type Text } from '../bot/fields.ts'
import { FlowBuilder, type Words } from './draw.ts'

export class BotBuilder {
  private readonly bot: Bot
  private readonly text = (words: Words): Text =>
    typeof words === 'string' ? { [this.bot.locales[0] ?? 'en']: words } : words

  constructor(locales: string[]) {
    const settings = initialValues(settingsFields)
    this.bot = {
      clew: BOT_FORMAT,
      name: 'Bot',
      locales,
      settings,
      variables: [],
      flows: [],
      entries: [],
      samples: [],
      comments: [],
    }
  }

  settings(
    settings: Partial<Omit<Settings, 'title' | 'welcome' | 'human'>> & {
      title?: Words
      welcome?: Words
      human?: Words
    },
  ): this {
    const { title, welcome, human, ...rest } = settings
    const texts = Object.entries({ title, welcome, human }).flatMap(([key, words]) =>
      words === undefined ? [] : [[key, this.text(words)]],
    )
    Object.assign(this.bot.settings, rest, Object.fromEntries(texts))
    return this
  }
  variable(id: string, values: Partial<Omit<Variable, 'id'>> = {}): this {
    this.bot.variables.push({ id, ...initialValues(variableFields), name: id, ...values })
    return this
  }
  main(draw: (flow: FlowBuilder) => FlowBuilder): this {
    return this.skill(MAIN_FLOW, {}, draw)
  }
  /** `outcomes` are ids, which are their names too. */
  skill(
    id: string,
    { phrasings = '', outcomes = [] }: { phrasings?: Words; outcomes?: string[] },
    draw: (flow: FlowBuilder) => FlowBuilder,
  ): this {
    const { flow } = draw(new FlowBuilder(id, this.text))
    const named = outcomes.map((outcome) => ({ id: outcome, name: outcome }))
    this.bot.flows.push({ ...flow, name: id, phrasings: this.text(phrasings), outcomes: named })
    return this
  }
  entry(
    id: string,
    title: Words,
    answer: Words,
    phrasings: Words = '',
    values: Partial<Pick<Entry, 'category' | 'reviewBy'>> = {},
  ): this {
    const texts = { title: this.text(title), answer: this.text(answer), phrasings: this.text(phrasings) }
    this.bot.entries.push({ id, ...initialValues(entryFields), ...values, ...texts } satisfies Entry)
    return this
  }
  sample(name: string, script: string, locale = ''): this {
    this.bot.samples.push({ id: `sample${this.bot.samples.length + 1}`, name, script, locale })
    return this
  }
  comment(values: Partial<Comment>): this {
    const id = `comment${this.bot.comments.length + 1}`
    this.bot.comments.push({ id, ...initialValues(commentFields), ...values })
    return this
  }
  build(): Bot {
    return structuredClone(this.bot)
  }
}

export const aBot = (...locales: string[]) => new BotBuilder(locales.length > 0 ? locales : ['en'])
