/** What is said of spreadsheets. */
import type { ImportWords, Language } from '../words.ts'

const fr: ImportWords = {
  where: { '@row': 'ligne {row}' },
  what: {
    question: 'Question',
    answer: 'Réponse',
    phrasing: 'Formulation',
    category: 'Catégorie',
    language: 'Langue',
    until: 'Date',
    day: 'Date',
    key: 'Identifiant',
    cell: 'Cellule « {text} »',
    row: 'Ligne au-dessus des titres : « {text} »',
    column: 'Colonne',
    sheet: 'Feuille',
    translation: 'Langue « {locale} »',
    flow: 'Phrases du bot',
    text: 'Texte',
  },
  why: {
    formula:
      'Le fichier ne contient pas le résultat de cette formule, et rien n’est calculé : écrivez le texte dans Clew, ou ouvrez le fichier dans un tableur, enregistrez-le et importez-le à nouveau.',
    fault:
      'La cellule affiche une erreur, elle n’a pas été reprise : corrigez-la dans le tableur et importez à nouveau, ou écrivez le texte dans Clew.',
    'language-unknown':
      '« {text} » n’est pas une langue connue, les textes ont été pris dans la langue du bot : vérifiez-les.',
    'no-question': 'Cette cellule n’appartient à aucune question et n’a pas été reprise : « {text} ».',
    'too-long': 'Ce texte dépasse {most} caractères et n’a pas été repris : raccourcissez-le. « {text} »',
    'other-answer':
      'Cette question a déjà une autre réponse (ligne {first}), qui a été gardée. Choisissez entre les deux ; celle-ci était : « {text} »',
    'other-category': 'La catégorie « {kept} » a été gardée, et non « {text} » : une question n’en a qu’une.',
    'other-day': 'La date {kept} a été gardée, et non « {text} » : une question n’en a qu’une.',
    'day-unreadable': '« {text} » n’est pas une date : indiquez dans Clew le jour où la réponse est à relire.',
    braces:
      'Les accolades {{…}} ne désignent aucune variable de ce bot, elles s’affichent telles quelles : remplacez-les par une variable, ou réécrivez la phrase. « {text} »',
    tags: 'Les balises HTML s’affichent telles quelles : retirez-les et refaites la mise en forme dans Clew. « {text} »',
    above: 'Ce qui est au-dessus des titres de colonnes n’est pas repris.',
    ignored:
      'Cette colonne n’est pas reprise, ses textes restent dans le tableau (cellules : {count}). Si elle contient des questions ou des réponses, donnez-lui ce titre et importez à nouveau.',
    until:
      'Les dates deviennent « à relire avant le » : passé ce jour, Clew le signale, mais la réponse reste en ligne.',
    'day-first': 'Les dates comme « {text} » ont été lues jour puis mois : vérifiez-les.',
    'no-answer': 'La question « {text} » n’a pas de réponse : écrivez-la avant de mettre en ligne.',
    'no-title': 'La question « {text} » n’existe pas dans la première langue du bot ({locale}) : traduisez-la.',
    'not-translated':
      'Réponses sans texte dans cette langue : {count}. Traduisez-les, sinon elles sont données dans la première langue.',
    hidden: 'Cette feuille est masquée, elle n’est pas reprise.',
    'no-questions': 'Cette feuille n’a pas de colonne de questions, elle n’est pas reprise (lignes : {count}).',
    gone: 'Ce texte n’existe plus dans le bot, il n’a pas été repris : « {text} ». Si vous en avez encore besoin, écrivez-le dans Clew.',
    emptied: 'La cellule a été vidée, le texte du bot a été gardé : « {text} ». Pour le retirer, faites-le dans Clew.',
    'changed-twice':
      'Ce texte a aussi été modifié dans le bot depuis l’export. Le bot garde « {kept} » ; le tableau dit « {text} ». Choisissez dans Clew.',
    untranslated:
      'Les phrases autour des réponses (accueil, relance) sont en anglais : traduisez-les dans la langue « {locale} ».',
  },
  refused: {
    'too-large':
      'Ce fichier dépasse {most} Mo. Gardez les seules colonnes utiles, ou partagez-le en plusieurs fichiers.',
    'too-many-rows': 'Ce tableau dépasse {most} lignes. Partagez-le en plusieurs fichiers.',
    'too-wide': 'Ce tableau dépasse {most} colonnes. Gardez les seules colonnes utiles.',
    'too-many-sheets': 'Ce classeur dépasse {most} feuilles. Gardez celles qui contiennent des questions.',
    'too-many-entries': 'Le bot dépasserait {most} questions. Partagez-le en plusieurs bots.',
    'too-many-languages': 'Le bot dépasserait {most} langues. Retirez-en du tableau.',
    'open-quote':
      'À la ligne {row}, des guillemets s’ouvrent et ne se ferment jamais. Corrigez le fichier, ou enregistrez-le à nouveau depuis votre tableur.',
    damaged: 'Ce fichier est abîmé ou incomplet. Ouvrez-le dans votre tableur, enregistrez-le à nouveau et réessayez.',
    bomb: 'Une fois décompressé, ce fichier serait démesuré : il n’est pas ouvert. Si c’est bien le vôtre, enregistrez-le à nouveau depuis votre tableur, ou en CSV.',
    locked: 'Ce classeur est protégé par un mot de passe. Retirez le mot de passe dans votre tableur et réessayez.',
    'old-format': 'Ce fichier est dans l’ancien format d’Excel (.xls). Ouvrez-le et enregistrez-le en .xlsx ou en CSV.',
    'other-format': 'Ce fichier n’est pas un classeur .xlsx. Enregistrez-le depuis votre tableur en .xlsx ou en CSV.',
    'no-sheet': 'Ce fichier n’est pas un tableau. Clew lit les fichiers .xlsx et CSV.',
    empty: 'Ce tableau est vide.',
    'texts-need-bot': 'Ce tableau contient les textes d’un bot : importez-le dans ce bot.',
    'no-questions':
      'Aucune colonne de questions n’a été trouvée. Nommez vos colonnes, par exemple « Question » et « Réponse », et réessayez.',
  },
}

