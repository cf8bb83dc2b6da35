/** The members of the workspace and the open invitations, with what may be done to them. */
import type { Role } from '../api/account.ts'
import { sentenceOf } from '../api/errors.ts'
import {
  changeRole,
  listMembers,
  removeMember,
  revokeInvitation,
  type Invitation,
  type Member,
} from '../api/members.ts'
import { roleName } from '../i18n/roles.ts'
import { m } from '../i18n/words.ts'
import { toasts } from '../ui/overlay/toasts.svelte.ts'

export class MemberList {
  members: readonly Member[] | undefined = $state.raw()
  invitations: readonly Invitation[] = $state.raw([])
  failure: unknown = $state.raw()

  constructor() {
    void this.load()
  }

  async load(): Promise<void> {
    this.failure = undefined
    try {
      const { members, invitations } = await listMembers()
      this.members = members
      this.invitations = invitations
    } catch (error) {
      this.failure = error
    }
  }

  changeRole(member: Member, role: Role): Promise<void> {
    this.members = this.members?.map((other) => (other.id === member.id ? { ...other, role } : other))
    return this.#attempt(async () => {
      await changeRole(member.id, role)
      toasts.show(m.members_role_changed({ name: member.name, role: roleName(role) }), { tone: 'success' })
    })
  }

  remove(member: Member): Promise<void> {
    return this.#attempt(async () => {
      await removeMember(member.id)
      this.members = this.members?.filter(({ id }) => id !== member.id)
      toasts.show(m.members_removed({ name: member.name }), { tone: 'success' })
    })
  }

  revoke(invitation: Invitation): Promise<void> {
    return this.#attempt(async () => {
      await revokeInvitation(invitation.id)
      this.invitations = this.invitations.filter(({ id }) => id !== invitation.id)
      toasts.show(m.members_revoked(), { tone: 'success' })
    })
  }

  /** What the server refuses is told, and the list becomes what it has. */
  async #attempt(change: () => Promise<void>): Promise<void> {
    try {
      await change()
    } catch (error) {
      toasts.show(sentenceOf(error), { tone: 'danger' })
      await this.load()
    }
  }
}
