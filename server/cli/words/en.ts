/** What the command line says, in English. */
export const en = {
  help: `Clew's command line

  clew check BOT.json                          lists what is wrong with a bot
  clew compile BOT.json --out DIR              writes what a website needs, one file a language
  clew play BOT.json [--locale L] [--script F] talks with a bot, here or from a script
  clew test BOT.json                           plays the bot's samples
  clew compare BEFORE.json AFTER.json          tells what changed from one bot to another
  clew export --bot ID [--out FILE]            takes a bot out of the database

  --json   prints one JSON object
  --help   shows this

Exit code: 0 fine, 1 problems found (for compare: differences), 2 wrong use.`,
  unknownVerb: 'There is no command “{verb}”. See clew --help.',
  wrongOption: '{detail} See clew --help.',
  unknownOption: 'There is no option “{option}”.',
  optionNeedsValue: 'The option “{option}” needs a value.',
  tooManyFiles: 'Only one file is expected, “{file}” is one too many.',
  needsFile: 'Which file? For example: clew {verb} bot.json',
  needsTwoFiles: 'Which two files? For example: clew compare before.json after.json',
  needsOut: 'Where to? For example: clew compile bot.json --out specs',
  needsBot: 'Which bot? For example: clew export --bot k3x9a0b1c2',
  noFile: 'The file {file} does not exist.',
  notReadable: 'The file {file} cannot be read ({detail}).',
  notWritable: '{file} cannot be written ({detail}).',
  tooLarge: 'The file {file} is larger than 20 MB.',
  notJson: 'The file {file} is not JSON: {detail}',
  notText: 'The file {file} is not text in UTF-8.',
  moreFaults: '… and {count} more.',
  noLocale: 'This bot does not speak “{locale}”. It speaks: {known}.',
  scriptFault: 'Line {line} of the script cannot be read: {text}',
  comesAlong: 'with it: {part}',
  noProblems: 'No problem found.',
  problemCount: '{errors} errors, {warnings} warnings.',
  errorsFirst: 'The bot has errors that must be corrected first:',
  written: '{file} written ({size} bytes).',
  you: 'You',
  bot: 'Bot',
  ended: '— The conversation is over ({outcome}). —',
  playHint: 'Type, or: # option   ~ human   ~ back   ~ restart   Ctrl+D to leave',
  noOption: 'There is no option “{label}” here.',
  expectedSays: 'line {line}: expected the bot to say “{expected}”, it said “{actual}”',
  expectedWaits: 'line {line}: expected step “{expected}” to wait, it was “{actual}”',
  expectedOutcome: 'line {line}: expected the outcome “{expected}”, it was “{actual}”',
  expectedPress: 'line {line}: there is no option “{expected}”; on show: {actual}',
  samplesPassed: '{passed} of {count} samples passed.',
  noSamples: 'This bot has no samples.',
  noSuchBot: 'There is no bot “{bot}” in this database.',
  databaseBusy: 'Clew is running on this data: stop it first, or take the file from the editor (⋯ → Export).',
  noDatabase: 'There is no database in {file} yet.',
  unexpected: 'Something went wrong: {detail}',
}
