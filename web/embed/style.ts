/** How the panel looks. Shadow DOM keeps the page's rules out; sizes are in pixels because the page may redefine `rem`. */

export const style = `
:host{--n:light-dark(#fff,#1d1c1a);--bot:light-dark(#f3f2ef,#2c2a27);--ink:light-dark(#211f1b,#f0eee9);--quiet:light-dark(#645f57,#b0aba2);--edge:light-dark(#e5e2dc,#3a3732);--control:light-dark(#8d8982,#7d7870);--hover:light-dark(#f3f2ef,#2c2a27)}
*{box-sizing:border-box}
[hidden]{display:none!important}
.panel{position:fixed;inset:auto 20px calc(var(--up) + 68px) auto;width:400px;height:min(640px,100dvh - var(--up) - 88px);display:flex;flex-direction:column;overflow:hidden;background:var(--n);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;letter-spacing:normal;text-align:start;border:1px solid var(--edge);border-radius:var(--r);box-shadow:0 16px 48px -8px #0004,0 2px 8px #0001;overflow-wrap:anywhere}
.panel.left{inset-inline:20px auto}
.panel.inline{position:relative;inset:auto;width:100%;height:100%;box-shadow:none}
button,textarea{font:inherit;color:inherit;letter-spacing:inherit}
button{all:unset;box-sizing:border-box;cursor:pointer;font:inherit}
svg{width:20px;height:20px;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
h2:focus-visible,textarea:focus-visible{outline:0}
.log:focus-visible{outline-offset:-4px;border-radius:8px}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{position:relative;display:flex;align-items:center;gap:2px;padding:12px;padding-inline:14px 8px;border-bottom:1px solid var(--edge)}
.face{display:grid;place-items:center;width:34px;height:34px;flex:none;border-radius:50%;background:var(--a);color:var(--on)}
.name{flex:1;min-width:0;padding-inline:8px 4px}
h2,header p{margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
h2{font-size:15px;line-height:20px;font-weight:600}
header p{font-size:12px;line-height:16px;color:var(--quiet)}
.icon svg{stroke-width:2.5}
.icon{display:grid;place-items:center;width:32px;height:44px;border-radius:10px;color:var(--quiet)}
.human{display:flex;align-items:center;gap:4px;min-height:36px;padding:0 10px;border:1px solid var(--edge);border-radius:18px;font-size:13px;font-weight:500;white-space:nowrap}
.human svg{width:16px;height:16px}
.icon:hover,.human:hover,.menu button:hover{background:var(--hover);color:var(--ink)}
.menu{position:absolute;z-index:1;inset:calc(100% - 4px) 8px auto auto;min-width:200px;padding:6px;background:var(--n);border:1px solid var(--edge);border-radius:12px;box-shadow:0 8px 24px #0003}
[dir=rtl] .menu{inset-inline:auto 8px}
.menu button{display:flex;align-items:center;gap:10px;width:100%;min-height:44px;padding:0 12px;border-radius:8px;font-size:14px}
.log{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;position:relative;padding:16px 16px 8px}
.line{display:flex;flex-direction:column;align-items:flex-start;margin-bottom:6px}
.visitor{align-items:flex-end;margin:14px 0}
.bubble{max-width:88%;padding:10px 14px;border-radius:18px;border-end-start-radius:6px;background:var(--bot)}
.visitor .bubble{max-width:80%;white-space:pre-wrap;background:var(--a);color:var(--on);border-radius:18px;border-end-end-radius:6px}
.bubble :is(p,ul,ol){margin:0}
.bubble :is(p,ul,ol)+:is(p,ul,ol){margin-top:8px}
.bubble :is(ul,ol){padding-inline-start:20px}
.bubble a{color:inherit;text-decoration:underline;text-underline-offset:2px;text-decoration-thickness:1px}
.options{list-style:none;margin:8px 0 4px;padding:0;display:flex;flex-wrap:wrap;gap:8px}
.options button,.after button,.contact,.trouble button{display:inline-flex;align-items:center;gap:8px;min-height:44px;padding:8px 16px;border:1px solid var(--control);border-radius:22px;font-size:14px;font-weight:500;line-height:1.35;color:var(--ink);text-decoration:none}
.options button:not([aria-disabled]):hover,.after button:hover,.contact:hover,.trouble button:hover{background:color-mix(in oklab,var(--a) 12%,var(--n));border-color:var(--a)}
.options [aria-disabled]{cursor:default;color:var(--quiet);border-color:var(--edge);font-weight:400}
.options .chosen{color:var(--ink);border-color:var(--control);font-weight:500}
:is(.options,.after,.contact) svg{width:16px;height:16px}
.contact{margin:8px 0 4px}
.after{display:flex;justify-content:center;padding:12px 0}
.correct{min-height:24px;padding:2px 6px;margin-top:2px;font-size:12px;color:var(--quiet);border-radius:6px;text-decoration:underline;text-underline-offset:2px}
.correct:hover{color:var(--ink)}
.composer{display:flex;align-items:flex-end;gap:4px;margin:4px 12px 12px;padding:3px;border:1px solid var(--control);border-radius:24px}
.composer:focus-within{border-color:var(--ink);box-shadow:0 0 0 1px var(--ink)}
textarea{flex:1;min-width:0;height:40px;max-height:140px;margin:0;padding:9px 14px;border:0;outline:0;background:none;resize:none;font-size:16px;line-height:22px}
textarea::placeholder{color:var(--quiet);opacity:1}
.send{display:grid;place-items:center;width:40px;height:40px;flex:none;border-radius:50%;color:var(--quiet)}
.filled .send{background:var(--a);color:var(--on)}
.trouble{display:flex;flex-direction:column;align-items:flex-start;gap:12px}
.trouble p{margin:0}
.wait i{display:block;height:40px;width:70%;margin-bottom:8px;border-radius:18px;background:var(--bot);animation:pulse 1.2s .3s infinite both}
.wait i+i{width:48%}
.launcher[aria-expanded=true] div{width:12px!important;height:12px!important;margin:-6px auto 0!important;border-width:0 2px 2px 0!important;border-radius:0!important;transform:rotate(45deg)}
@keyframes pulse{0%,to{opacity:.35}50%{opacity:1}}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
@media (prefers-reduced-motion:no-preference){.log{scroll-behavior:smooth}.panel:not(.inline){animation:rise .16s ease-out}.line{animation:rise .2s ease-out}button{transition:background-color .12s}}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}
@media (max-width:480px),(max-height:440px){.panel:not(.inline){inset:var(--top,0) 0 auto;width:auto;height:var(--tall,100dvh);border:0;border-radius:0;box-shadow:none}.launcher[aria-expanded=true]{display:none!important}}
@media (max-height:440px){header{padding-block:4px}.face{display:none}}
@media (max-width:340px){.human{font-size:0;gap:0;padding:0 9px}.face{display:none}}
@media (forced-colors:active){.face,.visitor .bubble,.bubble,.send{border:1px solid}.chosen{outline:2px solid}[aria-disabled]:not(.chosen){color:GrayText!important}}
@media print{.panel:not(.inline){display:none}}`
