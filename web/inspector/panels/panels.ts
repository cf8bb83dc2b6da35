/** The registry of panels: one for each kind of step. */
import type { Component } from 'svelte'
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import CallPanel from './acting/CallPanel.svelte'
import SetPanel from './acting/SetPanel.svelte'
import SkillPanel from './acting/SkillPanel.svelte'
import ChoicePanel from './asking/ChoicePanel.svelte'
import InputPanel from './asking/InputPanel.svelte'
import QuestionPanel from './asking/QuestionPanel.svelte'
import RatingPanel from './asking/RatingPanel.svelte'
import ConditionPanel from './ConditionPanel.svelte'
import EndPanel from './EndPanel.svelte'
import HandoverPanel from './HandoverPanel.svelte'
import JumpPanel from './JumpPanel.svelte'
import NotePanel from './NotePanel.svelte'
import type { PanelProps } from './panel.ts'
import MessagePanel from './showing/MessagePanel.svelte'
import SplitPanel from './SplitPanel.svelte'
import StartPanel from './StartPanel.svelte'
import WaitPanel from './WaitPanel.svelte'

const panels = {
  start: StartPanel,
  message: MessagePanel,
  wait: WaitPanel,
  choice: ChoicePanel,
  input: InputPanel,
  rating: RatingPanel,
  question: QuestionPanel,
  condition: ConditionPanel,
  split: SplitPanel,
  jump: JumpPanel,
  set: SetPanel,
  call: CallPanel,
  skill: SkillPanel,
  handover: HandoverPanel,
  end: EndPanel,
  note: NotePanel,
} satisfies { [K in StepKind]: Component<PanelProps<K>> }

/** The panel of a kind, as one type for all kinds. */
export function panelOf(kind: StepKind): Component<PanelProps<StepKind>> {
  return panels[kind] as unknown as Component<PanelProps<StepKind>>
}
