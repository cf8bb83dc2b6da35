/** Draws what a bubble holds besides words: pictures, videos, links, cards. Their words are plain, whatever variables hold. */
import type { Media, Picture } from '../../../schema/spec/spec.ts'
import { pictureAddress } from '../../../schema/text/picture.ts'
import { h } from '../panel/dom.ts'
import { drawLink } from '../panel/drawText.ts'
import type { Words } from '../panel/words.ts'
import { wordsIn } from './words.ts'

const PLAY = 'M8 5l11 7-11 7z'

/** Nothing where the address may not be loaded. What Clew keeps lies beside the widget, wherever that came from. */
export function drawPicture([address, alternative]: Picture): HTMLElement | undefined {
  const src = pictureAddress(address, new URL('../..', import.meta.url).href.slice(0, -1))
  return src ? h('img', { alt: alternative, loading: 'lazy', src }) : undefined
}

/** A video is a link: nobody but its site hears of a visitor, and only when it is opened. */
export function drawMedia({ image, video, links = [], cards }: Media, words: Words): (HTMLElement | undefined)[] {
  const own = wordsIn(words)
  return [
    image && drawPicture(image),
    video && drawLink([video[1] || own.video, video[0]], words, PLAY),
    ...links.map((one) => drawLink(one, words)),
    cards &&
      h(
        'ul',
        { className: 'cards', tabIndex: 0, ariaLabel: `${own.cards} ${cards.length}` },
        ...cards.map(({ title, text, image, link }) =>
          h(
            'li',
            { dir: 'auto' },
            image && drawPicture(image),
            h('b', {}, title),
            h('p', {}, text),
            link && drawLink(link, words),
          ),
        ),
      ),
  ]
}

/** What is heard of it. */
export function wordsOf({ image, video, links = [], cards = [] }: Media = {}): string[] {
  return [
    image?.[1],
    video?.[1],
    ...links.map(([label]) => label),
    ...cards.flatMap(({ title, text }) => [title, text]),
  ].filter((one) => one !== undefined)
}
