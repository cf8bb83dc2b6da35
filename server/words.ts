/** What the server says to people, in their language. */

export type Language = 'fr' | 'en'

const errors = {
  invalid: ['Ces données ne sont pas acceptables.', 'These data are not acceptable.'],
  not_json: ['Le corps de la requête doit être du JSON.', 'The body of the request must be JSON.'],
  not_a_form: ['Cette page attend un formulaire.', 'This page expects a form.'],
  not_a_bot: ['Ce n’est pas un bot que Clew peut lire.', 'This is not a bot that Clew can read.'],
  too_deep: ['Ces données sont trop imbriquées.', 'These data are nested too deeply.'],
  too_large: ['C’est trop volumineux.', 'This is too large.'],
  too_many: ['Trop de tentatives : patientez un instant.', 'Too many attempts: wait a moment.'],
  sign_in: ['Connectez-vous pour continuer.', 'Sign in to go on.'],
  wrong_credentials: [
    'Cette adresse et ce mot de passe ne vont pas ensemble.',
    'This address and password do not match.',
  ],
  wrong_password: ['Ce n’est pas le mot de passe actuel.', 'This is not the current password.'],
  forbidden: ['Votre rôle ne le permet pas.', 'Your role does not allow this.'],
  foreign_origin: ['Cette requête vient d’un autre site.', 'This request comes from another site.'],
  not_found: ['Introuvable.', 'Not found.'],
  link_used: ['Ce lien n’est plus valable.', 'This link is no longer valid.'],
  setup_done: ['Le propriétaire existe déjà : connectez-vous.', 'The owner exists already: sign in.'],
  email_taken: ['Un compte existe déjà pour cette adresse.', 'There is an account for this address already.'],
  email_differs: ['Cette invitation est pour une autre adresse.', 'This invitation is for another address.'],
  last_owner: ['Il faut au moins un propriétaire.', 'There must be at least one owner.'],
  not_in_bin: ['Ce bot n’est pas dans la corbeille.', 'This bot is not in the bin.'],
  in_bin: ['Ce bot est dans la corbeille.', 'This bot is in the bin.'],
  publishing: ['Une mise en ligne de ce bot est déjà en cours.', 'This bot is being published already.'],
  unreadable: [
    'Ce bot est abîmé dans la base et ne peut pas être lu.',
    'This bot is damaged in the database and cannot be read.',
  ],
  moment_gone: [
    'Ce moment n’est plus gardé : choisissez-en un autre.',
    'This moment is no longer kept: choose another one.',
  ],
  moment_damaged: [
    'Ce moment est abîmé dans la base : choisissez-en un autre.',
    'This moment is damaged in the database: choose another one.',
  ],
  trial_unknown: [
    'Ce lien d’essai n’existe pas : demandez-en un autre à l’équipe.',
    'This trial link does not exist: ask the team for another one.',
  ],
  trial_expired: [
    'Ce lien d’essai n’est plus valable : demandez-en un autre à l’équipe.',
    'This trial link has run out: ask the team for another one.',
  ],
  trial_stopped: [
    'L’équipe a fermé ce lien d’essai : demandez-lui-en un autre si besoin.',
    'The team has stopped this trial link: ask for another one if you need it.',
  ],
  trial_full: [
    'Ce lien a déjà recueilli autant de remarques que possible : demandez-en un autre à l’équipe.',
    'This link has taken as many remarks as it can: ask the team for another one.',
  ],
  trials_many: [
    'Ce bot a déjà beaucoup de liens d’essai ouverts : fermez-en un d’abord.',
    'This bot has many open trial links already: stop one first.',
  ],
  draft_broken: [
    'L’équipe y travaille en ce moment, et il ne peut pas être essayé. Revenez un peu plus tard.',
    'The team is working on it right now, and it can’t be tried. Come back a little later.',
  ],
  not_a_picture: [
    'Ce fichier n’est pas une image PNG, JPEG, WebP, GIF ou AVIF.',
    'This file is not a picture in PNG, JPEG, WebP, GIF or AVIF.',
  ],
  picture_too_wide: [
    'Cette image a trop de pixels : réduisez-la, puis recommencez.',
    'This picture has too many pixels: make it smaller, then try again.',
  ],
  pictures_full: [
    'Ce bot a atteint 200 Mo d’images : réduisez-en ou enlevez-en.',
    'This bot has reached 200 MB of pictures: make some smaller or remove some.',
  ],
  unavailable: ['Service indisponible pour le moment.', 'The service is unavailable for now.'],
  internal: ['Une erreur est survenue de notre côté.', 'Something went wrong on our side.'],
} satisfies Record<string, [fr: string, en: string]>

export type ErrorCode = keyof typeof errors

export function errorWords(code: ErrorCode, language: Language): string {
  return errors[code][language === 'fr' ? 0 : 1]
}

/** French or English, whichever an Accept-Language header ranks higher; English when it names neither. */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; rank: number } | undefined
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/)
    const language = tag.toLowerCase().split('-')[0]
    const rank = Number(quality.replace(/^q=/, ''))
    if ((language === 'fr' || language === 'en') && rank > (best?.rank ?? 0)) best = { language, rank }
  }
  return best?.language ?? 'en'
}

/** French where the terminal is, else English. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('fr') ? 'fr' : 'en'
}
