/** The icon of each kind of step, the same wherever steps are shown. */
import BookOpen from '@lucide/svelte/icons/book-open'
import CornerDownRight from '@lucide/svelte/icons/corner-down-right'
import Flag from '@lucide/svelte/icons/flag'
import Headset from '@lucide/svelte/icons/headset'
import Hourglass from '@lucide/svelte/icons/hourglass'
import List from '@lucide/svelte/icons/list'
import MessageSquare from '@lucide/svelte/icons/message-square'
import Percent from '@lucide/svelte/icons/percent'
import Play from '@lucide/svelte/icons/play'
import Plug from '@lucide/svelte/icons/plug'
import Puzzle from '@lucide/svelte/icons/puzzle'
import Split from '@lucide/svelte/icons/split'
import Star from '@lucide/svelte/icons/star'
import StickyNote from '@lucide/svelte/icons/sticky-note'
import TextCursorInput from '@lucide/svelte/icons/text-cursor-input'
import Variable from '@lucide/svelte/icons/variable'
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import type { Icon } from './icon.ts'

export const kindIcons = {
  start: Play,
  message: MessageSquare,
  wait: Hourglass,
  choice: List,
  input: TextCursorInput,
  rating: Star,
  question: BookOpen,
  condition: Split,
  set: Variable,
  call: Plug,
  split: Percent,
  jump: CornerDownRight,
  skill: Puzzle,
  handover: Headset,
  end: Flag,
  note: StickyNote,
} satisfies Record<StepKind, Icon>
