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
  "This email doesn't seem to be valid. Can you type it again?",
  "This phone number doesn't seem to be valid. Can you type it again?",
  "This URL doesn't seem to be valid. Can you type it again?",
  'Invalid message. Please, try again.',
])

export const isUsual = (text: string) => USUAL.has(text.trim())
