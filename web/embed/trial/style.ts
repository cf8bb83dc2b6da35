/** How remarks look, in the colours of the panel. */

export const style = `
.line>.leave{display:flex;align-items:center;gap:4px;min-height:24px;margin:2px 0;padding:0 6px;border-radius:6px;color:var(--quiet);font-size:12px}
.leave svg{width:13px;height:13px}
.leave:hover{background:var(--soft);color:var(--ink)}
.remark{align-self:stretch;display:grid;gap:4px;margin:4px 0 12px;padding:12px;border:1px solid var(--edge);border-radius:12px;font-size:13px}
.remark :is(textarea,input){box-sizing:border-box;width:100%;max-height:none;padding:8px 10px;border:1px solid var(--control);border-radius:8px;background:none;font:15px/1.4 var(--f);color:inherit}
.remark textarea{height:84px;resize:vertical}
.remark input{height:38px}
.remark :is(textarea,input):focus{border-color:var(--ink);box-shadow:0 0 0 1px var(--ink)}
.remark div{display:flex;gap:8px;margin-top:8px}
.remark .chip{min-height:36px;padding:4px 14px}
.remark .chip:first-child{background:var(--a);border-color:var(--a);color:var(--on)}
.remark .chip:first-child:hover{background:var(--a);color:var(--on)}
.remark p:empty{display:none}
.thanks{margin:0 0 8px 6px;font-size:13px;color:var(--quiet)}`
