/** What is wrong with what somebody filled in, in words; the server decides, this only spares a round trip. */
import { m } from '../i18n/words.ts'

export const MIN_PASSWORD = 10

/** A loose look: something, an at sign, something with a dot or a host. */
export function emailFault(email: string): string {
  if (!email.trim()) return m.auth_email_missing()
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim()) ? '' : m.auth_email_wrong()
}

export function nameFault(name: string): string {
  return name.trim() ? '' : m.auth_name_missing()
}

export function newPasswordFault(password: string): string {
  return password.length < MIN_PASSWORD ? m.auth_password_short() : ''
}
