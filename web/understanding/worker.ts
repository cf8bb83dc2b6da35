/** Trains beside the page, which stays responsive. */
import { help } from './help.ts'
import { reply, type Request } from './tutor.ts'

addEventListener('message', ({ data }: MessageEvent<Request>) => postMessage(reply(data, help)))
