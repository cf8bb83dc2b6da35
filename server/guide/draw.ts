/** Draws what a bot says, as the widget does: the closed tree of a text, pictures, links, cards. */
import type { Media, Picture } from '../../schema/spec/spec.ts'
import { parseText, pictureAddress, safeLink, type TextNode } from '../../schema/text/text.ts'
import { html, type Html } from './html.ts'
import type { Said } from './walk.ts'
import type { Words } from './words.ts'

export function drawNode(node: TextNode): Html {
  switch (node.is) {
    case 'text':
      return html`${node.text}`
    case 'break':
      return html`<br />`
    case 'list': {
      const items = node.items.map((item) => html`<li>${item.map(drawNode)}</li>`)
      return node.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
    case 'link':
      return html`<a href="${node.to}" rel="noopener noreferrer">${node.of.map(drawNode)}</a>`
    case 'bold':
      return html`<strong>${node.of.map(drawNode)}</strong>`
    case 'italic':
      return html`<em>${node.of.map(drawNode)}</em>`
    case 'paragraph':
      return html`<p>${node.of.map(drawNode)}</p>`
  }
}

export const drawSaid = ({ text, media }: Said, words: Words): Html =>
  html`<div class="said" dir="auto">${parseText(text).map(drawNode)}${media && drawMedia(media, words)}</div>`

/** Nothing where the address may not be loaded. */
export function drawPicture([address, alternative]: Picture): Html | undefined {
  const from = pictureAddress(address)
  return from
    ? html`<img
        src="${from}"
        alt="${alternative}"
        width="640"
        height="360"
        loading="lazy"
        referrerpolicy="no-referrer"
      />`
    : undefined
}

/** Nothing where the address isn't safe. */
export function drawLink(label: string, address: string): Html | undefined {
  const to = safeLink(address)
  return to ? html`<a class="button" href="${to}" rel="noopener noreferrer">${label || to}</a>` : undefined
}

/** Whom to reach: the address itself where it can be written down. */
export function drawContact(contact: string, { contact: label }: Words): Html | undefined {
  const [, address] = /^(?:mailto|tel):(.*)$/i.exec(contact) ?? []
  const link = drawLink(address ?? label, contact)
  return link && html`<p class="contact">${link}</p>`
}

/** A video is a link: nobody but its site hears of a visitor, and only when it is opened. */
function drawMedia({ image, video, links = [], cards = [] }: Media, words: Words) {
  const ways = [
    video && drawLink(video[1] || words.video, video[0]),
    ...links.map(([label, address]) => drawLink(label, address)),
  ].filter((way) => way !== undefined)
  const items = cards.map(
    ({ title, text, image, link }) =>
      html`<li>
        ${image && drawPicture(image)}
        <h2>${title}</h2>
        <p>${text}</p>
        ${link && drawLink(...link)}
      </li>`,
  )
  return [
    image && drawPicture(image),
    ways.length > 0 && html`<div class="links">${ways}</div>`,
    items.length > 0 &&
      html`<ul class="cards">
        ${items}
      </ul>`,
  ]
}
