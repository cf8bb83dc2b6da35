/** Whether a text is what a pattern describes, from end to end, whatever the case. */

/** No reference is longer; the patterns that `patternFault` lets through take a bounded time on so few characters. */
const LONGEST = 64

export const fits = (pattern: string, text: string): boolean =>
  text.length <= LONGEST && new RegExp(`^(?:${pattern})$`, 'i').test(text)
