/** What can be wrong with a bot file, in words. */

export type FaultCode =
  | 'not-a-bot'
  | 'newer-format'
  | 'too-large'
  | 'wrong-type'
  | 'unknown-key'
  | 'bad-id'
  | 'double-id'
  | 'unknown-kind'
  | 'bad-locale'
  | 'no-locale'
  | 'not-one-of'
  | 'out-of-range'
  | 'too-many'
  | 'no-main-flow'

export interface Fault {
  code: FaultCode
  /** Where in the file, as a path: `flows[0].steps[2].text`; '' for the file itself. */
  at: string
  /** What was found or allowed there. */
  detail: string
}

const words: Record<FaultCode, [fr: string, en: string]> = {
  'not-a-bot': ['Ce fichier n’est pas un bot Clew ({detail}).', 'This file is not a Clew bot ({detail}).'],
  'newer-format': [
    'Ce bot a été enregistré par une version plus récente de Clew (format {detail}). Mettez Clew à jour pour l’ouvrir.',
    'This bot was saved by a newer version of Clew (format {detail}). Update Clew to open it.',
  ],
  'too-large': [
    '{at} : texte trop long (au plus {detail} caractères).',
    '{at}: text too long (at most {detail} characters).',
  ],
  'wrong-type': ['{at} : on attend {detail}.', '{at}: expected {detail}.'],
  'unknown-key': ['{at} : « {detail} » est inconnu ici.', '{at}: “{detail}” is unknown here.'],
  'bad-id': ['{at} : « {detail} » ne peut pas servir d’identifiant.', '{at}: “{detail}” cannot be an id.'],
  'double-id': ['{at} : l’identifiant « {detail} » est pris deux fois.', '{at}: the id “{detail}” is taken twice.'],
  'unknown-kind': ['{at} : il n’y a pas d’étape de type « {detail} ».', '{at}: there is no step kind “{detail}”.'],
  'bad-locale': [
    '{at} : « {detail} » n’est pas un code de langue (fr, en, pt-BR…).',
    '{at}: “{detail}” is not a language code (fr, en, pt-BR…).',
  ],
  'no-locale': ['{at} : il faut au moins une langue.', '{at}: at least one language is needed.'],
  'not-one-of': ['{at} : la valeur doit être l’une de : {detail}.', '{at}: the value must be one of: {detail}.'],
  'out-of-range': ['{at} : le nombre doit être compris entre {detail}.', '{at}: the number must lie between {detail}.'],
  'too-many': ['{at} : trop d’éléments (au plus {detail}).', '{at}: too many items (at most {detail}).'],
  'no-main-flow': [
    '{at} : il manque le parcours principal, d’identifiant « main ».',
    '{at}: the main flow, with the id “main”, is missing.',
  ],
}

/** The fault as a sentence in French or English. */
export function wordsOfFault({ code, at, detail }: Fault, language: 'fr' | 'en'): string {
  const place = at || (language === 'fr' ? 'Fichier' : 'File')
  return words[code][language === 'fr' ? 0 : 1].replace('{at}', () => place).replace('{detail}', () => detail)
}
