/** The operations of spec steps and of their formulas, the first item of each tuple. Constants of a module are written where they are used, so that visitors load no names. */

/** start, jump */
export const go = 0
export const say = 1
/** choice, rating */
export const choose = 2
/** input */
export const enter = 3
/** question */
export const know = 4
/** condition, split */
export const decide = 5
/** set */
export const give = 6
/** skill */
export const run = 7
/** the end of the conversation */
export const finish = 8
/** the end of a skill */
export const back = 9
/** call, handover */
export const act = 10
export const wait = 11

/** Of a formula: a variable's number, and what of it. */
export const value = 23

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
export const contains = 11
export const starts = 12
export const ends = 13
export const above = 14
export const below = 15
export const oneOf = 16
export const matches = 17
export const empty = 18
export const all = 19
export const any = 20
export const not = 21
/** Whether the visitor's share of a hundred, drawn anew for each salt, is below a number. */
export const share = 22
