/** Clew, through the very matcher that visitors get, at the thresholds that a new bot has. */
import { wordsIn } from '../../../schema/compile/words/words.ts'
import { createMatcher } from '../../../schema/match/match.ts'
import { normalise } from '../../../schema/match/run/features.ts'
import type { MatchIndex } from '../../../schema/match/run/matchIndex.ts'
import { judge, probability } from '../../../schema/match/run/judge.ts'
import { createMind } from '../../../schema/match/run/mind.ts'
import { train } from '../../../schema/match/train/train.ts'
import type { Teach } from './engine.ts'
import { phrasingsOf } from './sets.ts'

export const clew: Teach = (task, lang) => {
  const index = JSON.stringify(train({ entries: phrasingsOf(task), skills: [] }, { locale: lang }))
  const read = JSON.parse(index) as MatchIndex
  const matcher = createMatcher({ index: read, locale: lang, words: wordsIn(lang).words })
  const mind = createMind(read)
  return {
    ask(question) {
      const { certain, candidates } = matcher.match({ text: question })
      if (candidates[0] && certain === 'unsure')
        return { certain, first: candidates.map(({ at }) => at), confidence: candidates[0].score }
      // What is not shown to the visitor is ranked all the same, to compare with peers that always rank.
      const { of, least } = mind.weigh(normalise(question))
      const found = [...of].map((score, at) => ({ kind: 'entry' as const, at, score }))
      const most = judge(found, read.c[2] / read.c[1], least, [2, 0]).candidates
      const [first = { at: -1, score: 0 }] = candidates.length > 0 ? candidates : most
      const others = most.map(({ at }) => at).filter((at) => at !== first.at)
      return { certain, first: [first.at, ...others].slice(0, 3), confidence: first.score || probability(-9) }
    },
    index,
  }
}

/** The least that answers a question, for clocks. */
export const clewMatcher = (task: Parameters<Teach>[0], lang: string) => {
  const index = train({ entries: phrasingsOf(task), skills: [] }, { locale: lang })
  const matcher = createMatcher({ index, locale: lang, words: wordsIn(lang).words })
  return (question: string) => matcher.match({ text: question })
}
