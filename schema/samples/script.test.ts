import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScript } from './script.ts'

describe('readScript', () => {
  it.each<[string, object]>([
    ['^ step', { is: 'from', value: 'step' }],
    ['$ today = 2026-03-01', { is: 'given', name: 'today', value: '2026-03-01' }],
    ['$ note =', { is: 'given', name: 'note', value: '' }],
    ['& call = {"a": "b = c"}', { is: 'reply', name: 'call', value: '{"a": "b = c"}' }],
    ['& desk=closed', { is: 'reply', name: 'desk', value: 'closed' }],
    ['> hello there', { is: 'text', value: 'hello there' }],
    ['>hello', { is: 'text', value: 'hello' }],
    ['  # A | B  ', { is: 'press', value: 'A | B' }],
    ['# |', { is: 'press', value: '|' }],
    ['~ human', { is: 'human' }],
    ['~ back', { is: 'back' }],
    ['~ restart', { is: 'restart' }],
    ['~ correct 12', { is: 'correct', answer: 12 }],
    ['< hi', { is: 'says', value: 'hi' }],
    ['= resolved', { is: 'outcome', value: 'resolved' }],
    ['@ step', { is: 'waits', value: 'step' }],
    ['+ step', { is: 'ran', value: 'step' }],
    ['? flight.price = 12', { is: 'holds', name: 'flight.price', value: '12' }],
  ])('reads %s', (source, line) => expect(readScript(source)).toEqual({ lines: [{ line: 1, ...line }], faults: [] }))
  it('skips empty lines and comments, and counts them', () =>
    expect(readScript('// about\n\n> hello\r\n  # Yes  \r~ back').lines.map(({ line, is }) => `${line} ${is}`)).toEqual(
      ['3 text', '4 press', '5 back'],
    ))
  it.each([
    ['hello', 'unknown-mark'],
    ['__proto__ x', 'unknown-mark'],
    ['>', 'nothing-behind-mark'],
    ['=  ', 'nothing-behind-mark'],
    ['~ dance', 'unknown-action'],
    ['~ correct', 'unknown-action'],
    ['~ correct 0', 'unknown-action'],
    ['~ correct -1', 'unknown-action'],
    ['$ today', 'no-equals-sign'],
    ['& a call = x', 'no-equals-sign'],
    ['? = x', 'no-equals-sign'],
    ['> hello\n^ step', 'too-late'],
    ['@ step\n^ a', 'too-late'],
    ['\n'.repeat(3_000), 'too-long'],
  ])('%.12j is told as %s', (source, code) => expect(readScript(source).faults).toMatchObject([{ code }]))
  it.each(['$ a = b\n^ step', '@ step\n$ a = b', '& call = failed\n^ step', '> hello\n& call = failed'])(
    '%j stands where it may',
    (source) => expect(readScript(source).faults).toEqual([]),
  )
  it('shortens a long line it can’t read', () =>
    expect(readScript('x'.repeat(500)).faults[0]?.text).toBe('x'.repeat(80)))
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        const { lines, faults } = readScript(source)
        expect(lines.length + faults.length).toBeLessThanOrEqual(source.split(/\r\n|\r|\n/).length)
      }),
    )
  })
})
