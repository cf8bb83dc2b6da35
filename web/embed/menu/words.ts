/** The words that only the menu says. */
import type { Words } from '../panel/words.ts'

const en = {
  save: 'Save this conversation',
  file: 'conversation',
  erase: 'Erase my conversation',
  sure: 'Erase for good',
  erased: 'Your conversation is erased, here and on our server.',
  kept: 'It couldn’t be erased on our server. Please try again in a moment.',
}

const fr: typeof en = {
  save: 'Enregistrer la conversation',
  file: 'conversation',
  erase: 'Effacer ma conversation',
  sure: 'Effacer définitivement',
  erased: 'Votre conversation est effacée, ici et sur notre serveur.',
  kept: 'Elle n’a pas pu être effacée sur notre serveur. Réessayez dans un instant.',
}

const ar: typeof en = {
  save: 'حفظ هذه المحادثة',
  file: 'محادثة',
  erase: 'محو محادثتي',
  sure: 'محو نهائي',
  erased: 'تم محو محادثتك هنا وعلى خادمنا.',
  kept: 'تعذّر محوها على خادمنا. حاول مرة أخرى بعد قليل.',
}

/** In the language of the panel. */
export const wordsIn = ({ language }: Pick<Words, 'language'>) => ({ fr, ar })[language] ?? en
