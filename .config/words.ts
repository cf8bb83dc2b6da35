/** Compiles the screens' words (French and English) to typed functions. */
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { fileURLToPath } from 'node:url'

/** Whole paths: the plugin reads others from vite's root, which is `web` for the app. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const words = () =>
  paraglideVitePlugin({
    project: at('./clew.inlang'),
    outdir: at('../web/i18n/generated'),
    strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
    emitReadme: false,
    emitPrettierIgnore: false,
    emitGitIgnore: false,
  })
