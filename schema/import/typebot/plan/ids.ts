/** Ids made from what stands in the file, so that reading it again gives the same ones. */
import { idFrom } from '../../ids.ts'

export class Ids {
  readonly #taken = new Set<string>()

  /** One for what these words name; another one each time. */
  of(...parts: readonly (string | number)[]): string {
    const id = idFrom(parts.join('\n'), (one) => this.#taken.has(one))
    this.#taken.add(id)
    return id
  }
}
