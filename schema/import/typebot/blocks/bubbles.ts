/** What a bot says: texts, pictures, videos, sounds, embedded pages. */
import type { StepOf } from '../../../kinds/kinds.ts'
import type { Spot } from '../flow/spot.ts'
import { recordIn, textIn } from '../reading/raw.ts'
import { LONGEST_BUBBLE, openable, richText, type Rich } from '../texts/rich.ts'

export function drawText(spot: Spot) {
  const rich = richText(spot.block.content, spot.work.variables)
  tellRich(spot, rich)
  if (
    rich.markdown === '' ||
    (rich.markdown.length <= LONGEST_BUBBLE && spot.work.isAsked(spot.bot, spot.group, spot.at))
  )
    return
  const parts = rich.markdown.match(/[^]{1,10000}(?=\n|$)|[^]{1,10000}/g) ?? []
  const steps = parts.map((part, at) =>
    spot.add('message', { text: spot.text(part.replace(/^\n/, '')) }, spot.id('message', at)),
  )
  chain(spot, steps)
  if (rich.markdown.length > LONGEST_BUBBLE) spot.adapted('longText', {}, steps[0])
}

/** One after the other, then on. */
export function chain(spot: Spot, steps: readonly StepOf<'message' | 'set' | 'call' | 'wait'>[]) {
  steps.forEach((step, at) => {
    const next = steps[at + 1]
    spot.lead(step, 'next', next ? { is: 'step', step: next.id } : spot.after)
  })
}

export function tellRich(spot: Spot, { left, styles, addresses }: Rich) {
  spot.tellLeftOut(left)
  if (styles.length > 0) spot.adapted('styles', { styles: styles.join(', ') })
  if (addresses.length > 0) spot.todo('addressUnsafe', { address: addresses.join(' · ') })
}

export function drawImage(spot: Spot) {
  const { content } = spot.block
  const image = spot.template(textIn(content, 'url').trim())
  if (image === '') return
  const alternative = spot.text(spot.template(textIn(recordIn(content, 'clickLink'), 'alt') || textIn(content, 'alt')))
  const address = spot.template(openable(textIn(recordIn(content, 'clickLink'), 'url')))
  const step = spot.add('message', {
    image,
    alternative,
    links: address ? [{ id: spot.id('link'), label: spot.text(spot.said.open), address }] : [],
  })
  if (address) spot.adapted('pictureLink', { address }, step)
  if (!/^(?:https:|\{\{)/i.test(image)) spot.todo('pictureNotSecure', { address: image.slice(0, 500) }, step)
  spot.lead(step, 'next', spot.after)
}

/** Pages of players that know a video by a name. */
const PLAYERS: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  gumlet: 'https://play.gumlet.io/embed/',
  tiktok: 'https://www.tiktok.com/embed/v2/',
}

export function drawVideo(spot: Spot) {
  const { content } = spot.block
  const player = textIn(content, 'type')
  const id = textIn(content, 'id')
  const named = id && Object.hasOwn(PLAYERS, player) ? PLAYERS[player] + id : ''
  const video = spot.template(openable(textIn(content, 'url')) || named)
  if (video === '') return
  const step = spot.add('message', { video, videoTitle: spot.text(spot.said.watch) })
  spot.adapted('video', { address: video }, step)
  spot.lead(step, 'next', spot.after)
}

export function drawAudio(spot: Spot) {
  drawLink(spot, textIn(spot.block.content, 'url'), spot.said.listen, 'audio')
}

export function drawEmbed(spot: Spot) {
  const { content } = spot.block
  const waits = recordIn(content, 'waitForEvent')
  drawLink(spot, textIn(content, 'url'), spot.said.see, 'embed')
  if (waits.isEnabled === true) spot.todo('waitsForPage', { event: textIn(waits, 'name') })
}

export function drawRedirect(spot: Spot) {
  drawLink(spot, textIn(spot.block.options, 'url'), spot.said.open, 'redirect')
}

/** A button that opens an address, which the source opened by itself. */
function drawLink(spot: Spot, source: string, label: string, why: string) {
  const address = spot.template(openable(source))
  if (address === '') return
  const step = spot.add('message', { links: [{ id: spot.id('link'), label: spot.text(label), address }] })
  spot.adapted(why, { address }, step)
  spot.lead(step, 'next', spot.after)
}
