/** Compiles the open bot without holding the page up: what takes long to learn is learnt by the worker. */
import type { Bot } from '../../schema/bot/bot.ts'
import { compileBot, type CompiledBot } from '../../schema/compile/compile.ts'
import type { MatchIndex } from '../../schema/match/run/matchIndex.ts'
import { train, type Phrasings, type Settings } from '../../schema/match/train/train.ts'
import { trainAgain } from '../../schema/match/train/trainer.ts'
import type { Asked } from './asked.ts'
import { ask } from './tutor.ts'

/** So many phrasings are learnt on the page, faster than anybody notices. */
const FEW = 200
/** The latest lessons: of each language, before and after an edit. */
const KEPT = 24
const NOTHING: Phrasings = { entries: [], skills: [] }

export interface Compiling {
  /** At once; it understands no entry and no skill yet where `learnt` is given. */
  compiled: CompiledBot
  /** The same with all that it understands. */
  learnt?: Promise<CompiledBot>
}

const lessons = new Map<string, Promise<MatchIndex>>()
const indices = new Map<string, MatchIndex>()

export function compileLearning(bot: Bot, options: { drafts?: true } = {}): Compiling {
  const missing: Promise<unknown>[] = []
  const compile = () =>
    compileBot(bot, {
      ...options,
      train(phrasings, settings = {}) {
        if (count(phrasings) <= FEW) return trainAgain(phrasings, settings)
        const key = JSON.stringify([phrasings, settings])
        const index = indices.get(key)
        if (index) return index
        missing.push(lessonFor(key, phrasings, settings))
        return train(NOTHING, settings)
      },
    })
  const compiled = compile()
  return missing.length === 0 ? { compiled } : { compiled, learnt: Promise.all(missing).then(compile) }
}

function lessonFor(key: string, { entries, skills }: Phrasings, { locale = '', boldness = 0.5 }: Settings) {
  const given = (lists: Phrasings['entries']) => lists.map((phrasings) => ({ id: '', phrasings: [...phrasings] }))
  const asked: Asked = { locale, boldness, entries: given(entries), skills: given(skills) }
  const lesson = lessons.get(key) ?? ask('learn', asked)
  lessons.set(key, lesson)
  return lesson.then(
    (index) => {
      indices.set(key, index)
      for (const held of [lessons, indices]) {
        const [oldest] = held.keys()
        if (held.size > KEPT && oldest !== undefined) held.delete(oldest)
      }
    },
    (error: unknown) => {
      lessons.delete(key)
      throw error
    },
  )
}

const count = ({ entries, skills }: Phrasings) => [...entries, ...skills].reduce((sum, own) => sum + own.length, 0)
