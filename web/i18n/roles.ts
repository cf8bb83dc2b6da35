/** What a role is called, and what it may do. */
import { m } from './words.ts'

const names: Record<string, () => string> = {
  owner: m.role_owner,
  admin: m.role_admin,
  editor: m.role_editor,
  viewer: m.role_viewer,
}

const abouts: Record<string, () => string> = {
  owner: m.role_owner_about,
  admin: m.role_admin_about,
  editor: m.role_editor_about,
  viewer: m.role_viewer_about,
}

export const roleName = (role: string): string => (Object.hasOwn(names, role) ? names[role]?.() : undefined) ?? role
export const roleAbout = (role: string): string => (Object.hasOwn(abouts, role) ? abouts[role]?.() : undefined) ?? ''
