/** The part of saxen's interface that is used; the package comes without types. */
declare module 'saxen' {
  type Decode = (words: string) => string
  interface Events {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode) => void
    closeTag: (name: string) => void
    text: (words: string, decode: Decode) => void
    cdata: (words: string) => void
    error: (error: Error) => void
    warn: (error: Error) => void
  }
  export class Parser {
    on<Event extends keyof Events>(event: Event, handler: Events[Event]): this
    parse(xml: string): this
  }
}
