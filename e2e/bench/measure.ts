/** Clocks, sizes and the arithmetic of measurements. */
import { cpus, totalmem } from 'node:os'
import { brotliCompressSync, constants } from 'node:zlib'

/** Several measurements of the same thing. */
export interface Measured {
  median: number
  min: number
  max: number
}

export function measured(values: readonly number[]): Measured {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) }
}

/** `share` 0.5 is the median; between two values, what lies in between. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [low = NaN, high = low] = sorted.slice(Math.floor(place), Math.floor(place) + 2)
  return low + (high - low) * (place % 1)
}

/** Milliseconds. */
export function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

export const ROUNDS = 7

/** Measures each of these in every round, there and back in turn, so that none always comes after the same other. */
export async function alternate<K extends string>(
  names: readonly K[],
  measure: (name: K) => number | Promise<number>,
  rounds = ROUNDS,
): Promise<Record<K, Measured>> {
  const values = new Map<K, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) values.get(name)?.push(await measure(name))
  return Object.fromEntries([...values].map(([name, all]) => [name, measured(all)])) as Record<K, Measured>
}

/** Bytes that travel. */
export const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** Bytes in use when everything that can go has gone. Needs --expose-gc. */
export async function settledHeap(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
    globalThis.gc?.()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export const megabytes = (bytes: number) => bytes / 1e6

export const machine = () => ({
  processor: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 1e9),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
})
