/** Last stage: the spec of one locale. Everything is picked by name, so nothing else of a bot can get into it. */
import { variableTypes } from '../bot/bot.ts'
import { MAIN_FLOW } from '../bot/constants.ts'
import type { Text } from '../bot/fields.ts'
import { numberVariables } from '../expressions/template.ts'
import { train as trainAll, type Train } from '../match/train/train.ts'
import { pack } from '../spec/pack.ts'
import { SPEC_VERSION, type Spec } from '../spec/spec.ts'
import { safeLink } from '../text/link.ts'
import { wordsOf, type Lowered } from './lower.ts'
import { phrasingsOf } from './phrasings.ts'
import type { Resolved } from './resolve.ts'
import { wordsIn } from './words/words.ts'

export function emit(resolved: Resolved, { steps }: Lowered, locale: string, train: Train = trainAll): Spec {
  const { bot, stepNumber, names, startOf, entrances } = resolved
  const { settings } = bot
  const own = wordsIn(locale)
  const words = (text: Text) => numberVariables(wordsOf(text, locale, bot.locales[0] ?? ''), names.numberOf)
  const { entries, skills } = phrasingsOf(resolved, locale)
  return {
    clew: SPEC_VERSION,
    locale,
    title: words(settings.title) || own.title,
    welcome: words(settings.welcome) || own.welcome,
    human: words(settings.human),
    contact: safeLink(settings.contact),
    humanStep: stepNumber(settings.humanStep),
    misses: settings.misses,
    accent: /^#[0-9a-f]{6}$/i.test(settings.accent) ? settings.accent : '#4f46e5',
    start: startOf(MAIN_FLOW),
    ...pack(steps, entrances),
    variables: resolved.variables.map(({ id, type, initial, fromPage }) => [
      id,
      variableTypes.indexOf(type),
      initial,
      fromPage ? 1 : 0,
    ]),
    words: own.words,
    entries: bot.entries.map(({ title, answer }) => [words(title), words(answer)]),
    skills: skills.map(({ id, phrasings }) => [phrasings[0] ?? '', startOf(id)]),
    index: train(
      { entries: entries.map(({ phrasings }) => phrasings), skills: skills.map(({ phrasings }) => phrasings) },
      { boldness: settings.boldness, locale },
    ),
  }
}
