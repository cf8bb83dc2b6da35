/** A stream of bytes as lines, however the network cut it. */
import { noAnswer } from './errors.ts'

/** Each line without its end; empty ones are left out. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let over = false
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        over = true
        throw noAnswer(navigator.onLine)
      })
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
      const lines = rest.split('\n')
      rest = done ? '' : (lines.pop() ?? '')
      for (const line of lines) if (line.trim()) yield line
      over ||= done
      if (done) return
    }
  } finally {
    if (!over) await reader.cancel()
  }
}
