/** The tidy drawing: nothing lies on anything else, options keep their order, and it is quick and calm. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flow, Place, Step } from '../bot/bot.ts'
import { aBot } from '../testing/build.ts'
import { FlowBuilder } from '../testing/draw.ts'
import { anyBot } from '../testing/generate.ts'
import { overlaps, tidy, tidyPart } from './layout.ts'

const drawn = (draw: (flow: FlowBuilder) => FlowBuilder): Flow => aBot('en').main(draw).build().flows[0]!
const laidOut = (flow: Flow): Flow => ({ ...flow, layout: tidy(flow, 'en') })
const placeOf = (layout: Record<string, Place>, id: string): Place => layout[id]!

/** A tree of choices: each vertex leads to those that name it. */
const anyTree = fc.array(fc.nat(), { minLength: 1, maxLength: 120 }).map((numbers) =>
  drawn((flow) => {
    const parents = numbers.map((number, at) => (at === 0 ? -1 : number % at))
    numbers.forEach((number, at) => {
      const children = parents.flatMap((parent, child) => (parent === at ? [child] : []))
      if (children.length === 1) flow.message(`s${at}`, 'word '.repeat(number % 90), `s${children[0]}`)
      else
        flow.choice(
          `s${at}`,
          'word '.repeat(number % 40),
          children.map((child) => [`Option ${child}`, `s${child}`]),
        )
    })
    return flow.start('s0')
  }),
)

/** Any lines, loops and islands among them. */
const anyGraph = fc.array(fc.array(fc.nat(79), { maxLength: 5 }), { minLength: 1, maxLength: 80 }).map((targets) =>
  drawn((flow) => {
    targets.forEach((to, at) =>
      flow.choice(
        `s${at}`,
        'Which?',
        to.map((target, option) => [`Option ${option}`, target < targets.length ? `s${target}` : '']),
      ),
    )
    return flow.start('s0')
  }),
)

describe('a tidy drawing', () => {
  it('has a place for every step, apart from all others', () => {
    fc.assert(
      fc.property(fc.oneof(anyTree, anyGraph), (flow) => {
        const tidied = laidOut(flow)
        expect(Object.keys(tidied.layout)).toHaveLength(flow.steps.length)
        expect(overlaps(tidied, 'en')).toBe(false)
      }),
    )
    fc.assert(
      fc.property(anyBot, (bot) => {
        for (const flow of bot.flows) {
          const layout = tidy(flow, 'fr')
          expect(Object.keys(layout).sort()).toEqual(flow.steps.map(({ id }) => id).sort())
          expect(overlaps({ ...flow, layout }, 'fr')).toBe(false)
        }
      }),
    )
  })

  it('keeps the order of options from top to bottom, one column on', () => {
    fc.assert(
      fc.property(anyTree, (flow) => {
        const layout = tidy(flow, 'en')
        for (const { id, exits, ...step } of flow.steps) {
          const order = step.kind === 'choice' ? step.options.map((option) => exits[option.id]!) : Object.values(exits)
          const places = order.map((target) => placeOf(layout, target))
          expect(places.map(([x]) => x - placeOf(layout, id)[0])).toEqual(places.map(() => 372))
          expect(places.map(([, y]) => y)).toEqual(places.map(([, y]) => y).sort((a, b) => a - b))
        }
      }),
    )
  })

  it('draws every line forward, but for one that closes a loop', () => {
    const flow = drawn((f) =>
      f
        .start('ask')
        .choice('ask', 'Which?', [
          ['One', 'one'],
          ['Two', 'two'],
        ])
        .message('one', '1', 'both')
        .message('two', '2', 'more')
        .message('more', '2b', 'both')
        .message('both', 'Both', 'ask'),
    )
    const layout = tidy(flow, 'en')
    const back = flow.steps.flatMap(({ id, exits }) =>
      Object.values(exits).flatMap((to) => (placeOf(layout, to)[0] > placeOf(layout, id)[0] ? [] : [`${id} ${to}`])),
    )
    expect(back).toEqual(['both ask'])
  })

  it('is the same each time, and stays when it is tidied again', () => {
    fc.assert(
      fc.property(fc.oneof(anyTree, anyGraph), (flow) => {
        const once = laidOut(flow)
        expect(tidy(flow, 'en')).toEqual(once.layout)
        expect(tidy(once, 'en')).toEqual(once.layout)
      }),
      // Steps that only lead round in circles, above each other, once went elsewhere the second time.
      { numRuns: 500 },
    )
  })

  it('keeps straight what is a chain', () => {
    const layout = tidy(
      drawn((flow) => flow.start('a').message('a', 'long '.repeat(40), 'b').message('b', 'short', 'c').end('c')),
      'en',
    )
    // A small step's line enters four pixels lower.
    expect(layout).toEqual({ start_main: [0, 0], a: [372, 4], b: [744, 4], c: [1116, 0] })
  })

  it('moves little when a step is inserted', () => {
    const flow = drawn((f) => {
      for (let at = 0; at < 200; at++)
        f.choice(
          `s${at}`,
          'Which?',
          [1, 2, 3].map((n) => [`Option ${n}`, 3 * at + n < 200 ? `s${3 * at + n}` : '']),
        )
      return f.start('s0')
    })
    const before = laidOut(flow)
    const into = before.steps.find(({ id }) => id === 's7')!
    const [option] = Object.keys(into.exits)
    const inserted = drawn((f) => f.message('new', 'New', into.exits[option!]))
    const steps = before.steps.map((step): Step =>
      step === into ? { ...into, exits: { ...into.exits, [option!]: 'new' } } : step,
    )
    const after = tidy({ ...before, steps: [...steps, ...inserted.steps.filter(({ id }) => id === 'new')] }, 'en')
    const moved = Object.keys(before.layout)
      .map((id) => Math.abs(placeOf(after, id)[1] - placeOf(before.layout, id)[1]))
      .sort((a, b) => a - b)
    expect(moved[Math.floor(moved.length * 0.95)]).toBeLessThanOrEqual(200)
  })

  it('lays out a chain of 3,000 steps', () => {
    const flow = drawn((f) => {
      for (let at = 0; at < 3_000; at++) f.message(`s${at}`, 'Words', `s${at + 1}`)
      return f.start('s0')
    })
    expect(placeOf(tidy(flow, 'en'), 's2999')[0]).toBe(3_000 * 372)
  })

  it('draws what is not reached below, in its order', () => {
    const flow = drawn((f) => f.start('a').end('a').message('z', 'first').message('b', 'second'))
    const layout = tidy({ ...flow, layout: { z: [0, 10], b: [0, 20] } }, 'en')
    expect(['start_main', 'z', 'b'].map((id) => placeOf(layout, id)[0])).toEqual([0, 0, 0])
    expect(placeOf(layout, 'b')[1]).toBeGreaterThan(placeOf(layout, 'z')[1])
    expect(placeOf(layout, 'z')[1]).toBeGreaterThan(placeOf(layout, 'start_main')[1])
  })
})

