import { expect, it } from 'vitest'
import { fitPicture, planFor, UnfitPicture, type Plan } from './fit.ts'

const rows: [what: string, type: string, size: number, width: number, height: number, plan: Plan][] = [
  ['a drawing that fits stays as it is', 'image/png', 300_000, 1600, 900, { smaller: false }],
  [
    'a wide one is drawn smaller',
    'image/png',
    300_000,
    3200,
    900,
    { draw: { width: 1600, height: 450, type: 'image/webp' }, smaller: true },
  ],
  [
    'a photo is drawn anew, so that it doesn’t tell where it was taken',
    'image/jpeg',
    300_000,
    800,
    600,
    { draw: { width: 800, height: 600, type: 'image/jpeg' }, smaller: false },
  ],
  [
    'a heavy one is packed anew',
    'image/webp',
    2_000_001,
    1000,
    1000,
    { draw: { width: 1000, height: 1000, type: 'image/webp' }, smaller: true },
  ],
  [
    'a line of pixels keeps one',
    'image/png',
    300,
    16_000,
    1,
    { draw: { width: 1600, height: 1, type: 'image/webp' }, smaller: true },
  ],
  ['what moves goes on moving', 'image/gif', 1_900_000, 3000, 3000, { smaller: false }],
]
it.each(rows)('%s', (_, type, size, width, height, plan) => {
  expect(planFor({ type, size }, width, height)).toEqual(plan)
})

it('what moves and is heavy is refused', () => {
  expect(() => planFor({ type: 'image/gif', size: 2_000_001 }, 10, 10)).toThrow(UnfitPicture)
})

it.each(['image/svg+xml', 'image/heic', 'application/pdf', ''])('%j is no picture to keep', async (type) => {
  await expect(fitPicture(new Blob(['x'], { type }))).rejects.toMatchObject({ why: 'other' })
})
