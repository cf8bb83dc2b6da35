import { describe, expect, it } from 'vitest'
import { compileBot } from '../../../schema/compile/compile.ts'
import { createMatcher } from '../../../schema/match/match.ts'
import type { Spec } from '../../../schema/spec/spec.ts'
import { aBot } from '../../../schema/testing/build.ts'
import { Conversation } from '../talk/conversation.ts'
import { pageOf, pastOf } from './page.ts'

const shop = aBot()
  .settings({ welcome: 'I am a bot.', human: 'Call us.', contact: 'tel:+123' })
  .main((flow) =>
    flow
      .start('need')
      .choice('need', 'Good day.\n\nWhat is it?', [
        ['Returns', 'how'],
        ['Parcel', 'mail'],
      ])
      .message('how', 'Print the label.', 'helped')
      .choice('helped', 'Did that help?', [['Yes', 'end']])
      .input('mail', 'Your address?', 'email', { next: 'thanks' })
      .message('thanks', 'Thank you.', 'end')
      .end('end'),
  )
  .entry('hours', 'Opening hours', 'From 9 to 6.', 'when are you open\nopening times')
  .build()

/** Presses options by position, types words, asks for a human. */
function after(...acts: (number | string | 'human')[]) {
  const spec = compileBot(shop).specs.en as Spec
  const silent = () => undefined
  const hearer = {
    changed: silent,
    said: silent,
    answered: silent,
    handedOver: silent,
    ended: silent,
    told: silent,
    later: silent,
  }
  const conversation = new Conversation(spec, createMatcher(spec), hearer)
  conversation.start({}, 7)
  for (const act of acts)
    if (typeof act === 'number') conversation.choose(conversation.asking!, [act])
    else if (act === 'human') conversation.human('Human')
    else conversation.type(act)
  const { before, heading, after, question, refusal, isOpen, ended } = pageOf(conversation, 'Shop')
  const texts = (lines: typeof before) => lines.map(({ text }) => text)
  const past = pastOf(conversation).map(({ question, line }) => `${question} ${line.text}`)
  return { page: [texts(before), heading, texts(refusal), texts(after), question], isOpen, ended, past }
}

describe('the page of a guide', () => {
  it.each([
    ['begins with a question', [], [['I am a bot.'], 'What is it?', [], ['Good day.'], '']],
    ['is about what was chosen, and asks below', [0], [[], 'Returns', [], ['Print the label.'], 'Did that help?']],
    ['asks nothing but its question', [1], [[], 'Your address?', [], [], '']],
    [
      'keeps its question when an answer is refused',
      [1, 'x'],
      [[], 'Your address?', ['That isn’t an e-mail address. For example: name@example.com'], [], ''],
    ],
    [
      'keeps it however often',
      [1, 'x', 'y'],
      [[], 'Your address?', ['That still isn’t right. Please check it, or ask to talk to a human.'], [], ''],
    ],
    ['has what it says for a heading where it is short', [1, 'a@b.example'], [[], 'Thank you.', [], [], '']],
    [
      'is about an answer from the knowledge',
      ['when are you open'],
      [[], 'Opening hours', [], ['From 9 to 6.'], 'Back to my question: What is it?'],
    ],
    ['says whom to reach above its question', ['human'], [['Call us.'], 'What is it?', [], ['Good day.'], '']],
  ] as const)('%s', (_what, acts, page) => {
    expect(after(...acts).page).toEqual(page)
  })
  it('is open where words are asked for, and ends', () => {
    expect([after(0).isOpen, after(1).isOpen, after(1, 'x').isOpen]).toEqual([false, true, true])
    expect([after(1).ended, after(1, 'a@b.example').ended]).toEqual([false, true])
  })
  it('tells what was answered to which question, without what was refused', () => {
    expect(after(1, 'x', 'a@b.example').past).toEqual(['What is it? Parcel', 'Your address? a@b.example'])
    expect(after('human', 0).past).toEqual(['What is it? Returns'])
  })
})
