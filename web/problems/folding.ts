/** Problems that read alike, as one row: a new language must not bury the rest of the list. */
import { makers } from '../../schema/fixes/fixes.ts'
import { wordsOf, type Problem } from '../../schema/problems/problems.ts'
import { languageName } from '../i18n/when.ts'
import { getLocale, m } from '../i18n/words.ts'

/** Fewer that are alike stay rows of their own. */
const MANY = 3

/** What stands in the list as one row: a problem, or many of a kind. */
export interface Fold {
  key: string
  members: readonly [Problem, ...Problem[]]
}

/** In the order in which each kind first comes. What one click puts right is never folded away. */
export function folded(problems: readonly Problem[]): Fold[] {
  const kinds = new Map<string, [Problem, ...Problem[]]>()
  for (const problem of problems) {
    const kind = kindOf(problem)
    const alike = kinds.get(kind)
    if (alike) alike.push(problem)
    else kinds.set(kind, [problem])
  }
  return [...kinds].flatMap(([kind, members]): Fold[] =>
    members.length < MANY || makers[members[0].rule]
      ? members.map((problem, at) => ({ key: `${kind} ${at}`, members: [problem] }))
      : [{ key: kind, members }],
  )
}

/** What is wrong, said once for all of them. */
export function foldWords({ members }: Fold): { what: string; todo: string } {
  const [first] = members
  const count = members.length
  const { what, todo } = wordsOf(first, getLocale())
  const language = languageName(first.data.locale ?? '')
  if (first.rule === 'missing-translation') return { what: m.problems_untranslated({ count, language }), todo }
  if (first.rule === 'answer-missing') return { what: m.problems_untranslated_answers({ count, language }), todo }
  return { what: m.problems_alike({ count, what: what.replace(/\.$/, '') }), todo }
}

/** Answers name their entries, which makes them no other kind. */
const kindOf = ({ rule, data }: Problem) =>
  JSON.stringify(rule === 'answer-missing' ? [rule, data.locale] : [rule, data])
