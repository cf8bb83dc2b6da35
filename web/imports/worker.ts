/** Reads files beside the page, which stays responsive. */
import { readFiles, type Found, type NotRead, type Reading } from './reader.ts'

export type Message = { progress: [done: number, all: number] } | { read: Found | NotRead } | { fault: string }

const post = (message: Message) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<Reading>) => {
  try {
    post({ read: readFiles(data, (done, all) => post({ progress: [done, all] })) })
  } catch (error) {
    post({ fault: String(error) })
  }
})
