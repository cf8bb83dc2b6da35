/** What a panel is given: the step and where it is. */
import type { StepKind, StepOf } from '../../../schema/kinds/kinds.ts'

export interface StepAddress {
  in: 'step'
  flow: string
  id: string
}

export interface PanelProps<K extends StepKind> {
  address: StepAddress
  step: StepOf<K>
}