describe('notes and frames', () => {
  const flow = drawn((f) =>
    f
      .start('a')
      .message('a', 'Words', 'b')
      .message('b', 'Words')
      .step('note', 'near', { width: 240, height: 100 })
      .step('note', 'far', { width: 240, height: 100 })
      .step('note', 'frame', { shape: 'frame', width: 900, height: 700 }),
  )
  const layout: Flow['layout'] = {
    start_main: [0, 0],
    a: [2_000, 1_000],
    b: [2_400, 1_000],
    near: [2_020, 1_120],
    far: [9_000, 0],
    frame: [1_960, 940],
  }
  const tidied = tidy({ ...flow, layout }, 'en')

  it('a note goes with the step it was beside', () => {
    expect(tidied.near).toEqual([placeOf(tidied, 'a')[0], placeOf(tidied, 'a')[1] - 116])
  })
  it('a note of its own stands above the drawing', () => {
    expect(placeOf(tidied, 'far')[1]).toBeLessThan(placeOf(tidied, 'near')[1] - 100)
  })
  it('a frame goes with the steps it was around', () => {
    expect(tidied.frame).toEqual([placeOf(tidied, 'a')[0] - 40, placeOf(tidied, 'a')[1] - 60])
  })
  it('nothing lies on anything else', () => expect(overlaps({ ...flow, layout: tidied }, 'en')).toBe(false))
})

it.each<[string, Place, boolean]>([
  ['one beside the other', [300, 0], false],
  ['one on the other', [260, 30], true],
  ['both in one place', [0, 0], true],
  ['one below the other', [0, 400], false],
])('%s', (_, place, expected) => {
  const flow = drawn((f) => f.message('a', 'Words').message('b', 'Words'))
  flow.steps = flow.steps.filter(({ kind }) => kind === 'message')
  expect(overlaps({ ...flow, layout: { a: [0, 0], b: place } }, 'en')).toBe(expected)
})

/** Some of a drawing's steps. */
const some = (flow: Flow, every: number): Set<string> =>
  new Set(flow.steps.filter((_, at) => at % every === 0).map(({ id }) => id))

describe('a drawing with pinned steps', () => {
  it('leaves them where they are and puts nothing on them', () => {
    fc.assert(
      fc.property(anyTree, fc.integer({ min: 2, max: 9 }), (flow, every) => {
        const tidied = laidOut(flow)
        const pinned = some(flow, every)
        const layout = Object.fromEntries(
          Object.entries(tidied.layout).map(([id, [x, y]]): [string, Place] =>
            pinned.has(id) ? [id, [x + 40, y + 12, 1]] : [id, [x, y]],
          ),
        )
        const again = laidOut({ ...flow, layout })
        for (const id of pinned) expect(again.layout[id]).toEqual(layout[id])
        if (!overlaps({ ...flow, steps: flow.steps.filter(({ id }) => pinned.has(id)), layout }, 'en'))
          expect(overlaps(again, 'en')).toBe(false)
      }),
    )
  })

  it('brings along what follows one that was put elsewhere', () => {
    const flow = drawn((one) => one.message('a', 'A', 'b').message('b', 'B', 'c').message('c', 'C').start('a'))
    const { layout } = laidOut(flow)
    const [x, y] = placeOf(layout, 'b')
    const after = tidy({ ...flow, layout: { ...layout, b: [x, y + 500, 1] } }, 'en')
    expect(after.b).toEqual([x, y + 500, 1])
    expect(after.c).toEqual([placeOf(layout, 'c')[0], placeOf(layout, 'c')[1] + 500])
    expect(after.a).toEqual(layout.a)
  })
})

describe('a part that is tidied', () => {
  it('lies on nothing, and moves nothing else', () => {
    fc.assert(
      fc.property(anyTree, fc.integer({ min: 1, max: 5 }), (flow, every) => {
        const tidied = laidOut(flow)
        const ids = some(flow, every)
        const places = tidyPart(tidied, ids, 'en')
        expect(new Set(Object.keys(places))).toEqual(ids)
        expect(overlaps({ ...tidied, layout: { ...tidied.layout, ...places } }, 'en')).toBe(false)
      }),
    )
  })
})
