/** How a guide looks: one column beside the answers, the type of the page by page form, in the colours of the panel. */

export const style = `
:where(.guide,.guide *){box-sizing:border-box;margin:0}
.guide{height:100%;overflow:auto;overflow-wrap:anywhere;background:var(--n);color:var(--ink);font:16px/1.55 var(--f);border-block-start:4px solid var(--a);border-radius:min(var(--r),6px)}
.guide header{padding:12px 20px;border:0}
.guide .face{display:none}
.guide .name{padding:0}
.guide h2{font-size:16px;line-height:24px}
.guide header p{font-size:14px;line-height:20px}
.columns{display:flex;flex-wrap:wrap;gap:40px;padding:16px 20px 32px}
.page{flex:0 1 640px;min-width:min(100%,400px)}
h3{margin-block-end:16px;font-size:28px;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
h3:focus{outline:0}
h4{margin-block:28px 12px;font-size:20px;line-height:1.35}
.said{margin-block-end:16px}
.said>*+*{margin-block-start:8px}
.said :is(ul,ol){padding-inline-start:24px}
.said .cards{padding:0}
.said a:not(.chip){color:inherit}
.said img{display:block;border-radius:10px}
.said>.chip{width:fit-content}
.notice{margin-block-end:16px;padding:12px 16px;border-inline-start:4px solid light-dark(#b3261e,#ff8a80);border-radius:6px;background:var(--soft)}
.guide .options:not(.stars,.ten,.thumbs,.pictured){display:grid}
.guide button{box-sizing:border-box}
.guide .chip{box-sizing:border-box;border-radius:min(var(--r),10px);min-height:48px;font-size:16px}
.guide .options:not(.stars,.ten,.thumbs,.pictured) .chip{box-sizing:border-box;width:100%;padding:12px 16px}
.options:not(.stars,.ten,.thumbs,.pictured) .chip:not([aria-pressed])::after{content:"";flex:none;width:8px;height:8px;margin-inline-start:auto;border:solid var(--quiet);border-width:2px 2px 0 0;transform:rotate(45deg)}
[dir=rtl] .options:not(.stars,.ten,.thumbs,.pictured) .chip:not([aria-pressed])::after{transform:rotate(-135deg)}
.guide .ten{align-self:auto;flex-wrap:wrap;gap:4px;margin:0}
.guide .ten li{flex:none}
.guide .ten .chip{width:48px}
.guide .stars{gap:0}
.guide .confirm{margin-block-start:12px}
.own{margin-block-start:28px;padding-block-start:20px;border-block-start:1px solid var(--edge)}
.own.open{margin:0;padding:0;border:0}
.label{margin-block-end:8px;font-weight:500}
.guide .composer{margin:0;border-radius:min(var(--r),12px)}
.guide .careful{padding:8px 0 0;text-align:start;font-size:14px}
.ways{display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;margin-block-start:24px}
.way{display:flex;align-items:center;gap:6px;min-height:32px;font-size:14px;color:var(--quiet);text-decoration:underline;text-underline-offset:3px}
.way:hover,.correct:hover{color:var(--ink)}
[dir=rtl] .way svg{transform:scaleX(-1)}
.trail{flex:1 1 220px;max-width:320px;align-self:flex-start;padding-inline-start:20px;border-inline-start:1px solid var(--edge)}
.trail h4{margin-block-start:0;font-size:16px}
.trail ol{display:grid;gap:12px;padding:0;list-style:none}
.trail p{font-size:14px;color:var(--quiet)}
.trail .correct{padding:2px 0;font-size:14px}
.wait{margin-block-end:16px;border-radius:6px;background:var(--soft)}
@media (max-width:700px){.columns{gap:28px}h3{font-size:24px}.trail{flex-basis:100%;max-width:none;padding:16px 0 0;border-inline-start:0;border-block-start:1px solid var(--edge)}}
@media (forced-colors:active){.guide .chip,.guide .composer{border-color:ButtonText}}
@media print{:host{height:auto!important;min-height:0!important}.guide{height:auto;overflow:visible}.own,.ways,.correct,.guide header>:not(.name){display:none}}`
