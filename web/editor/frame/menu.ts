/** The editor's menu: what is done with the bot as a whole, and the language that is shown. */
import Download from '@lucide/svelte/icons/download'
import Ear from '@lucide/svelte/icons/ear'
import FileInput from '@lucide/svelte/icons/file-input'
import FileText from '@lucide/svelte/icons/file-text'
import Globe from '@lucide/svelte/icons/globe'
import History from '@lucide/svelte/icons/history'
import Keyboard from '@lucide/svelte/icons/keyboard'
import ListChecks from '@lucide/svelte/icons/list-checks'
import Palette from '@lucide/svelte/icons/palette'
import Presentation from '@lucide/svelte/icons/presentation'
import Rocket from '@lucide/svelte/icons/rocket'
import Sheet from '@lucide/svelte/icons/sheet'
import type { BotSession } from '../../collaboration/session.svelte.ts'
import { languageName } from '../../i18n/when.ts'
import { getLocale, m } from '../../i18n/words.ts'
import type { MenuItem } from '../../ui/overlay/menu.ts'
import { exportTexts } from './exporttexts.ts'

interface Asked {
  session: BotSession
  locale: string
  onwall: () => void
  onimport: () => void
  onhelp: () => void
  onlocale: (locale: string) => void
  /** Whether what others change is said to screen readers. */
  hears: boolean
  onhears: (hears: boolean) => void
}

export function menuOf({ session, locale, onwall, onimport, onhelp, onlocale, hears, onhears }: Asked): MenuItem[] {
  const page = `/bots/${session.botId}`
  return [
    { label: m.wall_begin(), icon: Presentation, keys: 'Alt+Shift+W', onselect: onwall },
    'line',
    { label: m.design_title(), icon: Palette, href: `${page}/design` },
    { label: m.editor_share_site(), icon: Globe, href: `${page}/site` },
    { label: m.script_title(), icon: FileText, href: `${page}/script` },
    { label: m.history_title(), icon: History, href: `${page}/history` },
    { label: m.editor_releases(), icon: Rocket, href: `${page}/releases` },
    ...(session.canWrite ? [{ label: m.imports_update(), icon: FileInput, onselect: onimport }] : []),
    { label: m.bot_imports(), icon: ListChecks, href: `${page}/imports` },
    'line',
    { label: m.exports_texts(), icon: Sheet, onselect: () => void exportTexts(session.bot, getLocale()) },
    { label: m.editor_export(), icon: Download, href: `/api${page}/export`, download: true },
    'line',
    { label: m.people_news_switch(), icon: Ear, checked: hears, onselect: () => onhears(!hears) },
    { label: m.editor_help(), icon: Keyboard, keys: '?', onselect: onhelp },
    ...(session.bot.locales.length > 1
      ? [
          'line' as const,
          { title: m.editor_language() },
          ...session.bot.locales.map((one) => ({
            label: languageName(one),
            checked: one === locale,
            onselect: () => onlocale(one),
          })),
        ]
      : []),
  ]
}