const en: ImportWords = {
  where: { '@row': 'row {row}' },
  what: {
    question: 'Question',
    answer: 'Answer',
    phrasing: 'Phrasing',
    category: 'Category',
    language: 'Language',
    until: 'Date',
    day: 'Date',
    key: 'Identifier',
    cell: 'Cell “{text}”',
    row: 'Row above the column names: “{text}”',
    column: 'Column',
    sheet: 'Sheet',
    translation: 'Language “{locale}”',
    flow: 'Sentences of the bot',
    text: 'Text',
  },
  why: {
    formula:
      'The file does not hold what this formula comes to, and nothing is calculated: write the text in Clew, or open the file in a spreadsheet program, save it and import it again.',
    fault:
      'The cell shows an error and was not taken: correct it in the spreadsheet and import again, or write the text in Clew.',
    'language-unknown': '“{text}” is no known language, the texts were taken in the bot’s language: check them.',
    'no-question': 'This cell belongs to no question and was not taken: “{text}”.',
    'too-long': 'This text has more than {most} characters and was not taken: make it shorter. “{text}”',
    'other-answer':
      'This question already has another answer (row {first}), which was kept. Choose between the two; this one was: “{text}”',
    'other-category': 'The category “{kept}” was kept and not “{text}”: a question has only one.',
    'other-day': 'The date {kept} was kept and not “{text}”: a question has only one.',
    'day-unreadable': '“{text}” is no date: say in Clew by which day the answer is to be read again.',
    braces:
      'The braces {{…}} name no variable of this bot and are shown as they are: put a variable there, or write the sentence anew. “{text}”',
    tags: 'HTML tags are shown as they are: take them out and format the text in Clew. “{text}”',
    above: 'What stands above the names of the columns is not taken.',
    ignored:
      'This column is not taken, its words stay in the sheet (cells: {count}). If it holds questions or answers, give it that title and import again.',
    until: 'The dates become “read again by”: after that day Clew says so, but the answer stays online.',
    'day-first': 'Dates such as “{text}” were read day first, then month: check them.',
    'no-answer': 'The question “{text}” has no answer: write it before you publish.',
    'no-title': 'The question “{text}” does not exist in the bot’s first language ({locale}): translate it.',
    'not-translated':
      'Answers without words in this language: {count}. Translate them, else they are given in the first language.',
    hidden: 'This sheet is hidden and is not taken.',
    'no-questions': 'This sheet has no column of questions and is not taken (rows: {count}).',
    gone: 'This text is no longer in the bot and was not taken: “{text}”. If you still need it, write it in Clew.',
    emptied: 'The cell was emptied, the bot keeps its text: “{text}”. To remove it, do so in Clew.',
    'changed-twice':
      'This text was changed in the bot too, since the export. The bot keeps “{kept}”; the sheet says “{text}”. Choose in Clew.',
    untranslated:
      'The sentences around the answers (welcome, asking again) are in English: translate them into “{locale}”.',
  },
  refused: {
    'too-large':
      'This file is larger than {most} MB. Keep only the columns that matter, or split it into several files.',
    'too-many-rows': 'This sheet has more than {most} rows. Split it into several files.',
    'too-wide': 'This sheet has more than {most} columns. Keep only those that matter.',
    'too-many-sheets': 'This workbook has more than {most} sheets. Keep those that hold questions.',
    'too-many-entries': 'The bot would have more than {most} questions. Split it into several bots.',
    'too-many-languages': 'The bot would have more than {most} languages. Take some out of the sheet.',
    'open-quote':
      'In row {row}, a quotation mark opens and never closes. Correct the file, or save it again from your spreadsheet program.',
    damaged: 'This file is damaged or incomplete. Open it in your spreadsheet program, save it again and retry.',
    bomb: 'Unpacked, this file would be enormous, so it is not opened. If it is really yours, save it again from your spreadsheet program, or as CSV.',
    locked: 'This workbook is protected by a password. Take the password off in your spreadsheet program and retry.',
    'old-format': 'This file is in Excel’s old format (.xls). Open it and save it as .xlsx or CSV.',
    'other-format': 'This file is no .xlsx workbook. Save it from your spreadsheet program as .xlsx or CSV.',
    'no-sheet': 'This file is no spreadsheet. Clew reads .xlsx and CSV files.',
    empty: 'This sheet is empty.',
    'texts-need-bot': 'This sheet holds the texts of a bot: import it into that bot.',
    'no-questions':
      'No column of questions was found. Name your columns, for instance “Question” and “Answer”, and retry.',
  },
}

export const sheetWords: Record<Language, ImportWords> = { fr, en }
