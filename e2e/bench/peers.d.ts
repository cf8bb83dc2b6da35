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

declare module 'minisearch' {
  export default class MiniSearch<T extends { id: number }> {
    constructor(options: { fields: string[]; searchOptions: { prefix: boolean; fuzzy: number } })
    addAll(documents: readonly T[]): void
    search(query: string): { id: unknown; score: number }[]
  }
}

declare module 'fuse.js' {
  export default class Fuse<T> {
    constructor(
      items: readonly T[],
      options: { keys: string[]; includeScore: boolean; ignoreLocation: boolean; threshold: number },
    )
    search(query: string): { item: T; score?: number }[]
  }
}

declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void
  }
  export function containerBootstrap(): Promise<Container>
}

declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: Record<string, unknown>)
    addLanguage(language: string): void
    addDocument(language: string, text: string, intent: string): void
    train(): Promise<void>
    process(language: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>
    export(minified: boolean): string
  }
}

declare module '@nlpjs/lang-en' {
  export const LangEn: unknown
}

declare module '@nlpjs/lang-fr' {
  export const LangFr: unknown
}

declare module '@hocuspocus/server' {
  import type { IncomingMessage } from 'node:http'
  import type { WebSocket } from 'ws'
  import type { Doc } from 'yjs'
  type Hook = (about: { document: Doc; documentName: string }) => Promise<void>
  export class Hocuspocus {
    constructor(configuration: { quiet: boolean; onLoadDocument: Hook; onStoreDocument: Hook })
    handleConnection(socket: WebSocket, request: IncomingMessage): void
  }
}

declare module '@y/websocket-server/utils' {
  import type { IncomingMessage } from 'node:http'
  import type { WebSocket } from 'ws'
  import type { Doc } from 'yjs'
  export const docs: ReadonlyMap<string, Doc>
  export function getYDoc(name: string): Doc
  export function setupWSConnection(socket: WebSocket, request: IncomingMessage, options: { docName: string }): void
}

declare module 'react' {
  export interface Element {
    readonly type: unknown
  }
  type Component<P> = (properties: P) => Element
  export function createElement<P>(
    type: string | Component<P>,
    properties: (P & { key?: string }) | Record<string, unknown> | null,
    ...children: (Element | string)[]
  ): Element
  export function memo<P>(component: Component<P>): Component<P>
  export function useState<T>(initial: () => T): [T, (change: (now: T) => T) => void]
  export function useCallback<F>(callback: F, within: readonly unknown[]): F
}

declare module 'react-dom/client' {
  import type { Element } from 'react'
  export function createRoot(element: HTMLElement): { render(element: Element): void }
}

declare module '@xyflow/react' {
  import type { Element } from 'react'
  export interface ReactNode<T> {
    id: string
    type: string
    position: { x: number; y: number }
    data: T
  }
  export interface ReactEdge {
    id: string
    source: string
    target: string
  }
  export interface ChangeOf {
    id: string
  }
  export const Position: Record<'Left' | 'Right', string>
  export function Handle(properties: Record<string, unknown>): Element
  export function ReactFlow<N>(properties: { nodes: N[] } & Record<string, unknown>): Element
  export function applyNodeChanges<N>(changes: readonly ChangeOf[], nodes: N[]): N[]
  export function applyEdgeChanges<E>(changes: readonly ChangeOf[], edges: E[]): E[]
}
