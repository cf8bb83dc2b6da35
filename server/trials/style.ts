/** How the pages around a draft look. */

export const style = `:root{color-scheme:light dark;--ground:light-dark(#f7f6f4,#161513);--ink:light-dark(#211f1b,#f0eee9);--quiet:light-dark(#645f57,#b0aba2);--edge:light-dark(#e4e1dc,#37332d);--accent:light-dark(#4f46e5,#a5a0ff)}
*{box-sizing:border-box}
body{display:flex;flex-direction:column;min-height:100dvh;margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header{display:grid;grid-template-columns:1fr auto;gap:4px 16px;width:100%;max-width:640px;margin:0 auto;padding:16px 16px 12px}
h1{margin:0;font-size:18px;line-height:1.35}
p{margin:0;color:var(--quiet);font-size:14px}
header p{grid-column:1/-1}
.draft{display:inline-block;margin-inline-end:4px;padding:0 8px;border:1px solid var(--edge);border-radius:10px;color:var(--quiet);font-size:12px;font-weight:600;line-height:20px;vertical-align:2px}
nav{display:flex;gap:12px;grid-area:1/2;font-size:14px}
nav a{min-height:24px;color:var(--quiet);text-underline-offset:3px}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
main{display:flex;flex:1;flex-direction:column;width:100%;max-width:640px;margin:0 auto;padding:0 16px 16px}
clew-chat{display:block;flex:1 0 420px;height:0}
.notice{padding:16px;color:var(--ink)}
.none{justify-content:center;gap:12px;max-width:480px;padding-block:48px}
.none h1{font-size:24px}
.none p{font-size:16px}
a{color:var(--accent)}
.button{display:inline-block;margin-top:8px;padding:8px 16px;border:1px solid currentcolor;border-radius:10px;text-decoration:none}
@media (max-width:480px){header{padding:12px 12px 8px}header p{font-size:13px}main{padding:0}main.none{padding:48px 16px}}
`
