/** The real loader and widget in a frame of their own, on a draft: what they ask of the server is answered here. */
import type { CompiledBot } from '../../schema/compile/compile.ts'
import type { Settings } from '../../schema/bot/bot.ts'
import type { State } from '../../schema/interpreter/types.ts'
import type { Chat, Manifest } from '../embed/contract.ts'
import framed from './framed.ts?worker&url'

export const shapes = ['closed', 'open', 'inline', 'guide'] as const
export type Shape = (typeof shapes)[number]
type Look = Pick<Settings, 'accent' | 'mode' | 'radius' | 'font'>
type Place = Pick<Settings, 'side' | 'distance'>

/** What is shown, besides its look. */
export interface Scene extends Place {
  shape: Shape
  locale: string
  specs: CompiledBot['specs']
  /** A conversation on one of these specs that goes on. */
  begun?: State
}

/** What the tag of a website would say. */
export interface Site {
  title: string
  language: string
  isDark: boolean
}

type Frame = Window & typeof globalThis

const style = `
:root{color-scheme:light}
:root.dark{color-scheme:dark}
body{box-sizing:border-box;min-height:100dvh;margin:0;padding:24px;background:light-dark(#fff,#161513);color:light-dark(#57534b,#b5b0a6);font:600 20px/1.4 system-ui,sans-serif}
body>div{max-width:720px;margin:0 auto}
h1{margin:0 0 24px;font:inherit}
p{height:10px;margin:0 0 14px;border-radius:5px;background:light-dark(#eceae6,#2b2925)}
p:nth-of-type(3n){width:60%}`

export class Stage {
  readonly #window: Frame
  readonly #key: string
  readonly #heading: HTMLHeadingElement
  #host: Chat | undefined
  #manifest: Manifest | undefined
  #specs = new Map<string, unknown>()
  #scene: Scene | undefined

  /** `key` sets apart what several frames keep in the tab. */
  constructor(frame: HTMLIFrameElement, key: string) {
    const window = (this.#window = frame.contentWindow as Frame)
    const { document } = window
    this.#key = key
    // Of the frame: what the browser asks of a style sheet and a request depends on where it was made.
    const sheet = new window.CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets = [sheet]
    window.fetch = (asked) => Promise.resolve(this.#answer(new URL(asked instanceof Request ? asked.url : asked)))
    this.#heading = document.createElement('h1')
    const content = document.createElement('div')
    content.append(this.#heading, ...Array.from({ length: 9 }, () => document.createElement('p')))
    const script = document.createElement('script')
    script.type = 'module'
    script.src = new URL(framed, location.href).href
    document.body.append(content)
    document.head.append(script)
  }

  /** The website around the widget. */
  dress({ title, language, isDark }: Site): void {
    const { documentElement } = this.#window.document
    documentElement.lang = language
    documentElement.className = isDark ? 'dark' : ''
    this.#window.document.title = this.#heading.textContent = title
  }

  /** Begins anew with what is to be seen. */
  show(scene: Scene, look: Look): void {
    const { shape, locale, specs, side, distance, begun } = scene
    const { document, sessionStorage } = this.#window
    // The widget goes on with nothing but what looks like a hash.
    const hashes = Object.keys(specs).map((one, at) => [one, `${at}`.padStart(64, '0')] as const)
    this.#specs = new Map(hashes.map(([one, hash]) => [hash, specs[one]]))
    this.#scene = scene
    this.#manifest = {
      clew: 1,
      key: this.#key,
      release: 'draft',
      default: locale,
      specs: Object.fromEntries(hashes),
      titles: Object.fromEntries(Object.keys(specs).map((one) => [one, specs[one]?.title ?? ''])),
      accent: look.accent,
      theme: look,
      widget: '/mount.js',
      origins: [],
    }
    this.#host?.clew?.destroy()
    sessionStorage.removeItem(this.#kept)
    if (begun) {
      const hash = hashes.find(([one]) => one === locale)?.[1]
      const kept = { hash, release: 'draft', id: 'draft', locale, state: begun, lines: [], due: [], input: 'text' }
      sessionStorage.setItem(this.#kept, `1${JSON.stringify(kept)}`)
    }
    const host: Chat = document.createElement(shape === 'guide' ? 'clew-guide' : 'clew-chat')
    const inPage = shape === 'inline' || shape === 'guide'
    Object.assign(host.dataset, { bot: this.#key, locale })
    if (!inPage) Object.assign(host.dataset, { bubble: distance, themePosition: side })
    if (shape === 'open') host.dataset.open = ''
    this.#host = host
    this.paint(look, false)
    if (inPage) this.#heading.after(host)
    else document.body.append(host)
  }

  /** Colours change in the middle of a conversation; a launcher alone learns its own at the beginning. */
  paint({ accent, mode, radius, font }: Look, isShown = true): void {
    if (isShown && this.#scene?.shape === 'closed') return this.show(this.#scene, { accent, mode, radius, font })
    Object.assign(this.#host?.dataset ?? {}, {
      themeAccent: accent,
      themeMode: mode === 'system' ? this.#window.document.documentElement.className || 'light' : mode,
      themeRadius: radius,
      themeFont: font,
    })
  }

  /** Hears of the conversation whenever something was said in it. */
  follow(hear: (state: State) => void): void {
    const { document, sessionStorage } = this.#window
    const tell = () =>
      // It keeps what was said once all of it was.
      queueMicrotask(() => {
        const kept = sessionStorage.getItem(this.#kept)?.slice(1)
        if (kept) hear((JSON.parse(kept) as { state: State }).state)
      })
    document.addEventListener('clew:message', tell)
  }

  get #kept(): string {
    return `clew:${this.#key}`
  }

  #answer({ pathname }: URL): Response {
    const name = pathname.split('/').at(-1) ?? ''
    if (name === this.#key) return Response.json(this.#manifest)
    const spec = this.#specs.get(name.replace(/\.json$/, ''))
    // Events and erasures are nobody's concern here.
    return spec ? Response.json(spec) : new Response(null, { status: 204 })
  }
}
