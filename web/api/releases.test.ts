import { describe, expect, it } from 'vitest'
import { ApiError } from './errors.ts'
import { readPublishing, type Stage } from './releases.ts'

const release = { id: 'r1', number: 3, by: { id: 'u', name: 'Zoé' }, note: 'Été « neuf »', current: true }
const good = [
  { stage: 'read', done: false },
  { stage: 'read', done: true },
  { stage: 'check', done: false },
  { stage: 'check', done: true },
  { release },
]

const bytes = (lines: unknown[], end = '\n') =>
  new TextEncoder().encode(lines.map((line) => JSON.stringify(line)).join('\n') + end)

function streamOf(all: Uint8Array, size: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < all.length; at += size) controller.enqueue(all.slice(at, at + size))
      controller.close()
    },
  })
}

async function run(stream: ReadableStream<Uint8Array>) {
  const told: [Stage, boolean][] = []
  const result = await readPublishing(stream, (stage, done) => told.push([stage, done]))
  return { told, result }
}

describe('readPublishing', () => {
  it('reads the same, wherever the chunks end, in the middle of a letter too', async () => {
    const all = bytes(good)
    for (let size = 1; size <= all.length; size++) {
      const { told, result } = await run(streamOf(all, size))
      expect(told).toEqual([
        ['read', false],
        ['read', true],
        ['check', false],
        ['check', true],
      ])
      expect(result).toEqual({ release })
    }
  })

  it('takes a last line without an end, empty lines and unknown stages', async () => {
    expect((await run(streamOf(bytes(good, ''), 7))).result).toEqual({ release })
    const odd = new TextEncoder().encode(`\n\r\n{"stage":"warm","done":true}\n{"problems":[]}\n`)
    expect(await run(streamOf(odd, 5))).toEqual({ told: [], result: { problems: [] } })
  })

  it('throws the server’s sentence', async () => {
    const body = bytes([good[0], { error: { code: 'publishing', message: 'Already.' } }])
    const error: unknown = await run(streamOf(body, 9)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ code: 'publishing', message: 'Already.' })
  })

  it.each([
    ['a stream that ends too early', bytes(good.slice(0, 3))],
    ['a line cut in two', bytes(good).slice(0, -12)],
    ['nothing', new Uint8Array()],
    ['a proxy’s page', new TextEncoder().encode('<html>Bad gateway</html>')],
  ])('says that the server has gone: %s', async (_, body) => {
    await expect(run(streamOf(body, 16))).rejects.toMatchObject({ code: 'away' })
  })

  it('says so when the connection breaks', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new TypeError('network')),
    })
    await expect(run(broken)).rejects.toMatchObject({ status: 0 })
  })
})
