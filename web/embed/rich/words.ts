/** The words that only this part says. */
import type { Words } from '../panel/words.ts'

const en = {
  pick: 'Date or time',
  search: 'Search among the choices',
  several: (least: number, most: number) =>
    least === most ? `Choose ${most}.` : least > 1 ? `Choose ${least} to ${most}.` : `Choose up to ${most}.`,
  confirm: 'Confirm',
  thumbs: ['Thumbs up', 'Thumbs down'],
  score: (score: string, most: string) => `${score} out of ${most}`,
  video: 'Watch the video',
  cards: 'Cards:',
}

const fr: typeof en = {
  pick: 'Date ou heure',
  search: 'Chercher parmi les choix',
  several: (least, most) =>
    least === most
      ? `Choisissez-en ${most}.`
      : least > 1
        ? `Choisissez-en ${least} à ${most}.`
        : `Choisissez-en jusqu’à ${most}.`,
  confirm: 'Valider',
  thumbs: ['Pouce levé', 'Pouce baissé'],
  score: (score, most) => `${score} sur ${most}`,
  video: 'Voir la vidéo',
  cards: 'Fiches :',
}

const ar: typeof en = {
  pick: 'التاريخ أو الوقت',
  search: 'البحث بين الخيارات',
  several: (least, most) =>
    least === most ? `اختر ${most}.` : least > 1 ? `اختر من ${least} إلى ${most}.` : `اختر حتى ${most}.`,
  confirm: 'تأكيد',
  thumbs: ['إبهام لأعلى', 'إبهام لأسفل'],
  score: (score, most) => `${score} من ${most}`,
  video: 'مشاهدة الفيديو',
  cards: 'بطاقات:',
}

/** In the language of the panel. */
export const wordsIn = ({ language }: Pick<Words, 'language'>) => ({ fr, ar })[language] ?? en
