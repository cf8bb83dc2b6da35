/** Bringing in a spreadsheet of 5,000 rows (reading it, planning, making the bot, and doing so again) and a Typebot of 1,000 blocks. */
import type { Bot } from '../../schema/bot/bot.ts'
import { csvOf } from '../../schema/export/csv.ts'
import { xlsxOf } from '../../schema/export/xlsx.ts'
import { isRefusal, type SourceFile } from '../../schema/import/imported.ts'
import { importSheet, readSheets } from '../../schema/import/sheet/sheet.ts'
import { importTypebot } from '../../schema/import/typebot/typebot.ts'
import { say } from '../../.config/tasks.mjs'
import { BLOCKS, typebotFile } from './import/typebot.ts'
import { alternate, timed } from './measure.ts'
import { report } from './report.ts'
import { randomFrom, SEED } from './tree/tree.ts'

const ROWS = 5_000

const random = randomFrom(SEED)
const words =
  'où quand comment colis retour livraison commande paiement carte compte facture adresse délai contrat offre code'.split(
    ' ',
  )
const sentence = (count: number) => Array.from({ length: count }, () => words[random(words.length)]).join(' ')

const table = [
  ['Catégorie', 'Question', 'Réponse', 'Formulations', 'Valide jusqu’au'],
  ...Array.from({ length: ROWS }, (_, at) => [
    `Thème ${at % 20}`,
    `${sentence(6)} ${at} ?`,
    `${sentence(20)}. Voir https://a.fr/${at}.\n- ${sentence(4)}\n- ${sentence(4)}`,
    Array.from({ length: 3 }, () => sentence(5)).join('\n'),
    '01/03/2027',
  ]),
]
const csv: SourceFile = { name: 'faq.csv', bytes: new TextEncoder().encode(csvOf(table)) }
const xlsx: SourceFile = { name: 'faq.xlsx', bytes: xlsxOf(table, 'FAQ', []) }

function made(file: SourceFile, bot?: Bot): Bot {
  const imported = importSheet(file, { language: 'fr' }, bot)
  if (isRefusal(imported)) throw new Error(imported.refused)
  return imported.bot
}
const bot = made(csv)
if (bot.entries.length !== ROWS) throw new Error(`${bot.entries.length} entries.`)

const typebot = typebotFile()
if (isRefusal(importTypebot([typebot]))) throw new Error('The Typebot is refused.')

const works = {
  readCsv: () => readSheets(csv),
  readXlsx: () => readSheets(xlsx),
  csv: () => made(csv),
  xlsx: () => made(xlsx),
  again: () => made(csv, bot),
  typebot: () => importTypebot([typebot]),
}
const names = ['readCsv', 'readXlsx', 'csv', 'xlsx', 'again', 'typebot'] as const
const time = (name: (typeof names)[number]) => timed(works[name])
await alternate(names, time, 2)
const times = await alternate(names, time)

report({
  name: 'import',
  about: say(
    `Un tableau de ${ROWS} questions et réponses, trois formulations chacune (graine ${SEED}). Médianes (minimum–maximum).`,
    `A spreadsheet of ${ROWS} questions and answers with three phrasings each (seed ${SEED}). Medians (minimum–maximum).`,
  ),
  rows: [
    { key: 'csv_kb', label: say('le CSV, Ko', 'the CSV, kB'), ours: csv.bytes.length / 1e3 },
    { key: 'xlsx_kb', label: say('le XLSX, Ko', 'the XLSX, kB'), ours: xlsx.bytes.length / 1e3 },
    { key: 'read_csv_ms', label: say('lire le CSV, ms', 'reading the CSV, ms'), ours: times.readCsv },
    { key: 'read_xlsx_ms', label: say('lire le XLSX, ms', 'reading the XLSX, ms'), ours: times.readXlsx },
    { key: 'csv_ms', label: say('du CSV au bot, ms', 'from CSV to the bot, ms'), ours: times.csv },
    { key: 'xlsx_ms', label: say('du XLSX au bot, ms', 'from XLSX to the bot, ms'), ours: times.xlsx },
    { key: 'again_ms', label: say('le CSV à nouveau, ms', 'the CSV again, ms'), ours: times.again },
    {
      key: 'typebot_ms',
      label: say(`un Typebot de ${BLOCKS} blocs, ms`, `a Typebot of ${BLOCKS} blocks, ms`),
      ours: times.typebot,
    },
  ],
  notes: [],
})
