/** Who is in the workspace, and who is invited. */
import type { Role } from './account.ts'
import { client, read } from './client.ts'

export type Member = Awaited<ReturnType<typeof listMembers>>['members'][number]
export type Invitation = Awaited<ReturnType<typeof listMembers>>['invitations'][number]
export type InvitedRole = Exclude<Role, 'owner'>

const one = (id: string) => ({ param: { id } })

export const listMembers = () => read(client.api.members.$get())
export const changeRole = (id: string, role: Role) =>
  read(client.api.members[':id'].$patch({ ...one(id), json: { role } }))
export const removeMember = (id: string) => read(client.api.members[':id'].$delete(one(id)))
export const invite = (role: InvitedRole, email: string | null) =>
  read(client.api.invitations.$post({ json: { role, email } }))
export const revokeInvitation = (id: string) => read(client.api.invitations[':id'].$delete(one(id)))
