/** The blocks that ask; the text right before one is its question. */

const types = [
  'text input',
  'number input',
  'email input',
  'url input',
  'date input',
  'time input',
  'phone number input',
  'choice input',
  'picture choice input',
  'rating input',
  'cards',
] as const

export type AskingType = (typeof types)[number]

export const isAsking = (type: string): type is AskingType => types.some((one) => one === type)
