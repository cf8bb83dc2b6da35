/** How long a reference may be; apart from the patterns, so that visitors need not load how those are checked. */
export const LONGEST_REFERENCE = 64
