/** The words beside the launcher: pressed, they open the chat; they can be closed, and refused for good. */

const style = `
.teaser{position:absolute;inset-block-end:72px;inset-inline-end:0;width:max-content;max-width:min(280px,calc(100vw - 40px));padding:4px;border:1px solid #86817a40;border-radius:16px;background:light-dark(#fff,#1d1c1a);color:light-dark(#211f1b,#f0eee9);font:15px/1.45 system-ui,sans-serif;box-shadow:0 8px 32px -4px #0004;color-scheme:light dark}
.teaser.left{inset-inline:0 auto}
.teaser button{all:unset;box-sizing:border-box;cursor:pointer;border-radius:12px}
.teaser button:hover{background:#86817a20}
.teaser button:focus-visible{outline:2px solid currentColor;outline-offset:1px}
.teaser .words{display:block;padding:10px 14px}
.teaser div{display:flex;justify-content:flex-end;gap:4px}
.teaser div button{min-height:32px;padding:4px 12px;font-size:13px;color:light-dark(#645f57,#b0aba2)}
@keyframes teaser{from{opacity:0;transform:translateY(8px)}}
@media (prefers-reduced-motion:no-preference){.teaser{animation:teaser .2s ease-out}}`

const words = {
  en: { close: 'Close', never: 'Don’t show again' },
  fr: { close: 'Fermer', never: 'Ne plus afficher' },
  ar: { close: 'إغلاق', never: 'عدم الإظهار مجددًا' },
}

export interface Actions {
  open(): void
  /** Closed for now, or for good. */
  close(forGood: boolean): void
}

/** Shows the words and gives what takes them away. `side` is where the launcher stands. */
export function showTeaser(root: ShadowRoot, text: string, locale: string, side: string, actions: Actions): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const own = words[locale.split('-')[0] as keyof typeof words] ?? words.en
  const element = document.createElement('div')
  element.className = `teaser ${side}`
  // Told when it comes, without taking anything from whoever reads the page.
  element.role = 'status'
  element.lang = locale
  element.dir = 'auto'
  const button = (label: string, act: () => void) => {
    const made = document.createElement('button')
    made.textContent = label
    made.onclick = () => {
      remove()
      act()
    }
    return made
  }
  const said = button(text, actions.open)
  said.className = 'words'
  const foot = document.createElement('div')
  foot.append(
    button(own.never, () => actions.close(true)),
    button(own.close, () => actions.close(false)),
  )
  element.onkeydown = (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    remove()
    actions.close(false)
  }
  const remove = () => {
    element.remove()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
  root.append(element)
  // A region is there before its words, or some screen readers don't tell them.
  requestAnimationFrame(() => element.append(said, foot))
  return remove
}
