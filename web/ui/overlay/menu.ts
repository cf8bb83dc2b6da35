/** What a menu lists. */
import type { Icon } from '../mark/icon.ts'

/** A verb, `'line'` to part two groups, or the words above a group. */
export type MenuItem =
  | 'line'
  | { title: string }
  | {
      label: string
      onselect?: () => void
      /** Makes it a link. */
      href?: string
      download?: boolean
      icon?: Icon
      hint?: string
      keys?: string
      danger?: boolean
      disabled?: boolean
      /** For one of several values: whether it is the current one. */
      checked?: boolean
    }
