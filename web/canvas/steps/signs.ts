/** The icons of what the rows of a step tell besides their words. */
import BookOpen from '@lucide/svelte/icons/book-open'
import Eye from '@lucide/svelte/icons/eye'
import Image from '@lucide/svelte/icons/image'
import LayoutList from '@lucide/svelte/icons/layout-list'
import Link from '@lucide/svelte/icons/link'
import ListChecks from '@lucide/svelte/icons/list-checks'
import MessageSquare from '@lucide/svelte/icons/message-square'
import Square from '@lucide/svelte/icons/square'
import Video from '@lucide/svelte/icons/video'
import type { Icon } from '../../ui/mark/icon.ts'
import type { Sign } from '../shown/stepview.ts'

export const signs = {
  entry: BookOpen,
  picture: Image,
  video: Video,
  link: Link,
  cards: LayoutList,
  list: ListChecks,
  several: Square,
  condition: Eye,
  comment: MessageSquare,
} satisfies Record<Sign, Icon>
