/** The chats that are compared: what of theirs a page loads, how it opens one, and when the first question is there. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const QUESTION = 'What can I do for you?'
export const OPTIONS = ['Where is my parcel?', 'Return a parcel', 'Something else']

export interface Engine {
  /** By path. */
  files: ReadonlyMap<string, Buffer>
  /** What its website answers to a first visit, where it needs one. */
  answer?(path: string): object | undefined
  /** What stands in the page. */
  head: string
  /** Opens the chat. */
  open: string
  /** An expression: whether the first question is on the screen. */
  shown: string
}

export const engineNames = ['clew', 'typebot', 'deep-chat', 'webchat'] as const
export type EngineName = (typeof engineNames)[number]

const require = createRequire(join(process.cwd(), 'e2e/bench/widget/package.json'))
/** A file of an installed peer. */
const fileOf = (name: string, file: string) => {
  const within = require.resolve.paths(name)?.map((folder) => join(folder, name, file)) ?? []
  for (const path of within)
    try {
      return readFileSync(path)
    } catch {
      // It is installed in a folder further up.
    }
  throw new Error(`${name} is not installed.`)
}

/** All of Clew's widget, loader and parts. */
const built = join(process.cwd(), 'build/embed')
const ownFiles = () =>
  readdirSync(built).map((name): [string, Buffer] => [
    name === 'loader.js' ? '/embed.js' : `/w/0123/${name}`,
    readFileSync(join(built, name)),
  ])

/** `specs`: the compiled bot, as `/s/<hash>.json`; `manifest`: as `/p/bench`. */
export function enginesWith(manifest: object, spec: [path: string, body: string]): Record<EngineName, Engine> {
  return {
    clew: {
      files: new Map([
        ...ownFiles(),
        ['/p/bench', Buffer.from(JSON.stringify(manifest))],
        [spec[0], Buffer.from(spec[1])],
      ]),
      head: '<script type="module" src="/embed.js" data-bot="bench"></script>',
      open: 'window.clew.open()',
      shown: "!!document.querySelector('clew-chat').shadowRoot.querySelector('.log li > button')",
    },
    typebot: {
      files: new Map([['/typebot.js', fileOf('@typebot.io/js', 'dist/web.js')]]),
      answer: (path) => (path.endsWith('/startChat') ? typebotFirst : {}),
      head: `<script type="module">import Typebot from '/typebot.js'
        Typebot.initBubble({ typebot: 'bench', apiHost: location.origin, theme: {} })
        window.typebot = Typebot</script>`,
      open: 'window.typebot.open()',
      shown: `document.querySelector('typebot-bubble').shadowRoot.textContent.includes('${OPTIONS[0]!}')`,
    },
    'deep-chat': {
      files: new Map([['/deepChat.js', fileOf('deep-chat', 'dist/deepChat.bundle.js')]]),
      head: '<script type="module" src="/deepChat.js"></script>',
      open: `const chat = document.createElement('deep-chat')
        chat.id = 'chat'
        chat.connect = { handler: () => undefined }
        chat.introMessage = ${JSON.stringify({
          html: `<p>${QUESTION}</p>${OPTIONS.map((one) => `<button class="deep-chat-suggestion-button">${one}</button>`).join('')}`,
        })}
        document.body.append(chat)`,
      shown: `!!document.querySelector('deep-chat').shadowRoot?.textContent.includes('${OPTIONS[0]!}')`,
    },
    webchat: {
      files: new Map([['/webchat.js', fileOf('botframework-webchat', 'dist/webchat-minimal.js')]]),
      head: '<script src="/webchat.js" defer></script><div id="webchat" style="width:400px;height:640px"></div>',
      open: `window.WebChat.renderWebChat({ directLine: ${directLine} }, document.getElementById('webchat'))`,
      shown: `document.getElementById('webchat').textContent.includes('${OPTIONS[0]!}')`,
    },
  }
}

/** What Typebot's server answers when a conversation begins, with the same question. */
const typebotFirst = {
  sessionId: 'bench',
  resultId: 'bench',
  typebot: { id: 'bench', version: '6', theme: {}, settings: {}, publishedAt: '2026-11-01T00:00:00.000Z' },
  messages: [
    {
      id: 'm1',
      type: 'text',
      content: { type: 'richText', richText: [{ type: 'p', children: [{ text: QUESTION }] }] },
    },
  ],
  input: {
    id: 'i1',
    type: 'choice input',
    items: OPTIONS.map((content, at) => ({ id: `o${at}`, content })),
    options: {},
  },
}

/** A connection that says the same question at once, as the Bot Framework's client would. */
const directLine = `(() => {
  const observable = (emit) => ({
    subscribe(first, ...rest) {
      const next = typeof first === 'function' ? first : (value) => first.next(value)
      emit(next)
      return { unsubscribe() {} }
    },
    [Symbol.observable || '@@observable']() { return this },
  })
  return {
    connectionStatus$: observable((next) => { next(0); next(1); next(2) }),
    activity$: observable((next) => setTimeout(() => next({
      type: 'message', id: 'a1', timestamp: new Date().toISOString(), from: { id: 'bot', role: 'bot' },
      text: '${QUESTION}',
      suggestedActions: { actions: ${JSON.stringify(OPTIONS.map((title) => ({ type: 'imBack', title, value: title })))} },
    }))),
    postActivity: () => observable((next) => next('a2')),
    end() {},
  }
})()`
