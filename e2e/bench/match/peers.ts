/** The peers, each with the settings it is known to do best with on short questions. */
import { containerBootstrap } from '@nlpjs/core'
import { LangEn } from '@nlpjs/lang-en'
import { LangFr } from '@nlpjs/lang-fr'
import { Nlp } from '@nlpjs/nlp'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { rank, type Teach } from './engine.ts'
import { phrasingsOf } from './sets.ts'

/** One document an entry: it does better so than with one a phrasing. */
export const minisearch: Teach = (task) => {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  })
  index.addAll(phrasingsOf(task).map((lines, id) => ({ id, text: lines.join('\n') })))
  return {
    ask: (question) => rank(index.search(question).map(({ id, score }) => [id as number, score] as const)),
    index: JSON.stringify(index),
  }
}

export const fuse: Teach = (task) => {
  const index = new Fuse(
    task.train.map(([text, entry]) => ({ text, entry })),
    { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 0.6 },
  )
  return {
    ask: (question) => rank(index.search(question).map(({ item, score = 1 }) => [item.entry, 1 - score] as const)),
    index: JSON.stringify(task.train),
  }
}

export const nlpjs: Teach = async (task, lang) => {
  const container = await containerBootstrap()
  container.use(lang === 'fr' ? LangFr : LangEn)
  const nlp = new Nlp({
    container,
    forceNER: false,
    languages: [lang],
    autoSave: false,
    autoLoad: false,
    nlu: { spellCheck: true, spellCheckDistance: 1, log: false },
  })
  nlp.addLanguage(lang)
  for (const [text, entry] of task.train) nlp.addDocument(lang, text, `e${entry}`)
  await nlp.train()
  return {
    async ask(question) {
      const { classifications } = await nlp.process(lang, question)
      const known = classifications.filter(({ intent, score }) => intent !== 'None' && score > 0)
      const ranking = rank(known.map(({ intent, score }) => [Number(intent.slice(1)), score] as const))
      // Its own bar for an answer.
      return { ...ranking, certain: classifications[0]?.intent !== 'None' && ranking.confidence >= 0.5 ? 'sure' : 'no' }
    },
    index: nlp.export(true),
  }
}
