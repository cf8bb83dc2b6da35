/** Shapes and the links between them, as any drawing program has them. */
import type { Place } from '../../bot/bot.ts'
import type { Group, Remark } from '../sketch/sketch.ts'

export interface Diagram {
  name: string
  pages: DiagramPage[]
}

export interface DiagramPage {
  key: string
  name: string
  shapes: Shape[]
  links: Link[]
  groups: Group[]
}

/** `terminal`: where things begin or end. `entry`: something goes in or out. `action`: what a system does or keeps. `note`: words beside the drawing. */
export type Form = 'box' | 'decision' | 'terminal' | 'entry' | 'action' | 'note'

export interface Shape {
  key: string
  text: string
  form: Form
  where: readonly string[]
  place?: Place
  /** The page that it leads to. */
  page?: string
  remarks: Remark[]
}

export interface Link {
  from: string
  to: string
  label: string
}
