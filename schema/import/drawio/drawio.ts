/** draw.io drawings become bots: the first page is the main flow, the others are skills. */
import { limits } from '../../bot/parse.ts'
import { sketchOf } from '../diagram/sketchOf.ts'
import { isRefusal, refuse, type Imported, type Refusal, type SourceFile } from '../imported.ts'
import { XmlFault } from '../foreign/xml.ts'
import { botOf } from '../sketch/bot.ts'
import { textOf, type Sourcing } from '../source.ts'
import { pagesIn, type CellPage } from './cells.ts'
import { PackingFault } from './inflate.ts'
import { pageOf } from './page.ts'

/** Whether a text looks like a draw.io file. */
export const fitsDrawio = (text: string): boolean =>
  /(?:<|&lt;|&#60;)(?:mxfile|mxGraphModel)\b/.test(text.slice(0, 20_000))

export function importDrawio(source: string | SourceFile, { name, locale }: Sourcing): Imported {
  const xml = textOf(source)
  if (typeof xml !== 'string') return xml
  if (!fitsDrawio(xml)) return refuse('not-drawio')
  const read = readPages(xml)
  if (isRefusal(read)) return read
  if (read.some(({ cells }) => cells.length > 4 * limits.steps))
    return refuse('too-many', { most: String(limits.steps) })
  const filled = read.filter(({ cells }) => cells.some(({ is }) => is === 'vertex'))
  // A skill can't run the main flow.
  const skills = new Set(filled.slice(1).map(({ id }) => id))
  const pages = filled.map((page) => pageOf(page, skills))
  if (pages.every(({ shapes }) => shapes.length === 0)) return refuse('no-steps')
  const unplaced = pages.flatMap((page) => page.unplaced)
  return botOf(sketchOf({ name, pages }), 'drawio', locale, unplaced)
}

function readPages(xml: string): CellPage[] | Refusal {
  try {
    return pagesIn(xml)
  } catch (error) {
    if (error instanceof PackingFault) return refuse(error.is)
    if (error instanceof XmlFault) return refuse('damaged')
    throw error
  }
}
