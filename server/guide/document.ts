/** The document around a page, and the policy under which it is shown: no script, nothing from elsewhere but pictures. */
import { createHash } from 'node:crypto'
import { inkOn } from '../../schema/spec/ink.ts'
import { html, type Part } from './html.ts'
import { style } from './style.ts'
import { isRightToLeft } from './words.ts'

export interface Document {
  locale: string
  title: string
  description: string
  /** '' where no search engine should know the page. */
  canonical: string
  robots: string
  accent: string
  /** The same page in other languages. */
  alternates: [locale: string, address: string][]
  header: Part
  main: Part
  trail: Part
  footer: Part
}

export const drawDocument = ({ locale, title, description, canonical, robots, accent, ...parts }: Document): string =>
  `<!doctype html>\n${
    html`<html lang="${locale}" dir="${isRightToLeft(locale) ? 'rtl' : 'ltr'}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${title}</title><meta name="description" content="${description}" /><meta name="robots" content="${robots}" />${
      canonical && html`<link rel="canonical" href="${canonical}" />`
    }${parts.alternates.map(
      ([locale, address]) => html`<link rel="alternate" hreflang="${locale}" href="${address}" />`,
    )}<meta name="color-scheme" content="light dark" /><link rel="icon" href="data:," /><style>`.text
  }${styleIn(accent)}${
    html`</style></head><body><header>${parts.header}</header><div class="page"><main>${parts.main}</main>${parts.trail}</div><footer>${parts.footer}</footer></body></html>`
      .text
  }\n`

const styleIn = (accent: string) => `:root{--accent:${accent};--on:${inkOn(accent)}}${style}`

/** `frames`: the websites that may show the page within theirs; none means any. */
export function policyOf(accent: string, frames: readonly string[]): string {
  const hash = createHash('sha256').update(styleIn(accent)).digest('base64')
  const listed = frames.filter((origin) => /^https?:\/\/[\w.:[\]-]+$/.test(origin))
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self' https: data:",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${listed.length > 0 ? `'self' ${listed.join(' ')}` : '*'}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}
