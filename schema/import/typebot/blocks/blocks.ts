/** Every type of block, and how it is drawn; the rest are placeholders. */
import { isAsking, type AskingType } from '../plan/asking.ts'
import type { Spot } from '../flow/spot.ts'
import { drawAudio, drawEmbed, drawImage, drawRedirect, drawText, drawVideo } from './bubbles.ts'
import { drawHttp, drawPlaceholder } from './call.ts'
import { drawCards } from './cards.ts'
import { drawChoice } from './choices.ts'
import { drawInput } from './inputs.ts'
import { drawCondition, drawSplit, drawWait } from './logic.ts'
import { drawJump, drawLink, drawReturn } from './moves.ts'
import { drawRating } from './rating.ts'
import { drawSet } from './set.ts'

type Draw = (spot: Spot) => void

const asking: Readonly<Record<AskingType, Draw>> = {
  'text input': drawInput,
  'number input': drawInput,
  'email input': drawInput,
  'url input': drawInput,
  'date input': drawInput,
  'time input': drawInput,
  'phone number input': drawInput,
  'choice input': drawChoice,
  'picture choice input': drawChoice,
  'rating input': drawRating,
  cards: drawCards,
}

const others: Readonly<Record<string, Draw>> = {
  text: drawText,
  image: drawImage,
  video: drawVideo,
  audio: drawAudio,
  embed: drawEmbed,
  'Set variable': drawSet,
  Condition: drawCondition,
  Redirect: drawRedirect,
  'Typebot link': drawLink,
  Wait: drawWait,
  'AB test': drawSplit,
  Jump: drawJump,
  Return: drawReturn,
  Webhook: drawHttp,
}

export const drawerOf = (type: string): Draw =>
  isAsking(type) ? asking[type] : Object.hasOwn(others, type) ? others[type]! : drawPlaceholder

const unlike = ['file input', 'payment input', 'Code', 'webhook', 'Email']

/** What a type of block is called in the words; `service` for those that words don't tell apart. */
export const nameOf = (type: string): string =>
  isAsking(type) || Object.hasOwn(others, type) || unlike.includes(type) ? `block ${type}` : 'service'
