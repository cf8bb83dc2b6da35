/** The closed tree that a text is drawn from: nothing in it can be markup of a page. */

/** Blocks stand at the top, inline nodes inside them. */
export type TextNode =
  | { is: 'paragraph'; of: TextNode[] }
  | { is: 'list'; ordered: boolean; items: TextNode[][] }
  | { is: 'text'; text: string }
  | { is: 'break' }
  | { is: 'bold'; of: TextNode[] }
  | { is: 'italic'; of: TextNode[] }
  /** `to` passed `safeLink`. */
  | { is: 'link'; to: string; of: TextNode[] }
