/** The bot as plain data: what authors make, what is exported, checked and compiled. */
import { flag, line, list, number, oneOf, prose, ref, text, type ValuesOf } from './fields.ts'
import type { Step } from '../kinds/kinds.ts'
import type { BOT_FORMAT } from './constants.ts'

export const variableTypes = ['text', 'number', 'yesno', 'date', 'list', 'record'] as const
export type VariableType = (typeof variableTypes)[number]

/** A variable's id is the word that templates use: `{{order_number}}`. */
export const variableFields = {
  name: line(),
  type: oneOf(...variableTypes),
  initial: line(),
  /** The page that embeds the bot may give it a value. */
  fromPage: flag(false),
}

export const flowFields = {
  name: line(),
  /** What visitors write when they need this skill, one phrasing a line. */
  phrasings: text,
  /** The outcomes besides `done` that a skill can end with; each is an exit of the steps that call it. */
  outcomes: list({ name: line() }),
}

export const entryFields = {
  title: text,
  /** Ways of asking the same, one a line. */
  phrasings: text,
  answer: text,
  category: line(),
  /** The day (`2026-03-01`) by which somebody should read this again; '' for none. */
  reviewBy: line(),
}

/** A typical conversation kept as a test; its script is in the format of `clew play --script` with expectations (`schema/samples`). */
export const sampleFields = {
  name: line(),
  locale: line(),
  script: prose,
}

/** What somebody of the team said, to the others. */
const saidFields = {
  /** The id of the person's account, and their name as it was then. */
  author: line(),
  name: line(),
  /** The moment as `2026-03-01T09:30:00.000Z`. */
  at: line(),
  text: prose,
  /** The ids of the people that `@name` in the text calls, set apart by spaces. */
  mentions: line(),
}

/** What the team says about a step or an entry, or one text of it: talk about the bot, no part of what visitors get. */
export const commentFields = {
  /** The step that it is about; '' when it is about an entry. */
  step: ref('step'),
  entry: line(),
  /** The text that is meant, as `text` or `options.yes.label`; '' for the whole. */
  field: line(),
  ...saidFields,
  /** Somebody outside the team who tried the draft said it, about these words of the bot. */
  tester: flag(false),
  quote: line(),
  resolved: flag(false),
  replies: list(saidFields),
}

/** When the widget speaks up by itself; all that is filled in has to be so. */
export const triggerFields = {
  /** What it says beside the launcher. */
  text,
  /** After some time on the page, at some depth of it, when the pointer leaves it, when something is seen, or when the page calls. */
  event: oneOf('stay', 'scroll', 'leaving', 'seen', 'called'),
  /** Seconds. */
  delay: number(10, 0, 3600),
  /** Per cent of the page. */
  depth: number(50, 1, 100),
  /** A CSS selector of what is seen. */
  element: line(),
  /** What the page calls it, `clew.trigger('name')`; the variable `trigger` tells the bot which one it was. */
  signal: line(),
  /** Paths of the website, one a line, `*` for anything: `/orders/*`. Empty means all. */
  pages: prose,
  /** Languages of the visitor's browser, `fr, en`; '' for any. */
  languages: line(),
  visit: oneOf('any', 'first', 'returning'),
  days: oneOf('any', 'week', 'weekend'),
  /** `09:00`, by the visitor's clock; '' for any time. */
  opens: line(),
  closes: line(),
  /** At most once in that time for a visitor. */
  every: oneOf('page', 'day', 'week', 'month', 'once'),
}

export const settingsFields = {
  /** What the bot is called in the widget's header. */
  title: text,
  /** The first line of every conversation; says that this is a bot. */
  welcome: text,
  /** What the bot says when a visitor asks for a human. */
  human: text,
  /** `https:`, `mailto:` or `tel:` address of the human service; '' for none. */
  contact: line(),
  /** The step that a request for a human leads to; '' to say `human` and stay. */
  humanStep: ref('step'),
  accent: line('#4f46e5'),
  /** Light or dark whatever the visitor's system asks for. */
  mode: oneOf('system', 'light', 'dark'),
  /** How round the panel is, in pixels. */
  radius: number(16, 0, 32),
  font: oneOf('system', 'serif', 'rounded', 'monospace'),
  /** Of the page, where the bubble is. */
  side: oneOf('right', 'left'),
  /** From the bubble to the bottom of the page, in pixels: there may be a cookie banner. */
  distance: number(20, 0, 300),
  /** Texts not understood in a row before the bot leads to a human by itself. */
  misses: number(3, 1, 9),
  /** Web origins that may embed the bot, one a line; empty means any. */
  origins: prose,
  /** 0 prudent … 1 bold: how readily the bot answers without asking back. */
  boldness: number(0.5, 0, 1),
  /** In order: the first whose time has come speaks. */
  triggers: list(triggerFields),
}

export type Variable = { id: string } & ValuesOf<typeof variableFields>
export type Entry = { id: string } & ValuesOf<typeof entryFields>
export type Sample = { id: string } & ValuesOf<typeof sampleFields>
export type Comment = { id: string } & ValuesOf<typeof commentFields>
export type Reply = Comment['replies'][number]
export type Trigger = { id: string } & ValuesOf<typeof triggerFields>
export type Settings = ValuesOf<typeof settingsFields>

/** Where a step stands on the canvas, in flow coordinates; a pinned one stays there when the flow is tidied. */
export type Place = [x: number, y: number, pinned?: 1]

/** One drawing; the flow with the id `main` is where conversations begin, the others are skills. */
export type Flow = { id: string } & ValuesOf<typeof flowFields> & {
    /** Ordered by id, so that two exports of the same flow are the same text. */
    steps: Step[]
    /** Apart from the steps: moving one changes nothing that is said. */
    layout: Record<string, Place>
  }

export interface Bot {
  clew: typeof BOT_FORMAT
  name: string
  /** At least one; the first is the one that the others are translated from. */
  locales: string[]
  settings: Settings
  variables: Variable[]
  flows: Flow[]
  entries: Entry[]
  samples: Sample[]
  comments: Comment[]
}

export type { Step }
