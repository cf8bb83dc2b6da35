/** How it looks, in the colours of the panel. */

export const style = `
.cards{list-style:none;padding:0;display:flex;gap:8px}
img{width:100%;aspect-ratio:16/9;object-fit:cover;background:var(--soft)}
.line>img{max-width:88%;margin-top:6px;border-radius:12px;object-fit:contain}
.cards{flex-wrap:nowrap;width:100%;margin-top:6px;overflow-x:auto;scroll-snap-type:x proximity}
.cards:focus-visible{outline-offset:-2px}
.cards li{display:flex;flex-direction:column;flex:0 0 232px;scroll-snap-align:start;overflow:hidden;border:1px solid var(--edge);border-radius:12px}
.cards li>:not(img){margin:8px 12px 0}
.cards li>:last-child{margin-bottom:12px}
.cards p{flex:1;font-size:14px;white-space:pre-line}
.pictured li{display:grid;width:calc(50% - 4px)}
.pictured .chip{flex-direction:column;justify-content:center;padding:0 0 8px;overflow:hidden;border-radius:12px;text-align:center}
.log .chip[aria-pressed=true],.confirm:not([aria-disabled]),:is(.thumbs,.ten) .chosen{background:var(--a);border-color:var(--a);color:var(--on)}
:is(.thumbs,.stars,.ten) svg{display:none}
.thumbs .chip,.stars .chip{font-size:20px}
.stars,.ten{flex-wrap:nowrap;gap:2px}
.ten{gap:1px;align-self:stretch;margin-inline:-8px}
.stars .chip{width:44px;padding:0;justify-content:center;border:0;font-size:30px;color:var(--control)}
.ten li{display:grid;flex:1}
.ten .chip{padding:0;justify-content:center;border-radius:8px;font-size:13px}
.stars :is(.chosen,.chip:not([aria-disabled]):hover),.stars li:has(~li .chosen,~li .chip:not([aria-disabled]):hover) .chip{color:light-dark(#a85b00,#ffb938)}
input{align-self:center;width:128px;height:40px;padding:0 0 0 14px;border:0;background:none;font:14px var(--f);color:inherit}
.search{align-self:stretch;width:auto;height:44px;margin-top:8px;padding:0 14px;border:1px solid var(--control);border-radius:12px;font-size:16px}
.search:focus{border-color:var(--ink);box-shadow:0 0 0 1px var(--ink)}`
