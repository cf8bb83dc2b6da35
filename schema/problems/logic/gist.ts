/** What is left of a sentence when the words that carry no subject and the endings of the others are taken away. */

/** Question words, negations and prepositions that turn the sense stay. */
const FILLERS = new Set(
  (
    'le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ' +
    'je j tu il elle on nous vous ils elles me m te t se s y en et est es suis sommes etes sont etre ai as a avons avez ont ' +
    'que qu c ca cela si bonjour svp stp merci peux peut pouvez pourrais pourriez voudrais souhaite aimerais veux ' +
    'the an of my your our their his her its i you we they he she it is are am be do does did have has had can could would ' +
    'please hello hi thanks to in at for this that these those want like need'
  ).split(' '),
)

const ENDING = /(?:ations?|ements?|ments?|ings?|ees?|ed|es|er|ez|s|x|e)$/
/** A stem keeps at least so many letters. */
const STEM = 4

/** `folded` as `fold` leaves it. The same for sentences of the same stems in any order; '' when nothing is left. */
export function gistOf(folded: string): string {
  const stems = new Set<string>()
  for (const word of folded.split(' ')) if (!FILLERS.has(word)) stems.add(stemOf(word))
  return [...stems].sort().join(' ')
}

/** Few words make up most of what people ask. */
const known = new Map<string, string>()
const MOST_KNOWN = 5_000

function stemOf(word: string): string {
  let stem = known.get(word)
  if (stem === undefined) {
    stem = word.replace(ENDING, '')
    if (stem.length < STEM) stem = word
    if (known.size === MOST_KNOWN) known.clear()
    known.set(word, stem)
  }
  return stem
}
