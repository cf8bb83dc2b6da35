/** Pictures, videos, links and cards, as messages and options hold them. */
import { filled, list, ref, template, text } from '../bot/fields.ts'
import type { ValuesOf } from '../bot/fields.ts'
import type { Card, Media, Picture } from '../spec/spec.ts'
import type { LowerContext } from './kind.ts'

export const pictureFields = {
  /** The picture's address; '' for none. */
  image: template,
  /** What the picture shows, for those who don't see it. */
  alternative: text,
}

export const mediaFields = {
  ...pictureFields,
  /** The address of a page that shows a video. */
  video: template,
  videoTitle: text,
  links: list({ label: text, address: template }),
  cards: list({ title: text, text, ...pictureFields, label: text, address: template }),
  /** A list: the first card is shown once for each of its items, which `item` holds meanwhile. */
  items: ref('variable'),
  item: filled,
}

type Pictured = { image: string; alternative: Record<string, string> }

export const pictureOf = ({ image, alternative }: Pictured, to: LowerContext): Picture | undefined =>
  image ? [to.address(image), to.words(alternative)] : undefined

/** What a message shows besides its words; 0 for nothing. */
export function mediaOf(step: ValuesOf<typeof mediaFields>, to: LowerContext): Media | 0 {
  const { video, videoTitle, links, items, item } = step
  const cards = step.cards.map((card): Card => ({
    title: to.words(card.title),
    text: to.words(card.text),
    image: pictureOf(card, to),
    link: card.address ? [to.words(card.label), to.address(card.address)] : undefined,
  }))
  const media: Media = {
    image: pictureOf(step, to),
    video: video ? [to.address(video), to.words(videoTitle)] : undefined,
    links: links.length > 0 ? links.map(({ label, address }) => [to.words(label), to.address(address)]) : undefined,
    cards: cards.length > 0 ? cards : undefined,
    items: cards.length > 0 && items ? [to.variable(items), to.variable(item)] : undefined,
  }
  return Object.values(media).some((part) => part !== undefined) ? media : 0
}
