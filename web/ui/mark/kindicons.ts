/** The icon of each kind of step, the same wherever steps are shown. */
import BookOpen from '@lucide/svelte/icons/book-open'
import CornerDownRight from '@lucide/svelte/icons/corner-down-right'
import Flag from '@lucide/svelte/icons/flag'
import List from '@lucide/svelte/icons/list'
import MessageSquare from '@lucide/svelte/icons/message-square'
import Play from '@lucide/svelte/icons/play'
import Puzzle from '@lucide/svelte/icons/puzzle'
import Split from '@lucide/svelte/icons/split'
import StickyNote from '@lucide/svelte/icons/sticky-note'
import TextCursorInput from '@lucide/svelte/icons/text-cursor-input'
import Variable from '@lucide/svelte/icons/variable'
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import type { Icon } from './icon.ts'

export const kindIcons = {
  start: Play,
  message: MessageSquare,
  choice: List,
  input: TextCursorInput,
  question: BookOpen,
  condition: Split,
  set: Variable,
  jump: CornerDownRight,
  skill: Puzzle,
  end: Flag,
  note: StickyNote,
} satisfies Record<StepKind, Icon>
