/** A plain page of a pretend shop that embeds a bot with the one script tag, under a strict policy. */
import type { Language } from '../words.ts'

const words = {
  fr: {
    shop: 'La Boutique du Quai',
    note: 'Page d’essai : une boutique imaginaire, pour voir votre bot chez un client.',
    welcome: 'Des objets simples, livrés chez vous',
    text: 'Chaque objet est choisi avec soin et part de notre atelier sous deux jours. Une question sur votre commande ? Notre assistant est là, en bas de la page.',
    items: [
      ['Tasse en grès', '18 €'],
      ['Plaid en laine', '64 €'],
      ['Lampe de bureau', '89 €'],
    ],
  },
  en: {
    shop: 'The Quayside Shop',
    note: 'Trial page: a pretend shop, to see your bot on a customer’s site.',
    welcome: 'Simple things, delivered to your door',
    text: 'Each piece is chosen with care and leaves our workshop within two days. A question about your order? Our assistant is here, at the bottom of the page.',
    items: [
      ['Stoneware mug', '€18'],
      ['Wool blanket', '€64'],
      ['Desk lamp', '€89'],
    ],
  },
} satisfies Record<Language, { items: [string, string][] } & Record<string, unknown>>

export const tryPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** `key` must be that of a known bot, so it holds nothing to escape. */
export function tryPage(key: string, language: Language): string {
  const { shop, note, welcome, text, items } = words[language]
  const cards = items
    .map(([name, price]) => `<li><span aria-hidden="true"></span><b>${name}</b> ${price}</li>`)
    .join('')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shop}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/try.css">
</head>
<body>
<p class="note">${note}</p>
<header><b>${shop}</b></header>
<main><h1>${welcome}</h1><p>${text}</p><ul>${cards}</ul></main>
<script type="module" src="/embed.js" data-bot="${key}"></script>
</body>
</html>
`
}

export const tryStyle = `:root{color-scheme:light dark;font:16px/1.6 Georgia,serif}
body{margin:0;color:CanvasText;background:Canvas}
.note{margin:0;padding:8px 24px;font:13px/1.5 system-ui,sans-serif;background:#4f46e5;color:#fff}
header{padding:24px;font-size:20px;border-bottom:1px solid #8884}
main{max-width:720px;margin:0 auto;padding:48px 24px 160px}
h1{font-size:28px;line-height:1.25;margin:0 0 16px}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:24px;list-style:none;margin:48px 0 0;padding:0}
li span{display:block;aspect-ratio:4/3;margin-bottom:8px;border-radius:10px;background:linear-gradient(135deg,#d9cfc1,#b8c4bd)}
`
