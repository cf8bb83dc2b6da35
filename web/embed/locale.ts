/** Which of a bot's locales a visitor gets. */

const language = (tag: string) => tag.split(/[-_]/)[0]

/** The first wish that the bot speaks: exactly, or at least the same language. */
export function pickLocale(wishes: readonly (string | null | undefined)[], locales: readonly string[]): string {
  for (const wish of wishes) {
    const found =
      wish && (locales.find((one) => one === wish) ?? locales.find((one) => language(one) === language(wish)))
    if (found) return found
  }
  return locales[0] ?? ''
}
