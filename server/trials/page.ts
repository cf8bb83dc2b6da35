/** The page on which a tester plays a draft, and the one that says why there is none. */
import { html, type Html, type Part } from '../guide/html.ts'
import { isRightToLeft } from '../guide/words.ts'
import type { Language } from '../words.ts'
import { words, wordsFor } from './words.ts'

/** What a draft's page needs to know. */
export interface Shown {
  locale: string
  locales: readonly string[]
  title: string
  expiresAt: number
  /** The address of the script. */
  script: string
}

export function drawTrial({ locale, locales, title, expiresAt, script }: Shown): string {
  const language = wordsFor(locale)
  const { draft, about, until, noScript, trouble, languages } = words[language]
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(expiresAt)
  return drawDocument(language, `${title} – ${draft}`, [
    html`<header>
        <h1><span class="draft">${draft}</span> <span dir="auto">${title}</span></h1>
        <p>${about} ${until(day)}</p>
        ${
          locales.length > 1 &&
          html`<nav aria-label="${languages}">
            ${locales.map(
              (one) =>
                html`<a href="?l=${one}" lang="${one}" ${one === locale && html`aria-current="true"`}
                  >${nameOf(one)}</a
                > `,
            )}
          </nav>`
        }
      </header>
      <main>
        <clew-chat
          data-locale="${locale}"
          data-trouble="${trouble}"
          dir="${isRightToLeft(locale) ? 'rtl' : 'ltr'}"
        ></clew-chat>
        <noscript><p class="notice">${noScript}</p></noscript>
      </main>
      <script type="module" src="${script}"></script>`,
  ])
}

/** A language in its own words. */
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1)
}

/** `again`: it may be otherwise in a moment. */
export function drawNone(language: Language, why: string, again: boolean): string {
  const { closed, broken, again: retry } = words[language]
  const title = again ? broken : closed
  return drawDocument(language, title, [
    html`<main class="none">
      <h1>${title}</h1>
      <p>${why}</p>
      ${again && html`<p><a class="button" href="">${retry}</a></p>`}
    </main>`,
  ])
}

const drawDocument = (language: Language, title: string, body: Part): string =>
  `<!doctype html>\n${document(language, title, body).text}\n`

const document = (language: Language, title: string, body: Part): Html =>
  html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/trial.css" />
    </head>
    <body>
      ${body}
    </body>
  </html>`
