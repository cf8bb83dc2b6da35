/** The operations of spec steps and of their formulas, the first item of each tuple. Constants of a module are written where they are used, so that visitors load no names. */

/** start, jump */
export const go = 0
/** condition, split */
export const decide = 1
/** set */
export const give = 2
/** skill */
export const run = 3
/** the end of the conversation */
export const finish = 4
/** the end of a skill */
export const back = 5
export const wait = 6
// From here on with words:
export const say = 7
/** call, handover */
export const act = 8
// From here on the visitor answers:
/** choice, rating */
export const choose = 9
/** input */
export const enter = 10
/** question */
export const know = 11

// Formulas. Numbers:
export const plus = 0
export const minus = 1
export const times = 2
export const over = 3
// Dates:
export const daysLater = 4
export const monthsLater = 5
export const daysBetween = 6
// Lists and records:
export const withItem = 7
export const withoutItem = 8
export const withField = 9
// Truths:
export const is = 10
export const above = 11
export const below = 12
export const contains = 13
export const starts = 14
export const ends = 15
export const oneOf = 16
export const matches = 17
export const empty = 18
export const not = 19
/** Whether the visitor's share of a hundred, drawn anew for each salt, is below a number. */
export const share = 20
export const all = 21
export const any = 22
/** A variable's number, and what of it. */
export const value = 23
