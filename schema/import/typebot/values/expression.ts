/** What a “Set variable” block gives, read without running it: literals, sums and texts with variables. Everything else is code. Variables are `{{Name}}` in the source's own names. */
import { readSum } from '../../../expressions/sum.ts'
import { parsed } from '../reading/json.ts'

export type Expression =
  | { is: 'nothing' }
  | { is: 'words'; words: string }
  | { is: 'copy'; name: string }
  | { is: 'number'; number: string }
  /** `sure`: a number whatever the variables hold. */
  | { is: 'sum'; sum: string; sure: boolean }
  | { is: 'list'; items: string[] }
  | { is: 'code' }

export const REFERENCE = /\{\{([^{}]+)\}\}/g
/** The names that a template refers to. */
export const namesIn = (template: string): string[] => Array.from(template.matchAll(REFERENCE), ([, name = '']) => name)

const INLINE_CODE = /\{\{=/
const SOLE = /^\{\{([^{}=][^{}]*)\}\}$/
const ANY_NAME = { numberOf: () => 0, typeOf: () => undefined }

export function readExpression(source: string, isCode: boolean): Expression {
  const whole = source.trim()
  if (/^(?:undefined|null)?$/.test(whole)) return { is: 'nothing' }
  if (INLINE_CODE.test(whole)) return { is: 'code' }
  const sole = SOLE.exec(whole)?.[1]
  if (sole !== undefined) return { is: 'copy', name: sole }
  const value = whole.replace(/^return\s+/, '').replace(/;$/, '')
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)) return { is: 'number', number: value }
  return (
    readList(value) ??
    readQuoted(value) ??
    readArithmetic(value) ??
    (looksLikeCode(whole, isCode) ? { is: 'code' } : { is: 'words', words: source })
  )
}

function readList(value: string): Expression | undefined {
  const list = value.startsWith('[') ? parsed(value) : undefined
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string' || typeof item === 'number'))
    return undefined
  return { is: 'list', items: list.map(String) }
}

const PIECE = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|(\{\{[^{}]+\}\}))\s*(\+|$)/y

/** `"Dear " + {{Name}}`, or a template literal. */
function readQuoted(value: string): Expression | undefined {
  if (!/["'`]/.test(value)) return undefined
  let words = ''
  PIECE.lastIndex = 0
  for (let at = 0; at < value.length; at = PIECE.lastIndex) {
    const [, double, single, template, reference, sign] = PIECE.exec(value) ?? []
    if (sign === undefined || (sign === '+') === (PIECE.lastIndex === value.length)) return undefined
    const filled = template?.replace(/\$\{\s*(\{\{[^{}]+\}\})\s*\}/g, '$1')
    if (filled?.includes('${')) return undefined
    words += reference ?? unescaped(double ?? single ?? filled ?? '')
  }
  return { is: 'words', words }
}

const unescaped = (literal: string) =>
  literal.replace(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char === 't' ? ' ' : char))

function readArithmetic(value: string): Expression | undefined {
  const numbers = value.replace(REFERENCE, '')
  if (!/[-+*/]/.test(numbers) || !/^[\d.\s+\-*/()]+$/.test(numbers)) return undefined
  if (readSum(value, ANY_NAME) === undefined) return undefined
  return { is: 'sum', sum: value, sure: /[\d*/-]/.test(numbers) }
}

const SIGNS = [
  /=>|\breturn\s|\b(?:const|let|var)\s+\w+\s*=|\bnew\s+[A-Z]|\bawait\s|\bfunction\b/,
  /\}\}(?:\??\.\w+\s*\(|\?\.|\.length\b|\[)|^\{\{[^{}]+\}\}(?:\.\w+)+$/,
  /\}\}\s*(?:[=!]==?|[<>]=?|&&|\|\|)\s*\S|\}\}\s+\?\s[^]*:/,
  /\b(?:window|document|location|navigator|Math|JSON|Date|localStorage|sessionStorage|Object|Array|Intl)\s*[.([]/,
  /\b(?:parseInt|parseFloat|Number|String|Boolean|encodeURIComponent|decodeURIComponent|fetch|isNaN|RegExp)\s*\(/,
  /["'`\])]\.\w+\s*\(/,
]

const looksLikeCode = (source: string, isCode: boolean) =>
  SIGNS.some((sign) => sign.test(source)) || (isCode && /[()[\]{}?]|\w\.\w/.test(source.replace(REFERENCE, '')))
