/** Runs before the first paint, so that a page somebody wants dark never flashes white. `ui/theme.svelte.ts` writes the choice. */
try {
  const theme = localStorage.getItem('clew-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  document.documentElement.removeAttribute('data-theme')
}
