/** What a message shows besides its words, as words. */
import type { Media } from '../spec/spec.ts'

/** A line for each picture, video, link and card. */
export function shownWords({ image, video, links = [], cards = [] }: Media): string[] {
  return [
    ...(image ? [image[1] || image[0]] : []),
    ...(video ? [linkWords(video[1], video[0])] : []),
    ...links.map(([label, address]) => linkWords(label, address)),
    ...cards.map((card) =>
      [card.title, card.text, card.image?.[1], card.link && linkWords(...card.link)].filter(Boolean).join(' · '),
    ),
  ]
}

const linkWords = (label: string, address: string) => (label ? `${label} (${address})` : address)
