/** Has files read by a worker of their own, so that reading can be given up at any moment. */
import type { Message } from './worker.ts'
import type { Found, NotRead, Progress, Reading } from './reader.ts'

/** `stop` ends it; then nothing more is heard. Throws when the worker ends by itself, as for lack of memory. */
export function read(reading: Reading, progress: Progress, stop: AbortSignal): Promise<Found | NotRead> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Found | NotRead>((done, fail) => {
    stop.addEventListener('abort', () => worker.terminate())
    worker.onerror = ({ message }) => fail(new Error(message || 'The worker ended.'))
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if ('progress' in data) progress(...data.progress)
      else if ('read' in data) done(data.read)
      else fail(new Error(data.fault))
    }
    worker.postMessage(reading)
  }).finally(() => worker.terminate())
}
