/** Facts that are found again only when something they were found from has changed. Nobody who writes one has to say what it rests on. */

/** Something whose answer may be another in the next round. */
interface Source<A> {
  /** Must be quick: it decides whether what was found from it still stands. */
  again(): A
}

/** What was asked while a fact was being found: a source, its answer, the next source … */
type Asked = unknown[]

function stands(asked: Asked): boolean {
  for (let at = 0; at < asked.length; at += 2)
    if ((asked[at] as Source<unknown>).again() !== asked[at + 1]) return false
  return true
}

const NOTHING: Asked = []

type Same<A> = (before: A, after: A) => boolean

class Fact<O, A> implements Source<A> {
  #answer: A | undefined
  /** null before the first time. */
  #asked: Asked | null = null
  #round = -1

  constructor(
    private readonly recall: Recall,
    private readonly find: (about: O) => A,
    private readonly about: O,
    private readonly same: Same<A>,
  ) {}

  again(): A {
    if (this.#round !== this.recall.round) {
      if (!this.#asked || !stands(this.#asked)) this.#find()
      this.#round = this.recall.round
    }
    return this.#answer as A
  }

  #find(): void {
    const outer = this.recall.asked
    const asked: Asked = (this.recall.asked = [])
    try {
      const answer = this.find(this.about)
      if (!this.#asked || !this.same(this.#answer as A, answer)) this.#answer = answer
      this.#asked = asked.length > 0 ? asked : NOTHING
    } finally {
      this.recall.asked = outer
    }
  }
}

export class Recall {
  round = 0
  /** What the fact that is being found has asked; null while none is. */
  asked: Asked | null = null

  /** From here on anything that was given may be another. */
  nextRound(): void {
    this.round++
  }

  /** Asks for something given; the fact that is being found rests on the answer. */
  ask<A>(again: () => A): A {
    return this.#ask({ again })
  }

  /** The given value that stands under a key. */
  at<V>(values: () => ReadonlyMap<string, V>, key: string): V | undefined {
    return this.#ask(new At(values, key))
  }

  /** A fact. While `same` finds a new answer equal to the one before, that one is kept, and what rests on it stands. */
  fact<A>(find: () => A, same: Same<A> = Object.is): () => A {
    const fact = new Fact(this, find, undefined, same)
    return () => this.#ask(fact)
  }

  /** A fact about each object, which is forgotten with the object. */
  about<O extends object, A>(find: (object: O) => A): (object: O) => A {
    const facts = new WeakMap<O, Fact<O, A>>()
    return (object) => {
      let fact = facts.get(object)
      if (!fact) facts.set(object, (fact = new Fact(this, find, object, Object.is)))
      return this.#ask(fact)
    }
  }

  #ask<A>(source: Source<A>): A {
    const asked = this.asked
    if (!asked) return source.again()
    this.asked = null
    try {
      const answer = source.again()
      asked.push(source, answer)
      return answer
    } finally {
      this.asked = asked
    }
  }
}

class At<V> implements Source<V | undefined> {
  constructor(
    private readonly values: () => ReadonlyMap<string, V>,
    private readonly key: string,
  ) {}

  again(): V | undefined {
    return this.values().get(this.key)
  }
}

/** What is found from an object alone, once. */
export function onceFor<O extends object, A>(find: (object: O) => A): (object: O) => A {
  const known = new WeakMap<O, A>()
  return (object) => {
    let answer = known.get(object)
    if (answer === undefined) known.set(object, (answer = find(object)))
    return answer
  }
}

/** Compares two lists member by member. */
export const sameList =
  <M>(same: Same<M> = Object.is) =>
  (a: readonly M[], b: readonly M[]): boolean =>
    a.length === b.length && a.every((member, at) => member === b[at] || same(member, b[at] as M))
