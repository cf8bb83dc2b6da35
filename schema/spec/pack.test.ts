import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike } from './alike.ts'
import type { Step } from './layout.ts'
import { pack } from './pack.ts'
import { Op, type Asking, type Formula, type Media, type SpecStep, type Wanted } from './spec.ts'
import { unpack } from './unpack.ts'

/** Beyond one, two and three digits. */
const number = fc.oneof(fc.nat(60), fc.integer({ min: 1_800, max: 2_000 }), fc.nat(3_000_000))
const target = fc.oneof(fc.nat(12), fc.constant(-1), number)
const targets = fc.array(target, { maxLength: 4 })
const variable = fc.integer({ min: -1, max: 200 })
const variables = fc.array(variable, { maxLength: 4 })
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\t', ' a\tb ', '\ud800', '"\\'),
)
const formula = fc.constantFrom<Formula>(true, false, '', 'words', 2.5, [Op.is, [Op.value, 1, 'price'], '{{2}}'])
const assignments = fc.array(fc.tuple(variable, formula), { maxLength: 3 })
const anyStep: fc.Arbitrary<SpecStep> = fc.oneof(
  fc.tuple(fc.constant(Op.go), target),
  fc.tuple(fc.constant(Op.say), text, fc.constantFrom<Media | 0>(0, { image: ['a', 'b'] }), target),
  fc.tuple(
    fc.constant(Op.choose),
    text,
    fc.array(fc.tuple(text, target, fc.oneof(fc.constant(0), formula)), { maxLength: 70 }),
    variable,
    fc.constantFrom<Asking | 0>(0, { look: 'stars', values: ['1', '2'] }),
    fc.array(target, { minLength: 1, maxLength: 3 }),
  ),
  fc.tuple(
    fc.constant(Op.enter),
    text,
    fc.constantFrom<Wanted>({ type: 0, optional: 1 }, { type: 1, least: 2 }),
    variable,
    number,
    target,
    target,
  ),
  fc.tuple(fc.constant(Op.know), text, number, target, target),
  fc.tuple(fc.constant(Op.decide), fc.array(fc.tuple(formula, target), { maxLength: 70 }), target),
  fc.tuple(fc.constant(Op.give), assignments, target),
  fc.tuple(fc.constant(Op.run), target, assignments, assignments, targets),
  fc.tuple(fc.constant(Op.finish), fc.nat(3)),
  fc.tuple(fc.constant(Op.back), fc.nat(9)),
  fc.tuple(fc.constant(Op.act), text, fc.nat(1), variables, variables, targets),
  fc.tuple(fc.constant(Op.wait), number, target),
)

const untabbed = (text: string) => text.replaceAll('\t', ' ')

/** What is read of a step. */
const readAs = (step: SpecStep): Step => {
  const { text, labels, ...rest } = alike(step)
  return { ...rest, text: untabbed(text), labels: labels.map(untabbed) }
}

describe('packing', () => {
  it('R14.1 any steps are what they were', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 120 }), fc.nat(20), (steps, fresh) => {
        const read = unpack(JSON.parse(JSON.stringify(pack(steps, fresh))) as ReturnType<typeof pack>)
        steps.forEach((step, at) => expect(read(at)).toEqual(readAs(step)))
        expect([read(-1), read(steps.length), read(NaN)]).toEqual([undefined, undefined, undefined])
      }),
    )
  })
  it('R14.1 in any order', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(29)), (steps, order) => {
        const read = unpack(pack(steps, 1))
        for (const at of order) expect(read(at)).toEqual(steps[at] && readAs(steps[at]))
      }),
    )
  })
  it.each([0, 56, 57, 57 * 34 - 1, 57 * 34, 57 * 34 + 1, 57 * 34 ** 2 - 1, 57 * 34 ** 2, 1_000_000])(
    'R14.1 the number %d',
    (seconds) => {
      const steps: SpecStep[] = [
        [Op.wait, seconds, -1],
        [Op.go, seconds],
      ]
      const read = unpack(pack(steps, 0))
      expect([read(0), read(1)]).toEqual(steps.map(readAs))
    },
  )
  it('R14.1 jumps back, ahead and nowhere', () => {
    const steps: SpecStep[] = [
      [Op.go, 2],
      [Op.go, 0],
      [Op.choose, 'C', [['A', 3, 0], ['B', 1, 0], ['D', -1, 0], ['E', 4, 0]], -1, 0, [2]],
      [Op.go, 3],
      [Op.run, 1, [], [], []],
    ] // prettier-ignore
    for (const fresh of [0, 1, 2, 9]) {
      const packed = pack(steps, fresh)
      expect(steps.map((_, at) => unpack(packed)(at))).toEqual(steps.map(readAs))
    }
  })
  it('R14.1 a target that comes next costs one character', () => {
    const chain = Array.from({ length: 100 }, (_, at): SpecStep => [Op.go, at + 1])
    // Every step has seven numbers; before them stand their count in two characters, the first fresh one and where labels begin.
    expect(pack(chain, 1).code).toHaveLength(2 + 1 + 1 + 7 * chain.length + ' '.length)
  })
  it('R14.1 nothing in the code needs to be escaped', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const { code } = pack(steps, 0)
        expect(JSON.stringify(code)).toBe(`"${code}"`)
      }),
    )
  })
  it('R14.2 what is rare stands once, and a tab is a space', () => {
    const when = [Op.empty, [Op.value, 0]] as const
    const say = (text: string): SpecStep => [Op.say, text, { items: [1, 2] }, -1]
    const steps: SpecStep[] = [say('a\tb'), [Op.decide, [[when, 0], [when, -1]], 0], say('')] // prettier-ignore
    const packed = pack(steps, 0)
    expect(packed.rare).toEqual([0, { media: { items: [1, 2] } }, when])
    expect(packed.texts).toBe('a b\t\t')
    expect(unpack(packed)(0)).toEqual(readAs(say('a b')))
  })
})
