/** What a page asks: options as links, several as boxes to tick, a field with the right keyboard, a search in own words. */
import type { Ask } from '../../schema/interpreter/types.ts'
import { Op } from '../../schema/spec/spec.ts'
import { namesOf, type Given } from './address.ts'
import { drawPicture } from './draw.ts'
import type { Here } from './here.ts'
import { html, type Html } from './html.ts'

/** The options of a question. `meanings` stand for them where typed words led to them. */
export function drawOptions(
  ask: Ask,
  here: Here,
  base: readonly Given[],
  meanings: readonly Given[],
): Html | undefined {
  const { options, several, pictures, look } = ask
  if (options.length === 0) return
  const names = namesOf(options)
  const picture = (at: number) => {
    const one = pictures?.[at]
    return one ? drawPicture(one) : undefined
  }
  const kind = look ?? (pictures ? 'pictured' : '')
  if (several) {
    const [least, most] = several
    const boxes = options.map(
      (label, at) =>
        html`<li>
          <label class="option" dir="auto"
            >${picture(at)}<input type="checkbox" name="pick" value="${names[at]}" />${label}</label
          >
        </li>`,
    )
    const { words } = here
    return here.form(
      base,
      html`<p id="hint" class="hint" ${own(here)}>${words.several(least, most || options.length)}</p>
        <div role="group" aria-labelledby="question" aria-describedby="hint">
          <ul class="options ${kind}">
            ${boxes}
          </ul>
        </div>
        <button class="button next" name="done" value="1" ${own(here)}>${words.next}</button>`,
    )
  }
  const { thumbs, score } = here.words
  const items = options.map((label, at) => {
    const spoken = look === 'thumbs' ? thumbs[at] : look ? score(label, options.at(-1) ?? '') : undefined
    const given =
      meanings[at] ?? (meanings.length > 0 ? { is: 'none' as const } : { is: 'press' as const, name: names[at] ?? '' })
    const shown = look === 'stars' ? html`${label} <span aria-hidden="true">★</span>` : label
    return html`<li dir="auto">${here.link([...base, given], 'option', [picture(at), shown], spoken)}</li>`
  })
  return html`<ul class="options ${kind}" aria-labelledby="question">
    ${items}
  </ul>`
}

const fields: Record<string, Html> = {
  text: html`type="text" autocomplete="off"`,
  number: html`type="text" inputmode="decimal" autocomplete="off"`,
  email: html`type="email" inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false"`,
  phone: html`type="tel" inputmode="tel" autocomplete="tel"`,
  date: html`type="date"`,
  time: html`type="time"`,
  reference: html`type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"`,
}

/** The field of an input; `refused` is what was typed and didn't fit. */
export function drawField({ input }: Ask, here: Here, base: readonly Given[], refused: string | undefined): Html {
  const wrong = refused === undefined ? undefined : html` aria-invalid="true" aria-describedby="wrong"`
  return here.form(
    base,
    html`<input
        class="field"
        id="field"
        name="text"
        ${fields[input] ?? fields.text}
        maxlength="5000"
        dir="auto"
        aria-labelledby="question"
        value="${refused}"
        ${wrong}
      /><button class="button next" ${own(here)}>${here.words.next}</button>`,
    'row',
  )
}

/** A search in the visitor's own words. On a question that asks for just that it is named by it. */
export function drawSearch(here: Here, base: readonly Given[], is: 'question' | 'else' | 'first'): Html {
  const { words } = here
  const label =
    is === 'question'
      ? undefined
      : html`<label for="search" ${own(here)}>${is === 'else' ? words.askElse : words.ask}</label>`
  const named = is === 'question' ? html`aria-labelledby="question"` : undefined
  return html`<search class="search">
    ${label}${here.form(
      base,
      html`<input
          class="field"
          id="search"
          type="search"
          name="text"
          enterkeyhint="search"
          autocomplete="off"
          maxlength="5000"
          dir="auto"
          aria-describedby="careful"
          ${named}
        /><button class="button" ${own(here)}>${words.search}</button>`,
      'row',
    )}
    <p class="hint" id="careful" ${own(here)}>${words.careful}</p>
  </search>`
}

/** Which of these a step that waits wants. */
export const wants = (op: number | undefined): 'options' | 'field' | 'search' =>
  op === Op.enter ? 'field' : op === Op.know ? 'search' : 'options'

/** Words of the guide itself are marked where the bot speaks another language. */
export const own = ({ words, locale }: Here): Html | undefined =>
  locale.startsWith(words.language)
    ? undefined
    : html`lang="${words.language}" dir="${words.language === 'ar' ? 'rtl' : 'ltr'}"`
