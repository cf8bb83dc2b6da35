/** The registry of panels: one for each kind of step. */
import type { Component } from 'svelte'
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import ChoicePanel from './ChoicePanel.svelte'
import ConditionPanel from './ConditionPanel.svelte'
import EndPanel from './EndPanel.svelte'
import InputPanel from './InputPanel.svelte'
import JumpPanel from './JumpPanel.svelte'
import MessagePanel from './MessagePanel.svelte'
import NotePanel from './NotePanel.svelte'
import type { PanelProps } from './panel.ts'
import QuestionPanel from './QuestionPanel.svelte'
import SetPanel from './SetPanel.svelte'
import SkillPanel from './SkillPanel.svelte'
import StartPanel from './StartPanel.svelte'

const panels = {
  start: StartPanel,
  message: MessagePanel,
  choice: ChoicePanel,
  input: InputPanel,
  question: QuestionPanel,
  condition: ConditionPanel,
  set: SetPanel,
  jump: JumpPanel,
  skill: SkillPanel,
  end: EndPanel,
  note: NotePanel,
} satisfies { [K in StepKind]: Component<PanelProps<K>> }

/** The panel of a kind, as one type for all kinds. */
export function panelOf(kind: StepKind): Component<PanelProps<StepKind>> {
  return panels[kind] as unknown as Component<PanelProps<StepKind>>
}
