/** What is said of drawings and outlines of every kind. */
import type { ImportWords, Language } from '../words.ts'

const fr: ImportWords = {
  what: {
    text: 'Texte',
    option: 'Option',
    shape: 'Forme',
    decision: 'Décision',
    link: 'Lien',
    group: 'Cadre « {text} »',
    line: 'Ligne',
    picture: 'Image',
    words: 'Texte',
  },
  why: {
    braces:
      'Les accolades {{…}} ne désignent aucune variable de ce bot, elles s’affichent telles quelles : remplacez-les par une variable, ou réécrivez la phrase. « {text} »',
    tags: 'Les balises HTML s’affichent telles quelles : retirez-les et refaites la mise en forme dans Clew. « {text} »',
    'label-cut': 'Cette option était trop longue pour un bouton, elle a été coupée : raccourcissez-la. « {text} »',
    'start-word': '« {text} » est devenu le début du parcours.',
    'end-word': '« {text} » est devenu la fin du parcours ; ce mot ne s’affiche pas.',
    unreached: 'Rien ne mène à « {text} » depuis le début : tirez un lien vers cette étape, ou supprimez-la.',
    loop: 'Depuis « {text} », le parcours tourne en rond sans rien demander : ajoutez une question, ou supprimez un lien.',
    'choose-tests':
      '« {text} » semble se décider sur une valeur et non par le visiteur : choisissez la variable et la comparaison de chaque ligne. La question est gardée dans une note.',
    'else-label': '« {text} » est devenu la sortie « sinon » de la condition.',
    'unlabelled-other':
      'Un des liens de « {text} » n’a pas de texte : il est suivi quand la réponse ne correspond à aucune option.',
    unlabelled:
      'Plusieurs liens partent de « {text} » sans texte : ils sont devenus des options, nommées d’après l’étape où elles mènent.',
    'entry-asked':
      'Cette forme d’entrée ou de sortie est devenue une saisie de texte : dans son étape, choisissez le genre de réponse attendue. « {text} »',
    'entry-said':
      'Cette forme d’entrée ou de sortie est devenue un message : si les visiteurs doivent y répondre, mettez une saisie à sa place. « {text} »',
    'action-said':
      'Cette forme désigne plutôt ce que fait un système ; elle est devenue un message. Mettez à sa place un appel ou une autre étape si c’est le cas. « {text} »',
    'same-label': 'Plusieurs liens portent le même texte, « {text} » : renommez les options pour les distinguer.',
    'no-question': 'Cette forme est vide et plusieurs liens en partent : écrivez la question.',
    'no-frame':
      'D’autres étapes se trouvent au milieu de celles du cadre « {text} » : son titre est gardé dans une note.',
    'empty-group': 'Le cadre « {text} » n’entoure aucune étape, il n’a pas été repris.',
    'click-link': 'L’adresse {address} est devenue un lien dans le texte. {tooltip}',
    'click-left':
      'Cette action au clic n’a pas été reprise, car elle ne mène pas à une adresse sûre : « {address} {text} ».',
    'both-ways': 'Le lien allait dans les deux sens ; seul l’aller est gardé. {text}',
    'group-link': 'Le lien était attaché au cadre « {text} » : il mène à sa première étape, ou part de la dernière.',
  },
  refused: {
    'too-large': 'Ce texte dépasse {most} Mo. Partagez-le en plusieurs fichiers.',
    'not-text': 'Ce fichier n’est pas un texte lisible. Enregistrez-le à nouveau en UTF-8 et réessayez.',
    empty: 'Ce fichier est vide.',
    'too-many': 'Il y aurait plus de {most} étapes. Partagez le dessin en plusieurs fichiers.',
    'too-many-pages': 'Il y a plus de {most} pages. Partagez-les en plusieurs fichiers.',
    'too-many-ways': 'Plus de {most} liens partent d’une même étape. Répartissez-les en plusieurs questions.',
    'no-steps': 'Aucune étape n’a été trouvée. Vérifiez que le fichier contient bien un dessin.',
  },
}

const en: ImportWords = {
  what: {
    text: 'Text',
    option: 'Option',
    shape: 'Shape',
    decision: 'Decision',
    link: 'Link',
    group: 'Frame “{text}”',
    line: 'Line',
    picture: 'Picture',
    words: 'Text',
  },
  why: {
    braces:
      'The braces {{…}} name no variable of this bot, they show as they are: replace them by a variable, or write the sentence anew. “{text}”',
    tags: 'The HTML tags show as they are: remove them and format the text in Clew. “{text}”',
    'label-cut': 'This option was too long for a button, it has been cut: shorten it. “{text}”',
    'start-word': '“{text}” became the start of the flow.',
    'end-word': '“{text}” became the end of the flow; the word isn’t shown.',
    unreached: 'Nothing leads to “{text}” from the start: draw a line to this step, or delete it.',
    loop: 'From “{text}” the flow turns in circles without asking anything: add a question, or delete a line.',
    'choose-tests':
      '“{text}” seems to be decided by a value and not by the visitor: choose the variable and the comparison of each row. The question is kept in a note.',
    'else-label': '“{text}” became the “else” of the condition.',
    'unlabelled-other':
      'One of the links of “{text}” has no words: it is taken when an answer fits none of the options.',
    unlabelled:
      'Several links leave “{text}” without words: they became options, named after the step that they lead to.',
    'entry-asked':
      'This shape for what goes in or out became an input of text: choose in its step what kind of answer is wanted. “{text}”',
    'entry-said':
      'This shape for what goes in or out became a message: if visitors answer here, put an input in its place. “{text}”',
    'action-said':
      'This shape rather stands for what a system does; it became a message. Put a call or another step in its place if so. “{text}”',
    'same-label': 'Several links have the same words, “{text}”: rename the options to tell them apart.',
    'no-question': 'This shape is empty and several links leave it: write the question.',
    'no-frame': 'Other steps stand among those of the frame “{text}”: its title is kept in a note.',
    'empty-group': 'The frame “{text}” is around no step, it was left out.',
    'click-link': 'The address {address} became a link in the text. {tooltip}',
    'click-left': 'This action on a click was left out, because it leads to no safe address: “{address} {text}”.',
    'both-ways': 'The link went both ways; only the way there is kept. {text}',
    'group-link': 'The link was attached to the frame “{text}”: it leads to its first step, or leaves from its last.',
  },
  refused: {
    'too-large': 'This text is larger than {most} MB. Split it into several files.',
    'not-text': 'This file is no readable text. Save it again in UTF-8 and try once more.',
    empty: 'This file is empty.',
    'too-many': 'There would be more than {most} steps. Split the drawing into several files.',
    'too-many-pages': 'There are more than {most} pages. Split them into several files.',
    'too-many-ways': 'More than {most} links leave one step. Spread them over several questions.',
    'no-steps': 'No step was found. Make sure that the file holds a drawing.',
  },
}

/** The words of one kind: those of all, and its own. */
export const sketchWords = (own: Record<Language, ImportWords>): Record<Language, ImportWords> => ({
  fr: both(fr, own.fr),
  en: both(en, own.en),
})

const both = (common: ImportWords, own: ImportWords): ImportWords => ({
  what: { ...common.what, ...own.what },
  why: { ...common.why, ...own.why },
  refused: { ...common.refused, ...own.refused },
})
