/** What the themes are called and look like in a list. */
import Monitor from '@lucide/svelte/icons/monitor'
import Moon from '@lucide/svelte/icons/moon'
import Sun from '@lucide/svelte/icons/sun'
import { m } from '../i18n/words.ts'
import type { Icon } from '../ui/mark/icon.ts'
import type { Theme } from '../ui/theme.svelte.ts'

export const themeNames: Record<Theme, () => string> = {
  system: m.shell_theme_system,
  light: m.shell_theme_light,
  dark: m.shell_theme_dark,
}

export const themeIcons: Record<Theme, Icon> = { system: Monitor, light: Sun, dark: Moon }
