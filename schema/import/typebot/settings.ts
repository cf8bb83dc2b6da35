/** Theme and settings: what Clew has a place for, and the names of the rest. */
import { settingsFields, type Settings } from '../../bot/bot.ts'
import { initialValues } from '../../bot/fields.ts'
import type { Work } from './flow/work.ts'
import { fieldOf, recordIn, textIn, textsIn, textsWithin, type Raw } from './reading/raw.ts'
import type { SourceBot } from './reading/source.ts'

export function settingsOf(work: Work, bot: SourceBot): Settings {
  const accent = colour(textIn(recordIn(bot.theme, 'chat', 'buttons'), 'backgroundColor'))
  const origins = textsIn(recordIn(bot.settings, 'security'), 'allowedOrigins')
  tellTheme(work, bot)
  tellSettings(work, bot)
  return {
    ...initialValues(settingsFields),
    title: { [work.locale]: bot.name },
    ...(accent ? { accent } : {}),
    origins: origins.join('\n'),
  }
}

/** `#rrggbb`; undefined for other ways of writing one. */
function colour(written: string): string | undefined {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(written.trim()) ?? []
  if (long) return `#${long.toLowerCase()}`
  return short && `#${[...short.toLowerCase()].map((digit) => digit + digit).join('')}`
}

/** What of a theme isn't the colour of its buttons. */
function tellTheme(work: Work, { theme, name }: SourceBot) {
  if (Object.keys(theme).length === 0) return
  work.notes.begin(theme, [name], 'theme')
  const parts = [
    ...changed(recordIn(theme, 'general')),
    ...changed(recordIn(theme, 'chat')).filter((part) => part !== 'buttons'),
    ...changed({ customCss: theme.customCss }),
  ]
  if (parts.length > 0) work.notes.add({ is: 'adapted', why: 'themeParts', data: { parts: parts.join(', ') } })
}

/** What hosts of a Typebot do and a Clew host does in its own way. */
const QUIET = new Set([
  'isBrandingEnabled',
  'isInputPrefillEnabled',
  'isHideQueryParamsEnabled',
  'isNewResultOnRefreshEnabled',
  'isResultSavingEnabled',
])

function tellSettings(work: Work, { settings, name }: SourceBot) {
  if (Object.keys(settings).length === 0) return
  work.notes.begin(settings, [name], 'settings')
  const general = recordIn(settings, 'general')
  const messages = textsWithin(recordIn(general, 'systemMessages')).filter((text) => !work.usual(text))
  const parts = [
    ...Object.keys(general).filter((key) => !QUIET.has(key) && key !== 'systemMessages'),
    ...(fieldOf(settings, 'whatsApp') === undefined ? [] : ['whatsApp']),
  ]
  const code = textIn(recordIn(settings, 'metadata'), 'customHeadCode')
  if (parts.length > 0) work.notes.add({ is: 'adapted', why: 'settingsParts', data: { parts: parts.join(', ') } })
  if (messages.length > 0)
    work.notes.add({ is: 'adapted', why: 'systemMessages', data: { texts: messages.join(' · ') } })
  const metadata = textsWithin({ ...recordIn(settings, 'metadata'), customHeadCode: '' })
  if (metadata.length > 0) work.notes.add({ is: 'adapted', why: 'metadata', data: { texts: metadata.join(' · ') } })
  if (code) work.notes.add({ is: 'todo', why: 'headCode', data: { code: code.slice(0, 2_000) } })
}

/** How a Typebot looks that nobody has changed. */
const USUAL = new Set(['open sans', 'none', '#f7f8ff', '#303235', '#ff8e21', '#ffffff', '#0042da', '#9095a0'])

const changed = (raw: Raw) =>
  Object.keys(raw).filter((key) => textsWithin(raw[key]).some((text) => !USUAL.has(text.toLowerCase())))
