/** How the panel looks. Shadow DOM keeps the page's rules out; sizes are in pixels because the page may redefine `rem`. */

export const style = `
:host{--n:light-dark(#fff,#1d1c1a);--ink:light-dark(#211f1b,#f0eee9);--quiet:light-dark(#645f57,#b0aba2);--control:#86817a;--edge:#86817a40;--soft:#86817a20}
.panel,.panel *{box-sizing:border-box;margin:0}
[hidden]{display:none!important}
button{all:unset;cursor:pointer}
summary{list-style:none;cursor:pointer}
svg{width:18px;height:18px;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
h2:focus-visible,textarea:focus-visible,input:focus-visible{outline:0}
.log:focus-visible{outline-offset:-4px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.panel,.line{display:flex;flex-direction:column;align-items:flex-start}
.panel{position:fixed;inset:auto 20px calc(var(--up) + 68px) auto;width:400px;height:min(640px,100dvh - var(--up) - 88px);align-items:stretch;overflow:hidden;overflow-wrap:anywhere;background:var(--n);color:var(--ink);font:15px/1.5 var(--f);border:1px solid var(--edge);border-radius:var(--r);box-shadow:0 16px 48px -8px #0004}
.left{inset-inline:20px auto}
.inline{position:relative;inset:auto;width:100%;height:100%;box-shadow:none}
header,.human,.menu button,.chip{display:flex;align-items:center;gap:8px;font-size:14px}
header{position:relative;gap:2px;padding:12px;border-bottom:1px solid var(--edge)}
.face,.icon,.send{display:grid;place-items:center;flex:none;width:32px;height:44px;border-radius:10px;color:var(--quiet)}
.face{height:32px;border-radius:50%}
.send{width:40px;height:40px;border-radius:50%}
.face,.visitor .bubble,textarea:not(:placeholder-shown)+.send{background:var(--a);color:var(--on)}
.name{flex:1;min-width:0;padding-inline:8px 4px}
h2,header p{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:12px;line-height:16px;color:var(--quiet)}
h2{font-size:15px;line-height:20px;color:var(--ink)}
.human,.chip{min-height:44px;padding:8px 16px;border:1px solid var(--control);border-radius:22px;font-weight:500;line-height:1.35;color:var(--ink);text-decoration:none}
.human{min-height:36px;padding:0 10px;gap:4px;border-color:var(--edge);font-size:13px}
.menu{position:absolute;z-index:1;inset-block-start:90%;inset-inline-end:12px;padding:6px;background:var(--n);border:1px solid var(--edge);border-radius:10px;box-shadow:0 8px 24px #0003}
.menu button{min-height:44px;padding:0 12px;border-radius:8px}
:is(summary,header button,.chip:not([aria-disabled])):hover{background:var(--soft);border-color:var(--a);color:var(--ink)}
.log{flex:1;overflow-y:auto;overscroll-behavior:contain;position:relative;padding:16px 16px 8px}
.line{margin-bottom:6px}
.visitor{flex-direction:row-reverse;align-items:center;gap:2px;margin:14px 0}
.bubble{max-width:88%;padding:10px 14px;border-radius:18px;border-end-start-radius:6px;background:var(--soft)}
.visitor .bubble{white-space:pre-wrap;border-radius:18px;border-end-end-radius:6px}
.bubble :is(p,ul,ol)+*,.options{margin-top:8px}
.bubble :is(ul,ol){padding-inline-start:20px}
.bubble a{color:inherit}
.wait{width:60%;height:42px}
.options{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:8px}
[aria-disabled]{cursor:default}
[aria-disabled]:not(.chosen){color:var(--quiet);border-color:var(--edge);font-weight:400}
.line>.chip{margin:8px 0 4px}
.hint{margin-top:8px;font-size:13px;color:var(--quiet)}
.after{display:flex;justify-content:center;padding:12px 0}
.correct{flex:none;min-height:24px;padding:2px 6px;font-size:12px;color:var(--quiet);text-decoration:underline}
.composer{display:flex;align-items:flex-end;margin:4px 12px 0;padding:3px;border:1px solid var(--control);border-radius:24px}
.careful{padding:4px 16px 8px;text-align:center;font-size:12px;color:var(--quiet)}
.composer:focus-within{border-color:var(--ink);box-shadow:0 0 0 1px var(--ink)}
textarea{flex:1;min-width:0;height:40px;max-height:140px;padding:9px 14px;border:0;background:none;resize:none;font:16px/22px var(--f);color:inherit}
textarea::placeholder{color:var(--quiet)}
.launcher[aria-expanded=true] div{width:10px!important;height:10px!important;margin:1px 6px 5px;border-width:0 2px 2px 0!important;border-radius:0!important;transform:rotate(45deg)}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
@media (prefers-reduced-motion:no-preference){.log{scroll-behavior:smooth}.panel:not(.inline),.line{animation:rise .16s ease-out}}
@media (max-width:480px),(max-height:440px){.panel:not(.inline){inset:var(--top,0) 0 auto;width:auto;height:var(--tall,100dvh);border:0;border-radius:0}.launcher[aria-expanded=true]{display:none}}
@media (max-height:440px){header{padding-block:4px}}
@media print{:host{position:static!important;height:auto!important}.panel,.log{position:static!important;width:auto;height:auto!important;overflow:visible}.launcher,.composer,.careful{display:none!important}}
@media (forced-colors:active){.face,.bubble,.send{border:1px solid}.chosen{outline:2px solid}}`
