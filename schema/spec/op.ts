/** The operations of spec steps, the first item of each tuple. Constants of a module are written where they are used, so that visitors load no names. */

/** start, jump */
export const go = 0
export const say = 1
export const choose = 2
export const enter = 3
export const know = 4
export const decide = 5
export const give = 6
/** a skill */
export const run = 7
/** the end of the conversation */
export const finish = 8
/** the end of a skill */
export const back = 9
