/** What is said of Mermaid drawings. */
import { sketchWords } from '../sketch/words.ts'

export const mermaidWords = sketchWords({
  fr: {
    what: {},
    why: {
      unread: 'Cette ligne n’a pas été comprise et n’a pas été reprise : « {text} ». Ajoutez dans Clew ce qui manque.',
      aside: 'Cette description du dessin n’est pas reprise : « {text} ».',
    },
    refused: {
      'other-kind':
        'Ce dessin Mermaid est d’un autre type ({kind}). Clew lit les organigrammes, qui commencent par « flowchart » ou « graph ».',
      'no-flowchart':
        'Ce texte n’est pas un organigramme Mermaid. Il doit commencer par « flowchart » ou « graph », par exemple : flowchart LR.',
    },
  },
  en: {
    what: {},
    why: {
      unread: 'This line wasn’t understood and was left out: “{text}”. Add in Clew what is missing.',
      aside: 'This description of the drawing is left out: “{text}”.',
    },
    refused: {
      'other-kind':
        'This Mermaid drawing is of another kind ({kind}). Clew reads flowcharts, which begin with “flowchart” or “graph”.',
      'no-flowchart':
        'This text is no Mermaid flowchart. It has to begin with “flowchart” or “graph”, for instance: flowchart LR.',
    },
  },
})
