/** Characters that HTML and XML name. */

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  times: '×',
  le: '≤',
  ge: '≥',
  ne: '≠',
  rarr: '→',
  larr: '←',
  harr: '↔',
  rArr: '⇒',
  infin: '∞',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  Eacute: 'É',
  Egrave: 'È',
  Agrave: 'À',
  Ccedil: 'Ç',
  oelig: 'œ',
  OElig: 'Œ',
}

/** The character of `amp`, `#39`, `39` or `#x27`; undefined for a name that is unknown, or of no character. */
export function entityOf(name: string): string | undefined {
  if (Object.hasOwn(named, name)) return named[name]
  const [, hex, decimal] = /^#?(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? []
  const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : 0
  const surrogate = code >= 0xd800 && code <= 0xdfff
  return code >= 32 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined
}
