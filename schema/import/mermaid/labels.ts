/** Words of a Mermaid drawing: what its reader sees of them. */
import { entityOf } from '../foreign/entities.ts'

const TAG = /<\/?(?:b|i|u|s|em|strong|span|small|sub|sup|font|div|p|a|center|code|img)\b[^<>]{0,500}>/gi

export const labelIn = (label: string): string =>
  label
    .replace(/^`([^]*)`$/, '$1')
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(TAG, '')
    .replace(/\bfa[bklrs]?:fa-[\w-]+ ?/g, '')
    .replace(/[#&](#?\w{1,10});/g, (whole, name: string) => entityOf(name) ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
