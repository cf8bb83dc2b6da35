/** Keeps what was played as a sample. */
import type { Bot, Sample } from '../../../schema/bot/bot.ts'
import type { CompiledBot } from '../../../schema/compile/compile.ts'
import type { Start } from '../../../schema/interpreter/types.ts'
import { Player, readReply, scriptOf, type Recording } from '../../../schema/samples/samples.ts'
import { m } from '../../i18n/words.ts'
import type { Recorded } from './replay.ts'

export interface Talked {
  bot: Bot
  compiled: CompiledBot
  locale: string
  from: string | undefined
  begun: Pick<Start, 'values' | 'visitor' | 'given'>
  answers: readonly Recorded[]
}

type Done = Recording['done'][number]

/** The conversation as a sample that expects the same again, as far as its answers still fit. */
export function sampleOf({ bot, compiled, locale, from, begun, answers }: Talked): Omit<Sample, 'id'> {
  const player = new Player(compiled, locale, { from, ...begun })
  const done: Done[] = []
  for (const answer of foretold(answers)) {
    const one = doneBy(player, answer)
    if (!one) break
    done.push(one)
    if (one.is === 'reply') player.replies.set(one.step, one.reply)
    else if (one.is !== 'values') player.send(one)
  }
  const { script, player: played } = scriptOf(bot, compiled, { locale, from, ...begun, done })
  return { name: nameOf(answers) || firstSaid(played) || m.samples_new_name(), locale, script }
}

/** A sample knows what a system will answer before the visitor does what leads there. */
function foretold(answers: readonly Recorded[]): Recorded[] {
  const order: Recorded[] = []
  let last = 0
  for (const answer of answers) {
    // Without a reply of its own a call answers its example, in a sample as here.
    if (answer.is === 'reply' && answer.reply === '') continue
    if (answer.is === 'reply') order.splice(last, 0, answer)
    else last = order.push(answer) - 1
  }
  return order
}

function doneBy(player: Player, answer: Recorded): Done | undefined {
  const option = (label: string) => player.options.indexOf(label)
  switch (answer.is) {
    case 'reply':
      return { is: 'reply', step: answer.at, reply: readReply(answer.reply) }
    case 'press':
      return option(answer.label) < 0 ? undefined : { is: 'press', option: option(answer.label) }
    case 'pick': {
      const options = answer.labels.map(option)
      return options.includes(-1) ? undefined : { is: 'pick', options }
    }
    case 'text':
      return { is: 'text', text: answer.text }
    case 'human':
      return { is: 'human' }
  }
}

const LONGEST = 60

/** What the bot says first, as one line. */
const firstSaid = ({ transcript }: Player) =>
  (transcript.find(({ text }) => text !== '')?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST)

/** What the visitor said first; '' where that is nothing. */
function nameOf(answers: readonly Recorded[]): string {
  const words = answers.flatMap((answer) =>
    answer.is === 'press'
      ? [answer.label]
      : answer.is === 'text'
        ? [answer.text]
        : answer.is === 'pick'
          ? answer.labels
          : [],
  )
  return words.slice(0, 3).join(' · ').slice(0, LONGEST)
}
