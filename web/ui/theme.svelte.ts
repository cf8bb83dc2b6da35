/** Light, dark, or as the system has it; remembered on this device. `public/theme.js` reads it before the first paint. */

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const KEY = 'clew-theme'

function remembered(): Theme {
  const found = themes.find((theme) => theme === localStorage.getItem(KEY))
  return found ?? 'system'
}

class ThemeChoice {
  current: Theme = $state(remembered())

  choose(theme: Theme): void {
    this.current = theme
    localStorage.setItem(KEY, theme)
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
}

export const theme = new ThemeChoice()
