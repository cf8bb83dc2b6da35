/** Compiles the screens' words (French and English) to typed functions. */
import { paraglideVitePlugin } from '@inlang/paraglide-js'

export const words = () =>
  paraglideVitePlugin({
    project: '.config/clew.inlang',
    outdir: 'web/i18n/generated',
    strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
    emitReadme: false,
    emitPrettierIgnore: false,
    emitGitIgnore: false,
  })
