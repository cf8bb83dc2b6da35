/** The rows of a new person, and signing them in. */
import { z } from 'zod'
import { newId } from '../../schema/bot/ids.ts'
import type { Context } from '../context.ts'
import { tables, type Statement } from '../db/db.ts'
import { NotSignedIn } from '../errors.ts'

export const locale = z.enum(['fr', 'en'])
export const personName = z.string().trim().min(1).max(80)
export const email = z
  .email()
  .max(200)
  .transform((address) => address.toLowerCase())
export const password = z.string().min(10).max(200)

export const newPerson = z.strictObject({
  token: z.string().min(10).max(100),
  name: personName,
  email,
  password,
  locale,
})
export type NewPerson = z.output<typeof newPerson>

/** The statements that make an account; run them in one batch with what the account is made for. */
export async function accountStatements(
  ctx: Context,
  person: NewPerson,
): Promise<{ userId: string; statements: Statement[] }> {
  const { password: passwords } = await ctx.auth.$context
  const hash = await passwords.hash(person.password)
  const userId = newId()
  const now = new Date(ctx.clock.now())
  const { name, email, locale } = person
  return {
    userId,
    statements: [
      ctx.db.insert(tables.user).values({ id: userId, name, email, locale, createdAt: now, updatedAt: now }),
      ctx.db.insert(tables.account).values({
        id: newId(),
        userId,
        accountId: userId,
        providerId: 'credential',
        password: hash,
        createdAt: now,
        updatedAt: now,
      }),
    ],
  }
}

/** The `Set-Cookie` values of a new session. */
export async function signIn(ctx: Context, credentials: { email: string; password: string }): Promise<string[]> {
  const response = await ctx.auth.api.signInEmail({ body: credentials, asResponse: true })
  if (!response.ok) throw new NotSignedIn('wrong_credentials')
  return response.headers.getSetCookie()
}
