/** What the loader, the widget and the page agree on. Types only: the two files share no code at run time. */

/** The answer of `GET /p/<key>`. */
export interface Manifest {
  clew: number
  key: string
  release: string
  default: string
  /** locale → SHA-256 of its spec */
  specs: Record<string, string>
  titles: Record<string, string>
  /** `#rrggbb` */
  accent: string
  theme: Theme
  /** Path of the widget's module. */
  widget: string
  /** Web origins that may embed the bot; empty means any. */
  origins: string[]
  /** When the widget speaks up by itself, and the path of what sees to it; missing where it never does. */
  triggers?: { part: string; list: Trigger[] }
}

/** Typed tokens; the element's attributes win. `radius` in pixels. */
export interface Theme {
  mode: 'system' | 'light' | 'dark'
  radius: number
  font: 'system' | 'serif' | 'rounded' | 'monospace'
}

export interface Trigger {
  id: string
  /** By locale. */
  text: Record<string, string>
  event: 'stay' | 'scroll' | 'leaving' | 'seen' | 'called'
  /** Seconds. */
  delay: number
  /** Per cent of the page. */
  depth: number
  /** A CSS selector. */
  element: string
  /** The name that the page calls, and the value of the variable `trigger`. */
  signal: string
  /** Paths with `*` for anything; none means all. */
  pages: string[]
  languages: string[]
  visit: 'any' | 'first' | 'returning'
  days: 'any' | 'week' | 'weekend'
  /** `09:00`; '' for any time. */
  opens: string
  closes: string
  every: 'page' | 'day' | 'week' | 'month' | 'once'
}

export interface TriggersModule {
  startTriggers(host: Chat, manifest: Manifest): void
}

/** What a page may do with a bot: `window.clew` and `element.clew`. */
export interface Api {
  /** Shows the panel. `quiet` leaves the focus where it is. */
  open(quiet?: boolean): void
  close(): void
  toggle(): void
  /** Variables from the page, by id: words, numbers, truths, lists, records. They count at once. */
  set(values: Record<string, unknown>): void
  /** Says something in the visitor's name; opens the panel. */
  send(text: string): void
  /** Lets the triggers speak that wait for this name. */
  trigger(name: string): void
  /** Forgets the conversation and begins a new one. */
  reset(): void
  /** Hears `clew:<name>` of this bot; the answer stops it. */
  on(name: EventName, listener: (event: CustomEvent) => void): () => void
  off(name: EventName, listener: (event: CustomEvent) => void): void
  destroy(): void
}

/** DOM events, each dispatched as `clew:<name>` on the element and bubbling. Texts of the bot are in its Markdown subset. */
export type EventName = 'ready' | 'open' | 'message' | 'answer' | 'outcome' | 'handover' | 'error'

/** A call that was made before the widget was there. */
export type Call = [name: keyof Api, ...args: unknown[]]

/** `<clew-chat>` or `<clew-guide>`; one that a script tag made floats above the page behind a launcher and has `data-` before its attributes. */
export interface Chat extends HTMLElement {
  clew?: Api
}

declare global {
  interface Window {
    /** The bot of the page that was started last; `element.clew` is the one of an element. */
    clew?: Api
  }
}

/** How everything is asked of a mounted widget. */
export type Widget = (...call: Call) => void

export interface WidgetModule {
  /** `button` is the launcher, which an inline chat doesn't show; `here` is the loader's address. */
  mount(host: Chat, root: ShadowRoot, button: HTMLElement, manifest: Manifest, here: string): Promise<Widget>
}
