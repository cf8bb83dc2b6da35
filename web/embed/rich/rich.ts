/** What only some bots need of the widget, in one piece that comes when the first of them begins. */
import { style } from './style.ts'

export { values } from '../../../schema/match/values/values.ts'
export { drawAsk } from './drawAsk.ts'
export { drawMedia, wordsOf } from './drawMedia.ts'
export { fitBox } from './fitBox.ts'

const sheet = new CSSStyleSheet()
sheet.replaceSync(style)

/** Gives a chat the looks of this part. */
export function dress(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
}
