/** What the options on show are, whatever their words and their order: an answer finds its option again after the bot was changed. */
import type { Bot } from '../../../schema/bot/bot.ts'
import { wordsOf } from '../../../schema/compile/lower.ts'
import type { Ask, State } from '../../../schema/interpreter/types.ts'
import type { Step } from '../../../schema/kinds/kinds.ts'
import type { Picture, Spec, SpecMap } from '../../../schema/spec/spec.ts'

export interface Choice {
  /** `option:…`, `entry:…`, `skill:…`, `item:…` (by its words), `more`, `skip` or `none`. */
  id: string
  label: string
  picture?: Picture
}

export interface Shown {
  bot: Bot
  spec: Spec
  map: SpecMap
  /** The step that waits. */
  step: Step | undefined
}

export function choicesOf({ options, pictures }: Ask, { proposed }: State, shown: Shown): Choice[] {
  const ids = proposed.length > 0 ? proposedIds(proposed, shown) : ownIds(options, shown)
  return options.map((label, at) => ({ id: ids[at] ?? 'none', label, picture: pictures?.[at] || undefined }))
}

function proposedIds(proposed: readonly number[], { map, step }: Shown): string[] {
  return proposed.map((meant) => {
    if (meant < 0) return optionId(step, -1 - meant)
    const skill = meant - map.entries.length
    return skill < 0 ? `entry:${map.entries[meant] ?? ''}` : `skill:${map.skills[skill] ?? ''}`
  })
}

const optionId = (step: Step | undefined, at: number) =>
  `option:${(step?.kind === 'choice' ? step.options[at]?.id : undefined) ?? at}`

/** The fixed options come last and in their order, but for those that a condition hides. */
function ownIds(labels: readonly string[], { bot, spec, step }: Shown): string[] {
  const { more, skip } = spec.words
  const ids = labels.map((label) => (label === more ? 'more' : label === skip ? 'skip' : `item:${label}`))
  if (step?.kind !== 'choice') return ids
  const patterns = step.options.map(({ label }) => patternOf(wordsOf(label, spec.locale, bot.locales[0] ?? '')))
  const all = !step.items && labels.length === step.options.length
  let at = labels.length
  for (let option = step.options.length - 1; option >= 0; option--)
    if (all || patterns[option]?.test(labels[at - 1] ?? '')) ids[--at] = optionId(step, option)
  return ids
}

/** Words with values in the places of variables. */
const patternOf = (words: string) =>
  new RegExp(
    `^${words
      .split(/\{\{[^{}]*\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*')}$`,
  )
