/** What authors and hand-edited files do to a bot, as small seeded edits of the plain bot, for the tests of comparison. */
import fc from 'fast-check'
import type { Bot, Flow } from '../bot/bot.ts'
import { exportBot } from '../bot/json.ts'
import { parseBot } from '../bot/parse.ts'
import { blankStep, stepKinds, type Step, type StepKind } from '../kinds/kinds.ts'
import { anyBot } from '../testing/generate.ts'

/** As it is read from its export. */
export function asRead(bot: Bot): Bot {
  const { bot: read, faults } = parseBot(JSON.parse(JSON.stringify(exportBot(bot))))
  if (!read) throw new Error(faults.map(({ code, at, detail }) => `${code} ${at} ${detail}`).join('\n'))
  return read
}

/** The same without lines to steps that are not in the flow, which a document doesn't show. */
export function asDrawn(bot: Bot): Bot {
  const flows = asRead(bot).flows.map((flow) => {
    const ids = new Set(flow.steps.map(({ id }) => id))
    const steps = flow.steps.map((step) => ({
      ...step,
      exits: Object.fromEntries(Object.entries(step.exits).filter(([, target]) => ids.has(target))),
    }))
    return { ...flow, steps: steps as Step[] }
  })
  return { ...asRead(bot), flows }
}

/** Without words that are empty: no words and empty words are the same. */
export const withoutEmptyWords = (bot: Bot): unknown =>
  JSON.parse(JSON.stringify(exportBot(bot)), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const entries = Object.entries(value)
    const kept = entries.filter(([key, words]) => !(words === '' && /^[a-z]{2}$/.test(key)))
    return kept.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(kept)
  })

type Numbers = readonly [number, number, number]
type Mutation = (bot: Bot, numbers: Numbers, word: string) => void

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
const flowAt = (bot: Bot, at: number) => pick(bot.flows, at) as Flow
const rotated = <T>(list: T[], by: number): T[] => [
  ...list.slice(by % (list.length || 1)),
  ...list.slice(0, by % (list.length || 1)),
]
const allSteps = (bot: Bot) => bot.flows.flatMap(({ steps }) => steps)
/** Ids of what is gone may be taken again, in the same flow. */
function fresh(bot: Bot, prefix: string): string {
  const written = JSON.stringify(bot)
  for (let n = 1; ; n++) if (!written.includes(`"${prefix}${n}"`)) return `${prefix}${n}`
}

/** The lists and texts of steps, whatever their kind. */
const lists = (step: Step | undefined) =>
  Object.values(step ?? {}).filter((value) => Array.isArray(value)) as unknown as ({ id: string } & Record<
    string,
    unknown
  >)[][]

function addStep(bot: Bot, flow: Flow, kind: StepKind): Step {
  const step = blankStep(kind, fresh(bot, `n${flow.id}`))
  flow.steps.push(step)
  flow.layout[step.id] = [1, 2]
  return step
}

