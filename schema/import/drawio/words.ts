/** What is said of draw.io drawings. */
import { sketchWords } from '../sketch/words.ts'

export const drawioWords = sketchWords({
  fr: {
    what: {},
    why: {
      dangling: 'Un lien n’est attaché que d’un côté ({shape}), il n’a pas été repris : tirez-le dans Clew. « {text} »',
      wordless: '{count} formes ou images sans texte ni lien n’ont pas été reprises.',
      beside: 'Ce texte n’est relié à rien, il est gardé dans une note : « {text} ».',
      tooltip: 'L’info-bulle n’est pas reprise : « {tooltip} ».',
      'page-back':
        'Le lien vers une autre page n’a pas été repris : rien ne ramène ainsi en arrière dans Clew. « {text} »',
      'page-ways':
        'Cette forme mène à une autre page et à plusieurs étapes : seule la première est gardée. Tirez les autres liens dans Clew. « {labels} »',
    },
    refused: {
      'not-drawio': 'Ce fichier n’est pas un dessin draw.io. Clew lit les fichiers .drawio et .xml de draw.io.',
      damaged: 'Ce dessin est abîmé ou incomplet. Ouvrez-le dans draw.io, enregistrez-le à nouveau et réessayez.',
      bomb: 'Une fois décompressé, ce dessin serait démesuré : il n’est pas ouvert. Enregistrez-le sans compression depuis draw.io.',
    },
  },
  en: {
    what: {},
    why: {
      dangling: 'A link is attached at one end only ({shape}), it was left out: draw it in Clew. “{text}”',
      wordless: '{count} shapes or pictures without words or links were left out.',
      beside: 'These words are linked to nothing, they are kept in a note: “{text}”.',
      tooltip: 'The tooltip is left out: “{tooltip}”.',
      'page-back': 'The link to another page was left out: nothing leads back that way in Clew. “{text}”',
      'page-ways':
        'This shape leads to another page and to several steps: only the first one is kept. Draw the other links in Clew. “{labels}”',
    },
    refused: {
      'not-drawio': 'This file is no draw.io drawing. Clew reads the .drawio and .xml files of draw.io.',
      damaged: 'This drawing is damaged or incomplete. Open it in draw.io, save it again and try once more.',
      bomb: 'Unpacked, this drawing would be beyond all measure: it isn’t opened. Save it uncompressed from draw.io.',
    },
  },
})
