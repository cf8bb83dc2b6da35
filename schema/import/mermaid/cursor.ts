/** Reads a text from left to right by patterns. */

export class Cursor {
  at = 0

  constructor(readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length
  }
  /** Takes what a sticky pattern finds here. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at = pattern.lastIndex
    return found
  }
  /** Whether a sticky pattern finds something here. */
  sees(pattern: RegExp, at = this.at): boolean {
    pattern.lastIndex = at
    return pattern.test(this.text)
  }
  takeWord(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false
    this.at += word.length
    return true
  }
  takeLine(): string {
    return this.take(/[^\n]*/y)?.[0] ?? ''
  }
}
