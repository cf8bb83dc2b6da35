/** The parts of a ZIP file. What they claim and what really comes out are held within limits, so that a small file can't fill the memory. */
import { Inflate } from 'fflate'

/** In bytes; a part may claim a hundred times its packed size once it is large. */
const most = { parts: 2_000, size: 120_000_000, ratio: 100, small: 2_000_000 } as const

/** A step of eight kilobytes can come to eight megabytes at most. */
const STEP = 8_192

export class ZipFault extends Error {
  constructor(readonly is: 'damaged' | 'bomb' | 'locked') {
    super(is)
  }
}

interface Part {
  packed: Uint8Array
  method: number
  size: number
}

/** Looks parts up by name; no name is ever a path. */
export class Zip {
  readonly #parts = new Map<string, Part>()

  /** Throws a `ZipFault`; nothing is unpacked yet. */
  constructor(bytes: Uint8Array) {
    let total = 0
    for (const [name, part] of partsOf(bytes)) {
      total += part.size
      const swollen = part.size > most.small && part.size > part.packed.length * most.ratio
      if (swollen || total > most.size || this.#parts.size >= most.parts) throw new ZipFault('bomb')
      this.#parts.set(name, part)
    }
  }
  has(name: string): boolean {
    return this.#parts.has(name)
  }
  /** In bytes, as the file claims and `text` checks. */
  size(name: string): number {
    return this.#parts.get(name)?.size ?? 0
  }
  /** The part as text; '' where there is none. */
  text(name: string): string {
    const part = this.#parts.get(name)
    return part ? new TextDecoder().decode(unpacked(part)) : ''
  }
}

function unpacked({ packed, method, size }: Part): Uint8Array {
  if (method === 0) return packed
  if (method !== 8) throw new ZipFault('damaged')
  const whole = new Uint8Array(size)
  let at = 0
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw new ZipFault('bomb')
    whole.set(chunk, at)
    at += chunk.length
  })
  try {
    for (let from = 0; from < packed.length; from += STEP)
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault('damaged')
  }
  if (at !== size) throw new ZipFault('damaged')
  return whole
}

const END = 0x06054b50
const END_64_PLACE = 0x07064b50
const ENTRY = 0x02014b50
const FULL = 0xffffffff

/** Walks the directory at the end of the file. */
function* partsOf(bytes: Uint8Array): Generator<[name: string, part: Part]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    let end = bytes.length - 22
    while (view.getUint32(end, true) !== END) end--
    let count = view.getUint16(end + 10, true)
    let at = view.getUint32(end + 16, true)
    if (at === FULL && view.getUint32(end - 20, true) === END_64_PLACE) {
      const end64 = Number(view.getBigUint64(end - 12, true))
      count = Number(view.getBigUint64(end64 + 32, true))
      at = Number(view.getBigUint64(end64 + 48, true))
    }
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== ENTRY) throw new ZipFault('damaged')
      if (view.getUint16(at + 8, true) & 1) throw new ZipFault('locked')
      const nameLength = view.getUint16(at + 28, true)
      const extraLength = view.getUint16(at + 30, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
      const [size, packedSize, place] = sizesOf(view, at, at + 46 + nameLength, extraLength)
      const from = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true)
      const packed = bytes.subarray(from, from + packedSize)
      if (packed.length !== packedSize) throw new ZipFault('damaged')
      yield [name, { packed, method: view.getUint16(at + 10, true), size }]
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    }
  } catch (error) {
    // The view refuses to look outside the file.
    throw error instanceof ZipFault ? error : new ZipFault('damaged')
  }
}

/** Size, packed size and place; those that don't fit stand behind the name. */
function sizesOf(view: DataView, entry: number, extra: number, length: number): [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(entry + 24, true),
    view.getUint32(entry + 20, true),
    view.getUint32(entry + 42, true),
  ]
  for (let at = extra; at + 4 <= extra + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let from = at + 4
    for (const [index, size] of sizes.entries())
      if (size === FULL) {
        sizes[index] = Number(view.getBigUint64(from, true))
        from += 8
      }
  }
  return sizes
}
