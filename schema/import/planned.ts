/** What an import would do to one thing of a bot, so that a person sees it first. */

export interface FieldChange {
  field: string
  /** Of texts, which have words in each language. */
  locale?: string
  before: string
  after: string
}

export interface Planned {
  /** `conflict`: the bot's words were changed too, since the file was made; they stay unless a person says otherwise. */
  is: 'added' | 'changed' | 'same' | 'conflict'
  sheet: string
  rows: readonly number[]
  /** What changes; for an added thing, everything. */
  fields: FieldChange[]
}
