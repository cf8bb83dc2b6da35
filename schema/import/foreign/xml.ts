/** Walks the XML of workbooks and drawings. Names come without their prefix; nothing that a document declares is expanded. */
import { Parser } from 'saxen'

export interface Handlers {
  open?(name: string, attribute: (name: string) => string): void
  close?(name: string): void
  text?(words: string): void
}

export class XmlFault extends Error {}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** Throws an `XmlFault` when the document is damaged. */
export function walkXml(xml: string, { open, close, text }: Handlers): void {
  if (xml === '') return
  const parser = new Parser()
  if (open)
    parser.on('openTag', (name, attributes, decode) =>
      open(bare(name), (wanted) => {
        const [, value = ''] = Object.entries(attributes()).find(([given]) => bare(given) === wanted) ?? []
        return decode(value)
      }),
    )
  if (close) parser.on('closeTag', (name) => close(bare(name)))
  if (text) {
    parser.on('text', (words, decode) => text(decode(words)))
    parser.on('cdata', (words) => text(words))
  }
  parser.on('error', (error) => {
    throw new XmlFault(error.message)
  })
  parser.parse(xml)
}
