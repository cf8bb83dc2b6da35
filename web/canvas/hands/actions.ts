/** The verbs of the menu on a step or on the empty canvas. */
import Copy from '@lucide/svelte/icons/copy'
import CopyPlus from '@lucide/svelte/icons/copy-plus'
import CornerDownRight from '@lucide/svelte/icons/corner-down-right'
import FoldHorizontal from '@lucide/svelte/icons/fold-horizontal'
import CornerUpLeft from '@lucide/svelte/icons/corner-up-left'
import Frame from '@lucide/svelte/icons/frame'
import ListPlus from '@lucide/svelte/icons/list-plus'
import Maximize from '@lucide/svelte/icons/maximize'
import MessageSquare from '@lucide/svelte/icons/message-square'
import Network from '@lucide/svelte/icons/network'
import Pencil from '@lucide/svelte/icons/pencil'
import Pin from '@lucide/svelte/icons/pin'
import PinOff from '@lucide/svelte/icons/pin-off'
import Play from '@lucide/svelte/icons/play'
import Plus from '@lucide/svelte/icons/plus'
import Scissors from '@lucide/svelte/icons/scissors'
import SquareDashed from '@lucide/svelte/icons/square-dashed'
import Trash from '@lucide/svelte/icons/trash'
import UnfoldHorizontal from '@lucide/svelte/icons/unfold-horizontal'
import { callersOf } from '../../../schema/bot/callers.ts'
import type { Place } from '../../../schema/bot/bot.ts'
import { m } from '../../i18n/words.ts'
import type { Icon } from '../../ui/mark/icon.ts'
import { toasts } from '../../ui/overlay/toasts.svelte.ts'
import { nameOfFlow } from '../shown/viewwords.ts'
import type { Stage } from '../stage.svelte.ts'

/** A verb, or a line between two groups. */
export type Action = 'line' | { label: string; icon: Icon; keys?: string; danger?: boolean; onselect: () => void }

export interface ActionView {
  /** Where the menu was asked for, on the drawing. */
  place: Place
  offer(): void
  play(from?: string): void
  open(id: string): void
  /** Goes to a step of another flow. */
  visit(flow: string, step: string): void
  fit(): void
}

export function actionsOf(stage: Stage, view: ActionView): Action[] {
  return stage.selected.length ? ofSelection(stage, view) : ofCanvas(stage, view)
}

