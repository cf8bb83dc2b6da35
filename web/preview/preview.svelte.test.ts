import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { initialValues } from '../../schema/bot/fields.ts'
import { kinds } from '../../schema/kinds/kinds.ts'
import { aBot } from '../../schema/testing/build.ts'
import { PreviewTalk, talkOf } from './preview.svelte.ts'

const bot = () =>
  aBot()
    .main((flow) =>
      flow
        .start('pick')
        .choice('pick', 'Shall we?', [
          ['Yes', 'sure'],
          ['No', 'bye'],
        ])
        .choice('sure', 'Sure?', [['Yes', 'bye']])
        .end('bye', 'resolved'),
    )
    .build()

function talking() {
  const talk = new PreviewTalk()
  talk.locale = 'en'
  talk.compile(bot())
  return talk
}
const at = (talk: PreviewTalk) => {
  flushSync()
  return talk.played?.pending.step
}
const press = (talk: PreviewTalk, label: string) => {
  const choice = talk.played?.pending.choices.find((one) => one.label === label)
  if (!choice) throw new Error(`there is no ${label}`)
  talk.press(choice)
}

test('answers lead on, back takes the last one away, restart all', () => {
  const talk = talking()
  expect(at(talk)).toBe('pick')
  press(talk, 'Yes')
  expect(at(talk)).toBe('sure')
  press(talk, 'Yes')
  expect(talk.played?.outcome).toBe('resolved')
  talk.back()
  expect(at(talk)).toBe('sure')
  talk.restart()
  expect(at(talk)).toBe('pick')
})

test('the conversation stands after a change, and stops where an answer no longer applies', () => {
  const talk = talking()
  press(talk, 'Yes')
  press(talk, 'Yes')
  const changed = bot()
  const sure = changed.flows[0]?.steps.find(({ id }) => id === 'sure')
  if (sure?.kind !== 'choice') throw new Error('no such step')
  sure.options = [{ ...initialValues(kinds.choice.fields.options.of), id: 'another', label: { en: 'Other' } }]
  talk.compile(changed)
  expect(talk.played?.stopped?.why).toBe('no-option')
  expect(at(talk)).toBe('sure')
  // Taken back by the other person: the answer applies again.
  talk.compile(bot())
  expect(talk.played?.outcome).toBe('resolved')
  talk.compile(changed)
  press(talk, 'Other')
  expect(talk.answers.map((answer) => answer.is === 'press' && answer.label)).toEqual(['Yes', 'Other'])
})

test('typed words that go back are no answer that stays', () => {
  const talk = talking()
  press(talk, 'Yes')
  talk.say('go back')
  expect(at(talk)).toBe('pick')
  expect(talk.answers).toEqual([])
  talk.say('   ')
  expect(talk.answers).toEqual([])
})

test('another step to begin at begins anew; the same one again goes on', () => {
  const talk = talking()
  talk.follow('sure')
  expect(at(talk)).toBe('sure')
  press(talk, 'Yes')
  talk.follow('sure')
  expect(talk.answers).toHaveLength(1)
  talk.follow(undefined)
  expect(at(talk)).toBe('pick')
})

test('an earlier answer is given anew; those after it come again as far as they fit', () => {
  const talk = talking()
  press(talk, 'Yes')
  press(talk, 'Yes')
  talk.correct(0)
  expect(at(talk)).toBe('pick')
  press(talk, 'Yes')
  expect(talk.played?.outcome).toBe('resolved')
  expect(talk.answers).toHaveLength(2)
  talk.correct(0)
  press(talk, 'No')
  expect(talk.answers.map((answer) => answer.is === 'press' && answer.label)).toEqual(['No'])
})

test('the replies of systems stay with a corrected conversation; a system that is asked first now is answered first', () => {
  const bot = aBot()
    .main((flow) =>
      flow
        .start('which')
        .choice('which', 'Which?', [
          ['Old', 'name'],
          ['New', 'call'],
        ])
        .step('call', 'call', {}, { next: 'name', failed: 'name' })
        .choice('name', 'Name?', [['Ada', 'bye']])
        .end('bye', 'resolved'),
    )
    .build()
  const talk = new PreviewTalk()
  talk.locale = 'en'
  talk.compile(bot)
  press(talk, 'Old')
  press(talk, 'Ada')
  talk.correct(0)
  press(talk, 'New')
  expect(talk.played?.pending.act?.id).toBe('call')
  talk.reply('{"a":1}')
  expect(talk.played?.outcome).toBe('resolved')
  expect(talk.answers.map(({ is }) => is)).toEqual(['press', 'reply', 'press'])
  talk.back()
  expect(at(talk)).toBe('name')
  talk.back()
  expect(at(talk)).toBe('which')
  press(talk, 'New')
  talk.reply('failed')
  talk.correct(1)
  expect(talk.played?.pending.act?.id).toBe('call')
})

test('each open bot has one conversation', () => {
  const [one, other] = [{}, {}]
  expect(talkOf(one)).toBe(talkOf(one))
  expect(talkOf(one)).not.toBe(talkOf(other))
})
