/** Reads the XML of a draw.io file into pages of cells. */
import { walkXml } from '../foreign/xml.ts'
import { unpacked } from './inflate.ts'

export interface Cell {
  id: string
  value: string
  style: string
  is: 'vertex' | 'edge' | 'layer'
  parent: string
  source: string
  target: string
  /** To its parent's place. */
  x: number
  y: number
  link: string
  tooltip: string
}

export interface CellPage {
  id: string
  name: string
  cells: Cell[]
}

/** An element that holds a cell and says more of it. */
type Holder = Pick<Cell, 'id' | 'value' | 'link' | 'tooltip'>

const FARTHEST = 1_000_000

const number = (written: string): number => {
  const value = Number(written)
  return Number.isFinite(value) && Math.abs(value) <= FARTHEST ? value : 0
}

/** Throws an `XmlFault` or a `PackingFault`. */
export function pagesIn(xml: string, inner?: CellPage): CellPage[] {
  const pages: CellPage[] = inner ? [inner] : []
  let page = inner
  let packed = ''
  let holder: Holder | undefined
  let cell: Cell | undefined
  let embedded = ''
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'svg') embedded = attribute('content')
      else if (name === 'diagram' && !inner) {
        page = { id: attribute('id') || `page ${pages.length}`, name: attribute('name'), cells: [] }
        packed = ''
        pages.push(page)
      } else if (name === 'mxGraphModel' && !page) pages.push((page = { id: 'page', name: '', cells: [] }))
      else if (name === 'UserObject' || name === 'object')
        holder = {
          id: attribute('id'),
          value: attribute('label'),
          link: attribute('link'),
          tooltip: attribute('tooltip'),
        }
      else if (name === 'mxCell') page?.cells.push((cell = cellOf(attribute, holder)))
      else if (name === 'mxGeometry' && cell) {
        cell.x = number(attribute('x'))
        cell.y = number(attribute('y'))
      }
    },
    close(name) {
      if (name === 'mxCell') cell = undefined
      if (name === 'UserObject' || name === 'object') holder = undefined
      if (name === 'diagram' && !inner) {
        if (page?.cells.length === 0 && packed.trim() !== '') pagesIn(unpacked(packed), page)
        page = undefined
      }
    },
    text(words) {
      if (page?.cells.length === 0 && !inner) packed += words
    },
  })
  return pages.length === 0 && embedded.includes('<mx') && !inner ? pagesIn(embedded) : pages
}

function cellOf(attribute: (name: string) => string, holder: Holder | undefined): Cell {
  const is = attribute('edge') === '1' ? 'edge' : attribute('vertex') === '1' ? 'vertex' : 'layer'
  return {
    id: holder?.id || attribute('id'),
    value: holder?.value || attribute('value'),
    style: attribute('style'),
    is,
    parent: attribute('parent'),
    source: attribute('source'),
    target: attribute('target'),
    x: 0,
    y: 0,
    link: holder?.link || attribute('link'),
    tooltip: holder?.tooltip ?? '',
  }
}
