/** The words that the cells of a workbook share. */
import { walkXml } from '../../../foreign/xml.ts'

/** By number. How they sound in Japanese is left out. */
export function sharedWords(xml: string): string[] {
  const words: string[] = []
  let current = ''
  let within = false
  let sound = false
  walkXml(xml, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') sound = true
      else if (name === 't') within = !sound
    },
    text(piece) {
      if (within) current += piece
    },
    close(name) {
      if (name === 't') within = false
      else if (name === 'rPh') sound = false
      else if (name === 'si') words.push(unescaped(current))
    },
  })
  return words
}

/** `_x000D_` stands for a character that XML can't hold. */
export const unescaped = (words: string): string =>
  words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