export const mutations: Record<string, Mutation> = {
  addStep: (bot, [a, b, c], word) => {
    const flow = flowAt(bot, a)
    const target = pick(flow.steps, c)?.id ?? ''
    Object.assign(addStep(bot, flow, 'message'), { text: { fr: word }, exits: { next: target } })
    const from = pick(flow.steps, b)
    if (from) from.exits.next = flow.steps.at(-1)?.id ?? ''
  },
  removeStep: (bot, [a, b, c]) => {
    const flow = flowAt(bot, a)
    const gone = pick(flow.steps, b)
    flow.steps = flow.steps.filter((step) => step !== gone)
    if (gone) Reflect.deleteProperty(flow.layout, gone.id)
    for (const step of flow.steps)
      for (const [exit, target] of Object.entries(step.exits))
        if (target === gone?.id && c % 3 > 0) {
          Reflect.deleteProperty(step.exits, exit)
          if (c % 3 === 1) step.exits[exit] = pick(flow.steps, c)?.id ?? ''
        }
  },
  replaceStep: (bot, [a, b]) => {
    const flow = flowAt(bot, a)
    const gone = pick(flow.steps, b)
    if (!gone) return
    const step = addStep(bot, flow, 'question')
    flow.steps = flow.steps.filter((other) => other !== gone)
    Reflect.deleteProperty(flow.layout, gone.id)
    const follow = (target: string) => (target === gone.id ? step.id : target)
    for (const other of flow.steps)
      other.exits = Object.fromEntries(Object.entries(other.exits).map(([exit, target]) => [exit, follow(target)]))
  },
  connect: (bot, [a, b, c]) => {
    const step = pick(flowAt(bot, a).steps, b)
    if (step) step.exits[pick(Object.keys(step.exits), c) ?? 'next'] = pick(flowAt(bot, a).steps, c)?.id ?? ''
  },
  disconnect: (bot, [a, b, c]) => {
    const step = pick(flowAt(bot, a).steps, b)
    if (step) Reflect.deleteProperty(step.exits, pick(Object.keys(step.exits), c) ?? '')
  },
  changeKind: (bot, [a, b, c]) => {
    const flow = flowAt(bot, a)
    const step = pick(flow.steps, b)
    const kind = pick(stepKinds, c) as StepKind
    if (step && step.kind !== kind)
      flow.steps[b % flow.steps.length] = { ...blankStep(kind, step.id), exits: step.exits }
  },
  write: (bot, [a, b], word) => {
    const step = pick(allSteps(bot), a + 7 * b) as unknown as Record<string, unknown> | undefined
    if (typeof step?.text === 'object') step.text = { ...step.text, [b % 2 ? 'fr' : 'en']: word }
  },
  chooseOther: (bot, [a, b], word) => {
    for (const step of allSteps(bot).slice(a % 20)) {
      if (step.kind === 'input') step.variable = pick(bot.variables, b)?.id ?? 'gone'
      if (step.kind === 'skill') step.flow = pick(bot.flows, b)?.id ?? ''
      if (step.kind === 'jump') step.step = pick(allSteps(bot), b)?.id ?? ''
      if (step.kind === 'input') step.retries = b % 9
      if (step.kind === 'condition' && step.rows[0]?.tests[0]) step.rows[0].tests[0].value = word
    }
  },
  addItem: (bot, [a, b, c], word) => {
    const step = pick(
      allSteps(bot).filter((some) => lists(some).length > 0),
      a,
    )
    const list = lists(step)[0]
    if (!step || !list?.[0]) return
    const item = { ...list[0], id: fresh(bot, 'i') } as { id: string } & Record<string, unknown>
    if ('label' in item) item.label = { fr: word }
    list.splice(b % (list.length + 1), 0, structuredClone(item))
    if (step.kind === 'choice') step.exits[item.id] = pick(flowAt(bot, c).steps, c)?.id ?? ''
  },
  removeItem: (bot, [a, b, c]) => {
    const step = pick(
      allSteps(bot).filter((some) => lists(some).length > 0),
      a,
    )
    const [gone] = lists(step)[0]?.splice(b % 3, 1) ?? []
    if (gone && c % 2) Reflect.deleteProperty(step?.exits ?? {}, gone.id)
  },
  reorderItems: (bot, [a, b]) => {
    for (const list of lists(
      pick(
        allSteps(bot).filter((some) => lists(some).length > 0),
        a,
      ),
    ))
      list.splice(0, list.length, ...rotated(list, b))
  },
  renameItem: (bot, [a], word) => {
    const choice = pick(
      allSteps(bot).filter(({ kind }) => kind === 'choice'),
      a,
    )
    if (choice?.kind === 'choice' && choice.options[0]) choice.options[0].label = { fr: word }
  },
  moveSteps: (bot, [a, b, c]) => {
    const flow = flowAt(bot, a)
    for (const { id } of flow.steps.slice(b % 5)) flow.layout[id] = [c, b]
  },
  addEntry: (bot, [a], word) => {
    const entry = { id: fresh(bot, 'e'), title: { fr: word }, phrasings: {}, answer: { fr: word }, category: '' }
    bot.entries.splice(a % (bot.entries.length + 1), 0, { ...bot.entries[0], ...entry } as Bot['entries'][number])
  },
  removeEntry: (bot, [a]) => void bot.entries.splice(a % 4, 1),
  reorderEntries: (bot, [a]) => void (bot.entries = rotated(bot.entries, a)),
  answer: (bot, [a, b], word) => {
    const entry = pick(bot.entries, a)
    if (entry) entry.answer = b % 4 ? { ...entry.answer, [b % 2 ? 'fr' : 'en']: word } : {}
    if (entry) entry.phrasings = { fr: word }
  },
  addVariable: (bot, [a], word) => {
    const id = fresh(bot, 'v')
    bot.variables.push({ id, name: word, type: 'text', initial: '', fromPage: false })
    for (const step of allSteps(bot).slice(a % 10)) if (step.kind === 'input') step.variable = id
  },
  removeVariable: (bot, [a, b]) => {
    const [gone] = bot.variables.splice(a % 4, 1)
    for (const step of allSteps(bot))
      if (b % 2 && 'variable' in step && step.variable === gone?.id) step.variable = pick(bot.variables, b)?.id ?? ''
  },
  addSkill: (bot, [a], word) => {
    const id = fresh(bot, 'f')
    const start = blankStep('start', `${id}s`)
    const flow: Flow = {
      ...structuredClone(flowAt(bot, 0)),
      id,
      name: word,
      steps: [start],
      layout: { [start.id]: [0, 0] },
    }
    bot.flows.push(flow)
    for (const step of allSteps(bot).slice(a % 10)) if (step.kind === 'skill') step.flow = id
  },
  removeSkill: (bot, [a]) => {
    const gone = bot.flows[1 + (a % 2)]
    bot.flows = bot.flows.filter((flow) => flow !== gone)
  },
  outcomes: (bot, [a, b], word) => {
    const flow = flowAt(bot, a)
    if (b % 2) flow.outcomes.pop()
    else flow.outcomes.push({ id: fresh(bot, 'o'), name: word })
  },
  reorderSkills: (bot, [a]) => void (bot.flows = [flowAt(bot, 0), ...rotated(bot.flows.slice(1), a)]),
  set: (bot, [a, b], word) => {
    bot.settings.accent = `#${a % 10}`
    if (b % 2) bot.settings.humanStep = pick(allSteps(bot), b)?.id ?? ''
    else bot.settings.welcome = { ...bot.settings.welcome, en: word }
    bot.settings.origins = word
  },
  rename: (bot, _, word) => void (bot.name = word),
  addLocale: (bot, [a]) => {
    const locale = pick(['de', 'es', 'it'], a) as string
    if (!bot.locales.includes(locale)) bot.locales.splice(a % 3, 0, locale)
  },
  removeLocale: (bot, [a]) => void (bot.locales.length > 1 && bot.locales.splice(a % bot.locales.length, 1)),
  reorderLocales: (bot, [a]) => void (bot.locales = rotated(bot.locales, a)),
  addSample: (bot, _, word) =>
    void bot.samples.push({
      ...bot.samples[0],
      id: fresh(bot, 's'),
      name: word,
      locale: '',
      script: '> a',
    } as Bot['samples'][number]),
  writeSample: (bot, [a], word) => {
    const sample = pick(bot.samples, a)
    if (sample) sample.script = word
  },
}

