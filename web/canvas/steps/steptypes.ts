/** Which component draws which kind of step. */
import type { Component } from 'svelte'
import type { NodeProps } from '@xyflow/svelte'
import type { StepKind } from '../../../schema/kinds/kinds.ts'
import AskingStep from './AskingStep.svelte'
import Line from '../lines/Line.svelte'
import MessageStep from './MessageStep.svelte'
import NoteStep from './NoteStep.svelte'
import PillStep from './PillStep.svelte'
import RuleStep from './RuleStep.svelte'
import type { StepNode } from '../drawing.svelte.ts'

type StepComponent = Component<NodeProps<StepNode>>

export const stepTypes = {
  start: PillStep,
  message: MessageStep,
  choice: AskingStep,
  input: AskingStep,
  question: AskingStep,
  condition: RuleStep,
  set: RuleStep,
  jump: PillStep,
  skill: AskingStep,
  end: PillStep,
  note: NoteStep,
  frame: NoteStep,
} satisfies Record<StepKind | 'frame', StepComponent>

export const lineTypes = { line: Line }
