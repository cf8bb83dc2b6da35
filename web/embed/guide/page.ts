/** What of a conversation is on the page of a guide: all that was said since the last answer, and which of it is the heading. */
import { Op } from '../../../schema/spec/spec.ts'
import { stepAt } from '../../../schema/interpreter/turn.ts'
import type { Said } from '../../../schema/interpreter/types.ts'
import { lastLine } from '../../../schema/text/lastLine.ts'
import type { Conversation, Line } from '../talk/conversation.ts'

export interface Page {
  before: Line[]
  /** In the Markdown subset, like all that a bot says. */
  heading: string
  after: Line[]
  /** A second heading: the question, where the page is about something else. */
  question: string
  /** What was answered didn't fit: this says why. */
  refusal: Line[]
  /** The options on show. */
  asking?: Line
  /** The visitor's own words are what is asked for. */
  isOpen: boolean
  ended: boolean
}

/** An answer that was given, with the question that it answered. */
export interface Past {
  question: string
  line: Line
}

/** What the bot said between two answers, and the answer before. */
interface Turn {
  answer?: Line
  given?: Said
  said: Line[]
}

function turnsOf({ lines, state }: Conversation): Turn[] {
  const turns: Turn[] = [{ said: [] }]
  for (const line of lines)
    if (line.from === 'bot') turns.at(-1)!.said.push(line)
    else {
      const given = state?.answers[(line.answer ?? 0) - 1]
      turns.push({ answer: line, given: given && 'how' in given ? given : undefined, said: [] })
    }
  return turns
}

/** Whether this still asks what was asked before: the answer didn't fit, or was a wish for a human. */
function isSame({ given, said }: Turn, at: number): boolean {
  const ask = said.at(-1)?.ask
  return given?.at === at && (ask ? !ask.text && ask.again : given.how === 'no' || given.how === 'human')
}

/** The line by which a turn asks. */
function questionIn(turns: readonly Turn[], at: number): Line | undefined {
  const turn = turns.findLast((one) => !isSame(one, at))
  return turn?.said.at(-1)
}

export function pageOf(conversation: Conversation, title: string): Page {
  const { spec, state, asking } = conversation
  const turns = turnsOf(conversation)
  const turn = turns.at(-1)!
  const { said, given } = turn
  const at = state?.at ?? -1
  const { op } = stepAt(at)
  const isOpen = op > Op.choose && !asking?.ask?.options.includes(spec.words.noneOfThese)
  const page: Page = {
    before: [],
    heading: title,
    after: [],
    question: '',
    refusal: [],
    asking,
    isOpen,
    ended: at < 0 && !asking,
  }
  const words = said.filter((line) => line !== asking || line.media)
  if (given && isSame(turn, at)) {
    const [rest, line] = lastLine(questionIn(turns, at)?.text ?? '')
    const after = rest ? [{ from: 'bot' as const, text: rest }] : []
    return { ...page, heading: line || title, after, ...(given.how === 'no' ? { refusal: words } : { before: words }) }
  }
  const topic = topicOf(conversation, turn)
  const question = asking ?? (op >= Op.choose ? said.at(-1) : undefined)
  const [rest, line] = lastLine(question?.text ?? '')
  const others = words.filter((one) => one !== question)
  const after = rest ? [{ from: 'bot' as const, text: rest }] : []
  if (line) {
    // A page that says something is about what led to it; else its question is all that it is about.
    if (topic && others.length > 0) return { ...page, heading: topic, after: [...others, ...after], question: line }
    return { ...page, before: others, heading: line, after }
  }
  const [first, ...more] = topic ? [] : others
  const [earlier, only] = first && !first.media && !first.contact ? lastLine(first.text) : []
  if (only && !earlier) return { ...page, heading: only, after: [...more, ...after] }
  return { ...page, heading: topic || title, after: [...others, ...after] }
}

/** What the last answer named: an option, something known, people; '' for other words. */
function topicOf({ spec, state }: Conversation, { answer, given }: Turn): string {
  if (!answer || (state?.answers.length ?? 0) === 0) return ''
  if (given?.how === 'human') return answer.text
  if (given?.how !== 'sure') return ''
  const [meant = -1] = given.means
  return meant < 0 ? (given.labels[0] ?? '') : (spec.entries[meant]?.[0] ?? answer.text)
}

/** What was answered, without what was not understood. */
export function pastOf(conversation: Conversation): Past[] {
  const turns = turnsOf(conversation)
  return turns.flatMap((turn, place) => {
    const { answer, given } = turn
    if (!answer?.answer || !given || !['sure', 'several', 'value'].includes(given.how)) return []
    const before = questionIn(turns.slice(0, place), given.at)
    return { question: lastLine(before?.text ?? '')[1], line: answer }
  })
}