function ofSelection(stage: Stage, view: ActionView): Action[] {
  const only = stage.selected.length === 1 ? stage.selected[0] : undefined
  const step = only?.data.step
  const write = stage.canWrite
  const groups: (Action | false | undefined)[][] = [
    [
      only &&
        only.data.view.kind !== 'note' && {
          label: m.canvas_play_from(),
          icon: Play,
          keys: 'Mod+Enter',
          onselect: () => view.play(only.id),
        },
      step?.kind === 'skill' &&
        step.flow !== '' && { label: m.canvas_open_skill(), icon: CornerDownRight, onselect: () => view.open(step.id) },
      step?.kind === 'jump' &&
        step.step !== '' && { label: m.canvas_go_to(), icon: CornerDownRight, onselect: () => view.open(step.id) },
    ],
    step?.kind === 'start' ? back(stage, view) : [],
    [
      write &&
        only?.data.view.edits && {
          label: m.canvas_edit(),
          icon: Pencil,
          keys: 'F2',
          onselect: () => stage.edit(only.id),
        },
      write &&
        only &&
        stage.adding.hasOptions(only.id) && {
          label: m.canvas_add_option(),
          icon: ListPlus,
          keys: 'Tab',
          onselect: () => stage.adding.addOption(only.id),
        },
      write &&
        only &&
        only.data.size.exits.length > 0 && {
          label: m.canvas_add_next(),
          icon: Plus,
          keys: 'Enter',
          onselect: () => stage.adding.next(),
        },
    ],
    [
      only &&
        stage.collapsing.can(only.id) && {
          label: stage.collapsing.has(only.id) ? m.branch_expand() : m.branch_collapse(),
          icon: stage.collapsing.has(only.id) ? UnfoldHorizontal : FoldHorizontal,
          keys: 'Mod+.',
          onselect: () => stage.collapsing.toggle(only.id),
        },
    ],
    [
      only &&
        write && {
          label: m.comments_on(),
          icon: MessageSquare,
          keys: 'Mod+Alt+M',
          onselect: () => stage.oncomment(only.id, true),
        },
    ],
    [
      { label: m.canvas_copy(), icon: Copy, keys: 'Mod+C', onselect: () => void copy(stage) },
      write && {
        label: m.canvas_cut(),
        icon: Scissors,
        keys: 'Mod+X',
        onselect: () => void copy(stage).then(() => stage.remove()),
      },
      write && {
        label: m.canvas_duplicate(),
        icon: CopyPlus,
        keys: 'Mod+D',
        onselect: () => stage.copying.duplicate(),
      },
    ],
    [
      write && stage.selected.length > 1 && tidying(stage),
      write && { label: m.arrange_frame(), icon: Frame, onselect: () => stage.arranging.frame() },
      write && {
        label: stage.arranging.allPinned ? m.arrange_unpin() : m.arrange_pin_short(),
        icon: stage.arranging.allPinned ? PinOff : Pin,
        onselect: () => stage.arranging.pin(),
      },
    ],
    [
      write &&
        step?.kind !== 'start' && {
          label: m.canvas_delete(),
          icon: Trash,
          keys: 'Delete',
          danger: true,
          onselect: () => stage.remove(),
        },
    ],
  ]
  return joined(groups)
}

function ofCanvas(stage: Stage, view: ActionView): Action[] {
  const write = stage.canWrite
  return joined([
    [
      write && { label: m.canvas_add_here(), icon: Plus, onselect: view.offer },
      write && tidying(stage),
      write && { label: m.canvas_paste(), icon: Copy, keys: 'Mod+V', onselect: () => void paste(stage, view.place) },
    ],
    [
      {
        label: m.canvas_select_all(),
        icon: SquareDashed,
        keys: 'Mod+A',
        onselect: () => stage.selectAll(),
      },
      { label: m.canvas_fit(), icon: Maximize, keys: 'Shift+1', onselect: view.fit },
    ],
  ])
}

/** To those who run the skill that is shown. */
const back = ({ session, flow }: Stage, view: ActionView): Action[] =>
  callersOf(session.bot, flow).map(({ flow: from, step }) => ({
    label: m.canvas_called_by({ name: nameOfFlow(session.bot, from.id) }),
    icon: CornerUpLeft,
    onselect: () => view.visit(from.id, step.id),
  }))

const tidying = (stage: Stage): Action => ({
  label: stage.selected.length > 1 ? m.arrange_tidy_part() : m.arrange_tidy(),
  icon: Network,
  keys: 'Alt+Shift+T',
  onselect: () => {
    if (!stage.arranging.tidy()) toasts.show(m.arrange_tidy_already())
  },
})

/** The groups that have something in them, parted by lines. */
function joined(groups: readonly (readonly (Action | false | undefined)[])[]): Action[] {
  const full = groups.map((group) => group.filter((item) => !!item)).filter((group) => group.length)
  return full.flatMap((group, at) => (at ? ['line' as const, ...group] : group))
}

async function copy(stage: Stage): Promise<void> {
  await navigator.clipboard.writeText(stage.copying.text())
}

async function paste(stage: Stage, at: Place): Promise<void> {
  try {
    const text = await navigator.clipboard.readText()
    if (!(await stage.copying.paste({ text }, at))) toasts.show(m.canvas_paste_failed())
  } catch {
    toasts.show(m.canvas_clipboard_blocked())
  }
}
