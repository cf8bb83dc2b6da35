/** Secrets in links: shown once, stored as a hash. */
import { createHash, randomBytes } from 'node:crypto'

export const newSecret = (): string => randomBytes(24).toString('base64url')

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
