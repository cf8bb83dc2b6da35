/** Scores: Clew's own scales where they are the same, else buttons with the numbers. */
import type { Spot } from '../flow/spot.ts'
import { flagIn, numberIn, recordIn, textIn } from '../reading/raw.ts'
import { plainWords } from '../texts/rich.ts'
import { choiceOption } from './choices.ts'

export function drawRating(spot: Spot) {
  const { options } = spot.block
  const icons = textIn(options, 'buttonType') === 'Icons'
  const length = Math.min(Math.max(Math.round(numberIn(options, 'length') ?? 10), 1), 100)
  const least = icons ? 1 : Math.round(numberIn(options, 'startsAt') ?? 0)
  const variable = spot.variable(textIn(options, 'variableId'))?.id ?? ''
  const text = spot.text([Object.values(spot.asks)[0] ?? '', scaleOf(spot, least, length)].filter(Boolean).join('\n'))
  const scale = least === 1 && length === 5 ? 'stars' : least === 0 && length === 10 ? 'ten' : undefined
  if (scale) {
    const step = spot.add('rating', { text, scale, variable })
    spot.lead(step, 'next', spot.after)
    if (scale === 'stars' && !icons) spot.adapted('stars', {}, step)
  } else {
    const scores = Array.from({ length: Math.max(1, length - least + 1) }, (_, at) => String(least + at))
    const step = spot.add('choice', {
      text,
      variable,
      options: scores.map((score) => choiceOption(spot, `score ${score}`, { label: spot.text(score) })),
    })
    for (const { id } of step.options) spot.lead(step, id, spot.after)
    spot.adapted('scoreButtons', { least: String(least), most: String(length) }, step)
  }
  spot.aside([textIn(recordIn(options, 'labels'), 'button')])
  if (icons && flagIn(recordIn(options, 'customIcon'), 'isEnabled')) spot.adapted('ratingIcon')
}

/** What the ends of the scale mean, as a line of the question. */
function scaleOf(spot: Spot, least: number, most: number): string {
  const labels = recordIn(spot.block.options, 'labels')
  const ends = [
    [least, textIn(labels, 'left')],
    [Math.round((least + most) / 2), textIn(labels, 'middle')],
    [most, textIn(labels, 'right')],
  ] as const
  const named = ends.filter(([, label]) => label.trim() !== '')
  if (named.length > 0) spot.adapted('scaleLabels')
  return named.map(([score, label]) => `${score} = ${spot.template(label, plainWords)}`).join(' · ')
}
