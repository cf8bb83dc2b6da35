/** The words of the guide’s own pages; what the bot says comes from its spec. */

const en = {
  language: 'en',
  assistant: 'Automated assistant',
  answered: 'Your answers',
  change: 'Change',
  previous: 'Previous',
  next: 'Next',
  human: 'Talk to a human',
  contact: 'Contact us',
  restart: 'Start again',
  ask: 'Ask in your own words',
  askElse: 'Something else? Ask in your own words',
  search: 'Search',
  careful: 'Please type no password and no bank details here.',
  several: (least: number, most: number) =>
    least === most ? `Choose ${most}.` : least > 1 ? `Choose ${least} to ${most}.` : `Choose up to ${most}.`,
  thumbs: ['Thumbs up', 'Thumbs down'],
  score: (score: string, most: string) => `${score} out of ${most}`,
  video: 'Watch the video',
  answers: (count: number) => `All answers (${count})`,
  languages: 'Languages',
  changed: 'This guide has changed since this address was made. Go on from here.',
  missing: 'There is no guide here',
  missingWhy:
    'The address may have a typing error, or this guide is no longer online. Go back to the website that sent you here and look for its help pages.',
  trouble: 'This did not work',
  back: 'Back to the beginning of the guide',
}

export type Words = typeof en

const fr: Words = {
  language: 'fr',
  assistant: 'Assistant automatique',
  answered: 'Vos réponses',
  change: 'Modifier',
  previous: 'Précédent',
  next: 'Suivant',
  human: 'Parler à un conseiller',
  contact: 'Nous contacter',
  restart: 'Recommencer',
  ask: 'Demandez avec vos mots',
  askElse: 'Autre chose ? Demandez avec vos mots',
  search: 'Rechercher',
  careful: 'N’écrivez ici ni mot de passe ni données bancaires.',
  several: (least, most) =>
    least === most
      ? `Choisissez-en ${most}.`
      : least > 1
        ? `Choisissez-en ${least} à ${most}.`
        : `Choisissez-en jusqu’à ${most}.`,
  thumbs: ['Pouce levé', 'Pouce baissé'],
  score: (score, most) => `${score} sur ${most}`,
  video: 'Voir la vidéo',
  answers: (count) => `Toutes les réponses (${count})`,
  languages: 'Langues',
  changed: 'Ce guide a changé depuis que cette adresse a été faite. Reprenez ici.',
  missing: 'Il n’y a pas de guide ici',
  missingWhy:
    'L’adresse contient peut-être une faute de frappe, ou ce guide n’est plus en ligne. Retournez sur le site d’où vous venez et cherchez ses pages d’aide.',
  trouble: 'Cela n’a pas fonctionné',
  back: 'Retour au début du guide',
}

const ar: Words = {
  language: 'ar',
  assistant: 'مساعد آلي',
  answered: 'إجاباتك',
  change: 'تعديل',
  previous: 'السابق',
  next: 'التالي',
  human: 'التحدث إلى موظف',
  contact: 'اتصل بنا',
  restart: 'البدء من جديد',
  ask: 'اسأل بكلماتك',
  askElse: 'شيء آخر؟ اسأل بكلماتك',
  search: 'بحث',
  careful: 'لا تكتب هنا كلمة مرور ولا بيانات بنكية.',
  several: (least, most) =>
    least === most ? `اختر ${most}.` : least > 1 ? `اختر من ${least} إلى ${most}.` : `اختر حتى ${most}.`,
  thumbs: ['إبهام لأعلى', 'إبهام لأسفل'],
  score: (score, most) => `${score} من ${most}`,
  video: 'مشاهدة الفيديو',
  answers: (count) => `كل الإجابات (${count})`,
  languages: 'اللغات',
  changed: 'تغيّر هذا الدليل منذ إنشاء هذا العنوان. تابع من هنا.',
  missing: 'لا يوجد دليل هنا',
  missingWhy:
    'قد يكون في العنوان خطأ في الكتابة، أو أن هذا الدليل لم يعد متاحًا. عُد إلى الموقع الذي جئت منه وابحث عن صفحات المساعدة فيه.',
  trouble: 'لم ينجح ذلك',
  back: 'العودة إلى بداية الدليل',
}

const all = { en, fr, ar }

/** The words in a locale's language, else in English. */
export const wordsIn = (locale: string): Words => all[languageOf(locale) as keyof typeof all] ?? en

/** Whether a locale is written from right to left. */
export const isRightToLeft = (locale: string): boolean => /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(locale)

const languageOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]

/** Which of these locales the languages of a browser ask for; the first where they ask for none. */
export function preferred(accepted: string | undefined, locales: readonly string[]): string {
  const wishes = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/)
      return { tag: tag.toLowerCase(), rank: Number(quality.replace(/^q=/, '')) || 0 }
    })
    .filter(({ tag, rank }) => tag && rank > 0)
    .sort((one, other) => other.rank - one.rank)
  for (const { tag } of wishes) {
    const found =
      locales.find((locale) => locale.toLowerCase() === tag) ??
      locales.find((locale) => languageOf(locale) === languageOf(tag))
    if (found) return found
  }
  return locales[0] ?? 'en'
}
