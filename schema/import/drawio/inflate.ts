/** Unpacks a page as draw.io packs it: raw deflate, base64, and every character escaped as in an address. */
import { Inflate } from 'fflate'

/** In bytes. Escaped, a page takes about twice its length. */
const MOST = 40_000_000
/** A step of eight kilobytes can come to eight megabytes at most. */
const STEP = 8_192

export class PackingFault extends Error {
  constructor(readonly is: 'damaged' | 'bomb') {
    super(is)
  }
}

/** Throws a `PackingFault`. */
export function unpacked(packed: string): string {
  const bytes = bytesOf(packed)
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((chunk) => {
    size += chunk.length
    if (size > MOST) throw new PackingFault('bomb')
    chunks.push(chunk.slice())
  })
  try {
    for (let from = 0; from < bytes.length; from += STEP)
      inflate.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length)
    return decodeURIComponent(joined(chunks, size))
  } catch (error) {
    throw error instanceof PackingFault ? error : new PackingFault('damaged')
  }
}

function bytesOf(packed: string): Uint8Array {
  const base64 = packed.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+=*$/.test(base64)) throw new PackingFault('damaged')
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    throw new PackingFault('damaged')
  }
}

function joined(chunks: readonly Uint8Array[], size: number): string {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return new TextDecoder().decode(whole)
}
