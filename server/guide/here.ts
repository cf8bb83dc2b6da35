/** Where a page stands: on which guide, in which language, and how its answers travel, in addresses or in forms. */
import { LONGEST_ADDRESS, queryOf, writeGiven, type Given } from './address.ts'
import { html, type Html, type Part } from './html.ts'
import type { Words } from './words.ts'

export class Here {
  constructor(
    readonly words: Words,
    readonly locale: string,
    /** What the address says about the language; undefined where there is but one. */
    readonly lang: string | undefined,
    /** What was answered so far. */
    readonly given: readonly Given[],
    /** The release that the answers belong to, where they travel in forms. */
    readonly release: string,
    /** Whether that is the one that new visitors get. */
    readonly isCurrent: boolean,
  ) {}

  /** The address of a page; undefined where what was answered must not or can't stand in one. */
  to(given: readonly Given[]): string | undefined {
    if (given.length > 0 && (!this.isCurrent || given.some(({ is }) => is === 'text'))) return
    const address = `guide.html${queryOf(this.lang, given)}`
    return address.length <= LONGEST_ADDRESS ? address : undefined
  }

  /** A link to the page after these answers, or a button where its answers can't stand in an address. */
  link(given: readonly Given[], look: string, words: Part, label?: string): Html {
    const to = this.to(given)
    const named = label ? html` aria-label="${label}"` : undefined
    if (to) return html`<a class="${look}" href="${to}" ${named}>${words}</a>`
    return this.form(given, html`<button class="${look}" ${named}>${words}</button>`)
  }

  /** A form that goes on from these answers. */
  form(given: readonly Given[], inside: Part, look = ''): Html {
    const hidden = [
      ...(this.lang ? [['l', this.lang]] : []),
      ['r', this.release],
      ...given.map((one) => ['a', writeGiven(one)]),
    ]
    return html`<form class="${look}" method="post" action="guide.html" novalidate="">
      ${hidden.map(([name = '', value = '']) => html`<input type="hidden" name="${name}" value="${value}" />`)}${inside}
    </form>`
  }
}
