/** Whether a text is what a pattern describes, from end to end, whatever the case. */

/** `automaton` as `automatonOf` makes it. Each character is looked at once, with all the places where the text may have come to, so the time is linear in the text. */
export function fits(automaton: string, text: string): boolean {
  const places = automaton.split('\n').map((line, at) => {
    const [one, ...next] = line.split('\t')
    return { is: RegExp(`^${one}$`, 'iu'), next: next[0] ? next : [`${at + 1}`] }
  })
  /** Where the text comes to by a character, from where it was. */
  const known: Record<string, string> = {}
  let now = `${places[0]!.next}`
  for (const char of text)
    now = known[char + now] ??= `${[
      ...new Set(now.split(',').flatMap((at) => (places[+at]?.is.test(char) ? places[+at]!.next : []))),
    ].sort()}`
  return now.split(',').includes(`${places.length}`)
}
