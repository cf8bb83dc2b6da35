/** Pasted outlines: what is indented, or a list within a list, becomes a tree of steps. */
import type { Bot } from '../../../schema/bot/bot.ts'
import type { Copied } from './clipboard.ts'
import { NOTHING_ALONGSIDE, type Alongside } from './references.ts'

export interface PastedTree {
  steps: Copied[]
  alongside: Alongside
  /** The step that the tree begins with. */
  root: string
}

const looksIndented = (text: string) => /\n(?: {2,}|\t)\s*\S/.test(text)
const looksNested = (html: string) => /<li[\s>][\s\S]*<[uo]l[\s>][\s\S]*<li[\s>]/i.test(html)

/** Whether a pasted text looks like one; its steps are worth a closer look then. */
export const looksLikeTree = (text: string, html: string): boolean => looksIndented(text) || looksNested(html)

/** The steps of a pasted outline, laid out; undefined when it is none. What reads it is fetched when it is first wanted. */
export async function treeFrom(text: string, html: string, locale: string): Promise<PastedTree | undefined> {
  const { fitsOutline, importOutline } = await import('../../../schema/import/outline/outline.ts')
  const source = looksIndented(text) ? text : { html }
  if (!fitsOutline(source)) return undefined
  const imported = importOutline(source, { name: '', locale })
  return 'bot' in imported ? treeOf(imported.bot) : undefined
}

function treeOf({ flows, locales, variables }: Bot): PastedTree | undefined {
  const [flow] = flows
  const root = flow?.steps.find(({ kind }) => kind === 'start')?.exits.next
  if (!flow || root === undefined) return undefined
  const steps = flow.steps.filter(({ kind }) => kind !== 'start')
  return {
    steps: steps.map((step) => ({ step, place: flow.layout[step.id] ?? [0, 0] })),
    alongside: { ...NOTHING_ALONGSIDE, locale: locales[0] ?? '', variables },
    root,
  }
}
