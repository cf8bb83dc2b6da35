/** The tree as an ink story: a knot a question. */
import { Story } from 'inkjs'
import { Compiler } from 'inkjs/full'
import type { Engine, Player, Shown } from './engine.ts'
import { ROOT, type Tree } from './tree.ts'

const knot = (question: number) => `k${question}`

/** What an author of ink writes. */
function inkOf({ questions }: Tree): string {
  const knots = questions.map(({ text, options }, at) =>
    [
      `=== ${knot(at)} ===`,
      '~ score = score + 1',
      text,
      ...options.map(
        ({ label, target, above }) => `+ ${above ? `{score > ${above}} ` : ''}[${label}] -> ${knot(target)}`,
      ),
    ].join('\n'),
  )
  return ['VAR score = 0', `-> ${knot(ROOT)}`, ...knots].join('\n')
}

/** What ink's compiler makes of it, written directly: the compiler takes minutes for 100,000 knots. */
function storyOf({ questions }: Tree): string {
  const knots = questions.map(({ text, options }, at) => {
    const choices = options.flatMap(({ label, above }, option) => [
      'ev',
      'str',
      `^${label}`,
      '/str',
      ...(above ? [{ 'VAR?': 'score' }, above, '>'] : []),
      '/ev',
      { '*': `.^.c-${option}`, flg: above ? 5 : 4 },
    ])
    const branches = options.map(({ target }, option) => [`c-${option}`, ['^ ', { '->': knot(target) }, '\n', null]])
    const score = ['ev', { 'VAR?': 'score' }, 1, '+', '/ev', { 'VAR=': 'score', re: true }]
    return [knot(at), [[...score, `^${text}`, '\n', ...choices, Object.fromEntries(branches)], null]]
  })
  const declared = ['ev', 0, { 'VAR=': 'score' }, '/ev', 'end', null]
  const start = [{ '->': knot(ROOT) }, ['done', { '#n': 'g-0' }], null]
  const named = Object.fromEntries([...knots, ['global decl', declared]])
  return JSON.stringify({ inkVersion: 21, root: [start, 'done', named], listDefs: {} })
}

/** Whether `write` gives what ink's compiler gives. */
export function writesAsCompiler(tree: Tree): boolean {
  return new Compiler(inkOf(tree)).Compile().ToJson() === storyOf(tree)
}

class InkPlayer implements Player {
  #story: Story
  #fresh = true

  constructor(story: Story) {
    this.#story = story
  }
  start() {
    if (!this.#fresh) this.#story.ResetState()
    this.#fresh = false
    return this.#show()
  }
  answer(option: number) {
    this.#story.ChooseChoiceIndex(option)
    return this.#show()
  }
  score() {
    return Number(this.#story.variablesState.$('score'))
  }
  #show(): Shown {
    // A line ends with a line break.
    const text = this.#story.Continue()?.slice(0, -1) ?? ''
    return { text, options: this.#story.currentChoices.map((choice) => choice.text) }
  }
}

export const inkjs: Engine = {
  write: storyOf,
  load: (json) => new InkPlayer(new Story(json)),
}
