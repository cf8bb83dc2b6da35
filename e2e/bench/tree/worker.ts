/** A process with one engine and one tree, so that no engine pays for the memory of another. Does what its parent asks for, one task at a time. */
import { readFileSync } from 'node:fs'
import { megabytes, settledHeap, timed } from '../measure.ts'
import { engines, type EngineName, type Player } from './engine.ts'
import { makeAnswers, TURNS } from './tree.ts'
import { digest, walk } from './walk.ts'

/** How long the walks of one sample take, in milliseconds. */
const SAMPLE = 250

const [name, file] = process.argv.slice(2) as [EngineName, string]
const engine = await engines[name]()
const answers = makeAnswers()
let player: Player | undefined
let json = ''
let conversations = 0
let expected = 0

function load(): Player {
  const loaded = engine.load(json)
  loaded.start()
  return loaded
}

const tasks = {
  /** The memory that a loaded tree takes, in MB. */
  async heap() {
    const before = await settledHeap()
    json = readFileSync(file, 'utf8')
    player = load()
    json = ''
    const after = await settledHeap()
    player.start()
    return megabytes(after - before)
  },
  /** From the file's text to the first question on show, in milliseconds. */
  async load() {
    player = undefined
    json ||= readFileSync(file, 'utf8')
    await settledHeap()
    return timed(() => void (player = load()))
  },
  /** Every conversation word for word. */
  digest: () => digest((player ??= load()), answers),
  /** Walks until the engine is at its speed; then each sample takes about as long. */
  warm() {
    const warmed = (player ??= load())
    let walked = 0
    const ms = timed(() => {
      for (const began = performance.now(); performance.now() - began < 4 * SAMPLE; walked += 100)
        walk(warmed, answers, 100)
    })
    conversations = Math.max(1, Math.round((walked * SAMPLE) / ms))
    expected = walk(warmed, answers, conversations)
    return conversations
  },
  /** Steps a second: questions answered. */
  steps() {
    const warmed = (player ??= load())
    let sum = 0
    const ms = timed(() => (sum = walk(warmed, answers, conversations)))
    if (sum !== expected) throw new Error(`${name} showed something else while it was measured.`)
    return (conversations * TURNS * 1_000) / ms
  },
}

export type Tasks = typeof tasks

process.on('message', async (task: keyof Tasks) => process.send?.(await tasks[task]()))
