/** The wordings that Typebot puts on its fields and buttons by itself. */

const USUAL = new Set([
  'Send',
  'Submit',
  'Skip',
  'Clear',
  'Upload',
  'Close',
  'Continue',
  'Click to edit',
  'Type your answer...',
  'Type your email...',
  'Type your phone number...',
  'Type a number...',
  'Type a URL...',
  'Filter the options...',
  'From:',
  'To:',
  'Pay',
  'Success',
])

export const isUsual = (text: string) => USUAL.has(text.trim())
