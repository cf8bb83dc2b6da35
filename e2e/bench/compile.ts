/** Checking and compiling a bot, and checking it again after an edit. */
import type { Bot } from '../../schema/bot/bot.ts'
import { exportBot } from '../../schema/bot/json.ts'
import { parseBot } from '../../schema/bot/parse.ts'
import { compileBot } from '../../schema/compile/compile.ts'
import { check, createChecker } from '../../schema/problems/check.ts'
import { say } from '../../.config/tasks.mjs'
import { alternate, measured, quantile, timed } from './measure.ts'
import { report } from './report.ts'
import { botOf } from './tree/ours.ts'
import { makeTree, randomFrom, SEED } from './tree/tree.ts'

const REPEATS = 10
const EDITS = 100

/** The bot as it comes from its file. */
function aBotOf(questions: number): Bot {
  const { bot, faults } = parseBot(JSON.parse(JSON.stringify(exportBot(botOf(makeTree(questions))))))
  if (!bot) throw new Error(JSON.stringify(faults))
  return bot
}

const random = randomFrom(SEED)

/** One character more or less in the text of a question; everything else keeps its identity. */
function edit(before: Bot): Bot {
  const [main] = before.flows
  const asking = main?.steps.filter((step) => step.kind === 'choice') ?? []
  const chosen = asking[random(asking.length)]
  if (!main || !chosen) throw new Error('The bot asks nothing.')
  const text = chosen.text.en ?? ''
  const at = random(text.length)
  const written = random(2) === 0 ? `${text.slice(0, at)}x${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1)
  const steps = main.steps.map((step) => (step === chosen ? { ...chosen, text: { en: written } } : step))
  return { ...before, flows: [{ ...main, steps }, ...before.flows.slice(1)] }
}

let bot = aBotOf(1_000)
const steps = bot.flows.reduce((count, flow) => count + flow.steps.length, 0)
const problems = check(bot)

const works = {
  compile: () => [check(bot), compileBot(bot)],
  json: () => JSON.parse(JSON.stringify(bot)) as Bot,
}
const time = (name: keyof typeof works) =>
  timed(() => {
    for (let repeat = 0; repeat < REPEATS; repeat++) works[name]()
  }) / REPEATS
const names = ['compile', 'json'] as const
await alternate(names, time, 2)
const { compile, json } = await alternate(names, time)

// As in the editor: what a change leaves as it was is not looked at again.
const checker = createChecker()
checker.check(bot)
const rechecks = Array.from({ length: 5 }, () => {
  const times = Array.from({ length: EDITS }, () => {
    bot = edit(bot)
    return timed(() => checker.check(bot))
  })
  return quantile(times, 0.95)
})

report({
  name: 'compile',
  about: say(
    `Un arbre de 1 000 questions (graine ${SEED}) : ${steps} étapes, ${problems.length} problèmes. Médianes (minimum–maximum).`,
    `A tree of 1,000 questions (seed ${SEED}): ${steps} steps, ${problems.length} problems. Medians (minimum–maximum).`,
  ),
  rows: [
    { key: 'compile_ms', label: say('vérifier et compiler, ms', 'check and compile, ms'), ours: compile },
    { key: 'json_ms', label: 'JSON.parse(JSON.stringify(bot)), ms', ours: json },
    {
      key: 'compile_over_json',
      label: say('le premier ÷ le second', 'the first ÷ the second'),
      ours: compile.median / json.median,
    },
    {
      key: 'recheck_ms',
      label: say('vérifier après une modification, p95, ms', 'checking after an edit, p95, ms'),
      ours: measured(rechecks),
    },
  ],
  notes: [],
})
