/** The icon of each family and of each kind of step, the same wherever steps are shown. */
import BookOpen from '@lucide/svelte/icons/book-open'
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark'
import CornerDownRight from '@lucide/svelte/icons/corner-down-right'
import Flag from '@lucide/svelte/icons/flag'
import Headset from '@lucide/svelte/icons/headset'
import List from '@lucide/svelte/icons/list'
import MessageSquare from '@lucide/svelte/icons/message-square'
import Play from '@lucide/svelte/icons/play'
import Puzzle from '@lucide/svelte/icons/puzzle'
import Split from '@lucide/svelte/icons/split'
import StickyNote from '@lucide/svelte/icons/sticky-note'
import TextCursorInput from '@lucide/svelte/icons/text-cursor-input'
import Variable from '@lucide/svelte/icons/variable'
import Zap from '@lucide/svelte/icons/zap'
import type { Family } from '../../schema/kinds/kind.ts'
import type { StepKind } from '../../schema/kinds/kinds.ts'
import type { Icon } from './icon.ts'

export const familyIcons = {
  says: MessageSquare,
  asks: CircleQuestionMark,
  understands: BookOpen,
  decides: Split,
  acts: Zap,
  human: Headset,
  ends: Flag,
} satisfies Record<Family, Icon>

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
