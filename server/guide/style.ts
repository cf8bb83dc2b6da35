/** How the guide looks: one column, one type scale (14 16 20 28), the bot's accent, light and dark. */

export const style = `
:root{color-scheme:light dark;--paper:light-dark(#fff,#1d1c1a);--ink:light-dark(#211f1b,#f0eee9);--quiet:light-dark(#645f57,#b0aba2);--control:#86817a;--edge:light-dark(#e4e0d9,#3b3935);--soft:light-dark(#f6f4f0,#282623)}
*{box-sizing:border-box}
body{margin:0;border-block-start:4px solid var(--accent);background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,p,ul,ol,form{margin:0}
header,.page,footer{max-width:1040px;margin:0 auto;padding:0 24px}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 12px;padding-block:20px 12px}
.name{font-weight:600}
.name a{color:inherit;text-decoration:none}
.name a:hover{text-decoration:underline}
.hint{font-size:14px;color:var(--quiet)}
a{color:inherit;text-underline-offset:3px}
.page{display:flex;flex-wrap:wrap;gap:48px;padding-block:24px 48px}
main{flex:0 1 640px;min-width:min(100%,440px)}
h1{font-size:28px;line-height:1.25;letter-spacing:-.01em;margin-block-end:16px;text-wrap:balance}
h2{font-size:20px;line-height:1.35;margin-block:32px 12px}
.said>*+*{margin-block-start:8px}
.said{margin-block-end:16px}
.said ul,.said ol{padding-inline-start:24px}
.said h2{font-size:16px;margin:0}
img{display:block;width:100%;height:auto;aspect-ratio:16/9;object-fit:cover;border-radius:10px;background:var(--soft)}
.notice{margin-block-end:16px;padding:12px 16px;border-inline-start:4px solid light-dark(#b3261e,#ff8a80);border-radius:6px;background:var(--soft)}
.notice .said{margin:0}
.options{list-style:none;padding:0;display:grid;gap:8px}
.option,.button,.way,.change,summary{font:inherit;color:inherit;cursor:pointer}
.option{display:flex;align-items:center;gap:12px;width:100%;min-height:52px;padding:12px 16px;border:1px solid var(--control);border-radius:10px;background:var(--paper);font-weight:500;text-align:start;text-decoration:none}
a.option:not(.stars *,.ten *,.thumbs *,.pictured *)::after,button.option:not(.stars *,.ten *,.thumbs *,.pictured *)::after{content:"";flex:none;width:8px;height:8px;margin-inline-start:auto;border:solid var(--quiet);border-width:2px 2px 0 0;transform:rotate(45deg)}
[dir=rtl] a.option::after,[dir=rtl] button.option::after{transform:rotate(-135deg)}
.option:hover{border-color:var(--ink);background:var(--soft)}
.option:has(:checked){border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
.option input{flex:none;width:24px;height:24px;margin:0;accent-color:var(--accent)}
.stars,.ten,.thumbs{display:flex;flex-wrap:wrap}
.stars,.ten,.thumbs{gap:6px}
.stars .option,.ten .option,.thumbs .option{gap:4px;min-width:48px;padding-inline:8px;justify-content:center}
.pictured{grid-template-columns:repeat(auto-fill,minmax(140px,1fr))}
.pictured .option{flex-direction:column;height:100%;padding:0 0 12px;justify-content:center;text-align:center;overflow:hidden}
.pictured img{border-radius:0}
.hint+div{margin-block-start:8px}
.row{display:flex;flex-wrap:wrap;gap:8px}
.field{flex:1 1 160px;min-width:0;min-height:48px;padding:10px 14px;border:1px solid var(--control);border-radius:10px;background:var(--paper);color:inherit;font:inherit}
.field[aria-invalid]{border-color:light-dark(#b3261e,#ff8a80)}
.button{display:inline-block;min-height:48px;padding:11px 20px;border:1px solid var(--control);border-radius:10px;background:none;font-weight:600;line-height:24px;text-decoration:none}
.button:hover{border-color:var(--ink);background:var(--soft)}
.next,.next:hover{border-color:var(--accent);background:var(--accent);color:var(--on)}
div+.next{margin-block-start:12px}
.ways{display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;margin-block:24px}
.way,.change{display:inline-block;min-height:24px;padding:4px 0;border:0;background:none;font-size:14px;line-height:1.4;text-decoration:underline;color:var(--quiet)}
.way:hover,.change:hover{color:var(--ink)}
.search{display:block;margin-block-start:32px;padding-block-start:24px;border-block-start:1px solid var(--edge)}
h1+.search,h2+.search{margin:0;padding:0;border:0}
.search label{display:block;margin-block-end:8px;font-weight:500}
.search .hint{margin-block-start:8px}
.links{display:flex;flex-wrap:wrap;gap:8px}
.contact{margin-block-end:16px}
.cards{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:16px}
.cards li{display:grid;gap:8px;align-content:start}
.cards li,.said .cards{padding:0}
.cards p{white-space:pre-line}
.trail{flex:1 1 240px;max-width:340px;align-self:flex-start;padding-inline-start:24px;border-inline-start:1px solid var(--edge)}
.trail h2{margin-block-start:0;font-size:16px}
.trail ol{display:grid;gap:12px;padding:0;list-style:none}
.trail .hint{display:block}
.topics{margin-block-start:32px}
summary{min-height:24px;font-weight:500}
.topics ul{display:grid;gap:4px;margin-block-start:8px;padding-inline-start:20px}
.topics a{display:inline-block;min-height:24px}
footer{padding-block-end:32px;font-size:14px}
.languages{display:flex;flex-wrap:wrap;gap:8px 20px;padding:16px 0 0;list-style:none;border-block-start:1px solid var(--edge)}
.languages :is(a,span){display:inline-block;min-height:24px}
[aria-current]{font-weight:600}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
@media (max-width:560px){header,.page,footer{padding-inline:16px}.page{gap:32px}.trail{flex-basis:100%}h1{font-size:24px}.trail{padding:16px 0 0;border-inline-start:0;border-block-start:1px solid var(--edge);max-width:none}}
@media (forced-colors:active){.option,.button,.field{border-color:ButtonText}.notice{border-color:Mark}}
@media print{.search,.ways,.change,.languages,.row,.next{display:none}.option{min-height:0;border:0;padding:4px 0}.page{display:block}details::details-content{content-visibility:visible}}`
