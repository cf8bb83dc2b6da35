import { flushSync } from 'svelte'
import { describe, expect, test } from 'vitest'
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

test('a step to begin at begins anew each time it is asked for; the beginning goes on where it began there', () => {
  const talk = talking()
  const asked = { step: 'sure' }
  talk.follow(asked)
  expect(at(talk)).toBe('sure')
  press(talk, 'Yes')
  talk.follow(asked)
  expect(talk.answers).toHaveLength(1)
  talk.follow({ step: 'sure' })
  expect(talk.answers).toHaveLength(0)
  talk.follow({})
  expect(at(talk)).toBe('pick')
  press(talk, 'Yes')
  talk.follow({})
  expect(talk.answers).toHaveLength(1)
})

test('values that the author gives are there from the beginning, again after a restart, and in the sample', () => {
  const withName = aBot()
    .variable('name')
    .main((flow) =>
      flow
        .start('who')
        .choice('who', 'Who?', [['Me', 'hello']])
        .message('hello', 'Hello {{name}}', 'bye')
        .end('bye', 'resolved'),
    )
    .build()
  const talk = new PreviewTalk()
  talk.locale = 'en'
  talk.compile(withName)
  talk.begin('hello', { name: 'Ada' })
  const words = () => talk.played?.lines.flatMap((line) => (line.who === 'bot' ? line.text : []))
  expect(words()).toContain('Hello Ada')
  talk.restart()
  expect(words()).toContain('Hello Ada')
  expect(talk.sample()?.script).toMatch(/^\^ hello\n\$ name = Ada\n/)
  talk.follow({ step: 'who' })
  expect(talk.given).toEqual({ name: 'Ada' })
  talk.begin()
  expect(talk.played?.values.name).toBe('')
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

test('what is answered in the real widget counts here, and what is taken back there is gone here', () => {
  const [here, widget] = [talking(), talking()]
  press(here, 'Yes')
  press(widget, 'Yes')
  press(widget, 'Yes')
  const state = () => widget.played?.state ?? undefined
  const hear = () => {
    const now = state()
    if (now) here.hear(structuredClone(now))
  }
  hear()
  expect(here.answers).toEqual(widget.answers)
  expect(here.played?.outcome).toBe('resolved')
  widget.restart()
  hear()
  expect(here.answers).toEqual([])
})

test('each open bot has one conversation', () => {
  const [one, other] = [{}, {}]
  expect(talkOf(one)).toBe(talkOf(one))
  expect(talkOf(one)).not.toBe(talkOf(other))
})

describe('where the conversation goes another way since a change', () => {
  const elsewhere = () => {
    const changed = bot()
    const pick = changed.flows[0]?.steps.find(({ id }) => id === 'pick')
    Object.assign(pick?.exits ?? {}, { pick_1: 'bye' })
    return changed
  }
  const found = (talk: PreviewTalk) => talk.difference && [talk.difference.before.step, talk.difference.now.step]

  test('it is told through later changes, and gone with the change', () => {
    const talk = talking()
    press(talk, 'Yes')
    expect(found(talk)).toBeUndefined()
    talk.compile(elsewhere())
    expect(found(talk)).toEqual(['sure', 'bye'])
    talk.compile(elsewhere())
    expect(found(talk)).toEqual(['sure', 'bye'])
    talk.compile(bot())
    expect(found(talk)).toBeUndefined()
  })

  test('who has seen it, answers on or begins again has no more need of it', () => {
    const verbs: ((talk: PreviewTalk) => void)[] = [
      (talk) => talk.accept(),
      (talk) => talk.back(),
      (talk) => talk.restart(),
      (talk) => talk.correct(0),
    ]
    for (const verb of verbs) {
      const talk = talking()
      press(talk, 'Yes')
      talk.compile(elsewhere())
      verb(talk)
      expect(talk.difference).toBeUndefined()
      talk.compile(elsewhere())
      expect(talk.difference).toBeUndefined()
    }
  })

  test('before anything was answered nothing is compared', () => {
    const talk = talking()
    const changed = bot()
    Object.assign(changed.flows[0]?.steps.find(({ kind }) => kind === 'start')?.exits ?? {}, { next: 'sure' })
    talk.compile(changed)
    expect(talk.difference).toBeUndefined()
  })
})
