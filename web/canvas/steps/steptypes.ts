/** Which component draws which kind of step. */
import type { Component } from 'svelte'
import type { NodeProps } from '@xyflow/svelte'
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import TalkingStep from './TalkingStep.svelte'
import Line from '../lines/Line.svelte'
import NoteStep from './NoteStep.svelte'
import PillStep from './PillStep.svelte'
import RuleStep from './RuleStep.svelte'
import type { StepNode } from '../drawing.svelte.ts'

type StepComponent = Component<NodeProps<StepNode>>

export const stepTypes = {
  start: PillStep,
  message: TalkingStep,
  wait: PillStep,
  choice: TalkingStep,
  input: TalkingStep,
  rating: TalkingStep,
  question: TalkingStep,
  condition: RuleStep,
  split: RuleStep,
  jump: PillStep,
  set: RuleStep,
  call: TalkingStep,
  skill: TalkingStep,
  handover: TalkingStep,
  end: PillStep,
  note: NoteStep,
  frame: NoteStep,
} satisfies Record<StepKind | 'frame', StepComponent>

export const lineTypes = { line: Line }
