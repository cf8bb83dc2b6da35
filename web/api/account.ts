/** Signing in and out, the first owner, oneself. */
import type { Language } from '../i18n/language.svelte.ts'
import { client, query, read } from './client.ts'
import { ApiError, isRecord } from './errors.ts'

export type Me = Awaited<ReturnType<typeof getMe>>
export type Role = Me['role']

/** What somebody fills in who comes with a link. */
export interface NewPerson {
  token: string
  name: string
  email: string
  password: string
  locale: Language
}

export const getMe = () => read(client.api.me.$get())
export const changeMe = (changes: { name?: string; locale?: Language }) => read(client.api.me.$patch({ json: changes }))
export const signIn = (email: string, password: string) =>
  read(client.api.auth['sign-in'].email.$post({ json: { email, password } }))
export const signOut = () => read(client.api.auth['sign-out'].$post())
export const changePassword = (currentPassword: string, newPassword: string) =>
  read(client.api.auth['change-password'].$post({ json: { currentPassword, newPassword } }))
export const needsOwner = async () => (await read(client.api.setup.$get())).needed
export const setUp = (person: NewPerson) => read(client.api.setup.$post({ json: person }))
export const lookAtInvitation = (token: string) => read(client.api.invitations.look.$get(query({ token })))
export const acceptInvitation = (person: NewPerson) => read(client.api.invitations.accept.$post({ json: person }))

/** Whether this role may do what asks for another. */
export function mayAs(role: Role, needed: Role): boolean {
  const order: Role[] = ['viewer', 'editor', 'admin', 'owner']
  return order.indexOf(role) >= order.indexOf(needed)
}

/** Nobody is signed in: an answer, not a failure. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401
}

/** The field that the server found at fault, where it says so. */
export function faultyField(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (error.code === 'email_taken' || error.code === 'email_differs') return 'email'
  const first: unknown = Array.isArray(error.details) ? error.details[0] : undefined
  const path: unknown = isRecord(first) ? first.path : undefined
  const field: unknown = Array.isArray(path) ? path[0] : path
  return typeof field === 'string' ? field : undefined
}
