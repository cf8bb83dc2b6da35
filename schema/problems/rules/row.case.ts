/** What the rules are shown with: for each row a bot that has the problem and one that has not. */
import { aBot, type BotBuilder } from '../../testing/build.ts'
import type { CheckOptions } from '../check.ts'
import type { RuleId } from '../rules.ts'

export type Row = [rule: RuleId, name: string, invalid: BotBuilder, valid: BotBuilder, options?: CheckOptions]

const contact = { contact: 'tel:+33123456789' }
export const bot = (...locales: string[]) => aBot(...locales).settings(contact)

/** A bot with nothing wrong in it, so that each row shows one thing. */
export const fine = () => bot().main((flow) => flow.start('m').message('m', 'Hello', 'e').end('e'))
