/** The few words that an imported bot says beyond its source, in the bot's language. */

export const said = {
  fr: {
    open: 'Ouvrir la page',
    see: 'Voir',
    watch: 'Regarder la vidéo',
    listen: 'Écouter',
    picture: 'Image',
    from: 'Du :',
    to: 'Au :',
    time: 'À quelle heure ?',
    address: 'Ce n’est pas une adresse web. Pouvez-vous l’écrire à nouveau ?',
  },
  en: {
    open: 'Open the page',
    see: 'View',
    watch: 'Watch the video',
    listen: 'Listen',
    picture: 'Picture',
    from: 'From:',
    to: 'To:',
    time: 'At what time?',
    address: 'This is no web address. Can you write it again?',
  },
} as const
