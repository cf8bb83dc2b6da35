/** Measures text in the page's own font. */
import { roughMeasure, type Measure } from '../../../schema/layout/lines.ts'
import { chipEnd } from './chips.ts'

const SIZE = 100

/** Measures in the page's own font; each character once. */
export function fontMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return roughMeasure
  const known = new Map<number, Map<string, number>>()
  return (character, weight) => {
    let widths = known.get(weight)
    if (!widths) known.set(weight, (widths = new Map()))
    let width = widths.get(character)
    if (width === undefined) {
      context.font = `${weight} ${SIZE}px ${family}`
      widths.set(character, (width = chipEnd(character) ?? context.measureText(character).width / SIZE))
    }
    return width
  }
}