/** A step that stands in another flow: only files edited by hand do this. */
const moveAcross: Mutation = (bot, [a, b, c]) => {
  const [from, to] = [flowAt(bot, a), flowAt(bot, c)]
  const step = pick(from.steps, b)
  if (!step || from === to) return
  from.steps = from.steps.filter((other) => other !== step)
  Reflect.deleteProperty(from.layout, step.id)
  to.steps.push(step)
  to.layout[step.id] = [3, 4]
}

const word = fc.constantFrom('', 'Bonjour', 'Été 👍🏽', 'A\nb', 'Hello {{name}}', '👍', '> a')
const numbers = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60))

function edited(bot: Bot, edits: readonly [string, Numbers, string][], known: Record<string, Mutation>): Bot {
  const copy = asRead(bot)
  for (const [name, some, words] of edits) {
    known[name]?.(copy, some, words)
    for (const step of allSteps(copy))
      step.exits = Object.fromEntries(Object.entries(step.exits).filter(([, target]) => target !== ''))
  }
  return asRead(copy)
}

const pairsOf = (known: Record<string, Mutation>): fc.Arbitrary<[before: Bot, after: Bot]> => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(known)), numbers, word), { maxLength: 8 })
  const apart = fc.tuple(anyBot, anyBot, edits).map(([a, b, more]): [Bot, Bot] => [asRead(a), edited(b, more, known)])
  const near = fc.tuple(anyBot, edits, edits).map(([bot, first, second]): [Bot, Bot] => {
    const before = edited(bot, first, known)
    return [before, edited(before, second, known)]
  })
  return fc.oneof({ weight: 1, arbitrary: apart }, { weight: 3, arbitrary: near })
}

/** Two bots as documents give them. */
export const drawnPair = pairsOf(mutations).map((pair) => pair.map(asDrawn) as [Bot, Bot])
/** Two bots as people may write them into files. */
export const anyPair = pairsOf({ ...mutations, moveAcross })
