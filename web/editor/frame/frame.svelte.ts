/** The panels of the editor: which are open and how wide, as this browser left them. */

export type RightTab = 'step' | 'preview' | 'samples' | 'problems' | 'comments'
export type Side = 'left' | 'right'

interface Kept {
  leftOpen: boolean
  rightOpen: boolean
  leftWidth: number
  rightWidth: number
  hearsOthers: boolean
}

const KEY = 'clew-frame'
const usual: Kept = { leftOpen: true, rightOpen: true, leftWidth: 248, rightWidth: 360, hearsOthers: true }
export const widths = { left: [200, 420], right: [280, 560] } as const

export class EditorFrame {
  #kept: Kept = $state(read())
  tab: RightTab = $state('step')
  /** On a phone panels lie over the canvas, one at a time. */
  sheet: Side | null = $state(null)
  narrow = $state(false)
  /** Projected for a room: the drawing alone, and larger. */
  wall = $state(false)

  /** The one panel that was asked for since, say to play the bot. */
  #onWall: Side | null = $state(null)

  isOpen(side: Side): boolean {
    if (this.narrow) return this.sheet === side
    if (this.wall) return this.#onWall === side
    return side === 'left' ? this.#kept.leftOpen : this.#kept.rightOpen
  }

  width(side: Side): number {
    return side === 'left' ? this.#kept.leftWidth : this.#kept.rightWidth
  }

  /** Whether what others change is said to screen readers. */
  get hearsOthers(): boolean {
    return this.#kept.hearsOthers
  }
  set hearsOthers(hears: boolean) {
    this.#keep({ hearsOthers: hears })
  }

  toggle(side: Side, open = !this.isOpen(side)): void {
    if (this.narrow) this.sheet = open ? side : null
    else if (this.wall) this.#onWall = open ? side : null
    else this.#keep(side === 'left' ? { leftOpen: open } : { rightOpen: open })
  }

  resize(side: Side, width: number): void {
    const [least, most] = widths[side]
    const fitting = Math.round(Math.min(most, Math.max(least, width)))
    this.#keep(side === 'left' ? { leftWidth: fitting } : { rightWidth: fitting })
  }

  /** Fills the screen with the drawing, or brings the frames back. */
  setWall(on: boolean): void {
    this.wall = on
    this.#onWall = null
  }

  show(tab: RightTab): void {
    this.tab = tab
    this.toggle('right', true)
  }

  #keep(changed: Partial<Kept>) {
    Object.assign(this.#kept, changed)
    localStorage.setItem(KEY, JSON.stringify(this.#kept))
  }
}

function read(): Kept {
  const text = localStorage.getItem(KEY)
  if (!text) return { ...usual }
  const kept = { ...usual }
  for (const [key, value] of Object.entries(parsed(text)))
    if (key in usual && typeof value === typeof usual[key as keyof Kept]) Object.assign(kept, { [key]: value })
  return kept
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    // Damaged by hand or by an older version: begin as usual.
    return {}
  }
}
