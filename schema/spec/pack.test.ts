import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layouts, type Sign } from './layout.ts'
import { pack } from './pack.ts'
import { Op, type SpecStep } from './spec.ts'
import { unpack } from './unpack.ts'

/** Beyond one, two and three digits. */
const number = fc.oneof(fc.nat(60), fc.integer({ min: 1_800, max: 2_000 }), fc.nat(3_000_000))
const target = fc.oneof(fc.nat(12), fc.constant(-1), number)
const variable = fc.integer({ min: -1, max: 200 })
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\t', ' a\tb ', '\ud800', '"\\'),
)
const rarity = fc.oneof(
  fc.constantFrom(0, true, false, '', 'words', 2.5),
  fc.constant([Op.is, [Op.value, 1, 'price'], '{{2}}']),
  fc.record({ look: fc.constantFrom('stars', 'ten'), values: fc.array(fc.string(), { maxLength: 2 }) }),
)

const field = (sign: Sign): fc.Arbitrary<unknown> => {
  if (Array.isArray(sign)) return fc.array(fc.tuple(...sign.map(field)), { maxLength: 70 })
  return {
    T: text,
    G: target,
    V: variable,
    N: number,
    R: rarity,
    g: fc.array(target, { maxLength: 4 }),
    v: fc.array(variable, { maxLength: 4 }),
  }[sign]
}
const anyStep = fc
  .oneof(...layouts.map((signs, op) => fc.tuple(fc.constant(op), ...signs.map(field))))
  .map((step) => step as unknown as SpecStep)

/** What a text becomes. */
const untabbed = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\t', ' ') : Array.isArray(value) ? value.map(untabbed) : value

describe('packing', () => {
  it('R14.1 any steps are what they were', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 120 }), fc.nat(20), (steps, fresh) => {
        const read = unpack(JSON.parse(JSON.stringify(pack(steps, fresh))) as ReturnType<typeof pack>)
        steps.forEach((step, at) => expect(read(at)).toEqual(untabbed(step)))
        expect([read(-1), read(steps.length), read(NaN)]).toEqual([undefined, undefined, undefined])
      }),
    )
  })
  it('R14.1 in any order', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 30 }), fc.array(fc.nat(29)), (steps, order) => {
        const read = unpack(pack(steps, 1))
        for (const at of order) expect(read(at)).toEqual(at < steps.length ? untabbed(steps[at]) : undefined)
      }),
    )
  })
  it.each([0, 55, 56, 56 * 34 - 1, 56 * 34, 56 * 34 + 1, 56 * 34 ** 2 - 1, 56 * 34 ** 2, 1_000_000])(
    'R14.1 the number %d',
    (seconds) => {
      const steps: SpecStep[] = [
        [Op.wait, seconds, -1],
        [Op.go, seconds],
      ]
      const read = unpack(pack(steps, 0))
      expect([read(0), read(1)]).toEqual(steps)
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
      expect(steps.map((_, at) => unpack(packed)(at))).toEqual(steps)
    }
  })
  it('R14.1 a target that comes next costs one character', () => {
    const chain = Array.from({ length: 100 }, (_, at): SpecStep => [Op.go, at + 1])
    expect(pack(chain, 1).code).toHaveLength('n'.length * 2 + 1 + 2 * chain.length)
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
    expect(packed.rare).toEqual([{ items: [1, 2] }, when])
    expect(packed.texts).toBe('a b\t\t')
    expect(unpack(packed)(0)).toEqual(say('a b'))
  })
})
