/** The help pages, in English. */
import type { HelpPages } from './help.ts'

const exits = `Exit code: 0 fine, 1 problems found, 2 wrong use.`

export const en: HelpPages = {
  clew: `Clew's command line

  clew check BOT.json                          lists what is wrong with a bot
  clew compile BOT.json --out DIR              writes what a website needs, one file a language
  clew play BOT.json [--locale L] [--script F] talks with a bot, here or from a script
  clew test BOT.json                           plays the bot's samples
  clew coverage BOT.json [--propose]           tells what the samples come to, proposes what is missing
  clew compare BEFORE.json AFTER.json          tells what changed from one bot to another
  clew import FILE... --out BOT.json           makes a bot of other files
  clew export BOT.json [--as texts] --out FILE writes a bot, or its texts as a spreadsheet

  clew help check   explains one command
  --json            prints one JSON object
  --help            shows this

Exit code: 0 fine, 1 problems found (for compare: differences), 2 wrong use.`,

  check: `clew check BOT.json [--json]

Lists what is wrong with a bot, as the editor does: errors, which stop a publication, and
warnings. The bot's samples are played too.

--json prints { problems, errors, warnings }; a problem is { rule, severity, where, data, what, todo }.

Exit code: 0 no error, 1 errors, 2 wrong use or a file that can't be read.`,

  compile: `clew compile BOT.json --out DIR [--json]

Writes what a website needs to run a bot: spec.fr.json, spec.en.json …, one a language, and
map.json, which says what the numbers in them stand for. A bot with errors is not compiled.

  --out DIR   the folder, made where there is none

--json prints { written }, a list of { file, bytes }.

Exit code: 0 written, 1 the bot has errors, 2 wrong use.`,

  play: `clew play BOT.json [--locale L] [--script FILE] [--json]

Talks with a bot: what is typed is what the visitor writes. A line may also be

  # option            presses the option that reads so; # one | other several at once
  ~ human             asks for a human; also ~ back, ~ restart
  ~ correct 2         takes back the second answer, to give another
  & step = reply      what a call (JSON) or a handover (done, closed, nobody) is answered from now on
  $ variable = value  the page gives a value

  --locale L      the language, the bot's first one without it
  --script FILE   plays the lines of a file instead; it may begin with ^ step and $ variable = value,
                  and expect < words, = outcome, @ step that waits, + step that ran, ? variable = value

--json prints { transcript, outcome }, with --script also { checks, missing }; the transcript is a list
of { from, text, options?, shows?, step }.

Exit code: 0 played, 1 something expected did not come or the bot has errors, 2 wrong use.`,

  test: `clew test BOT.json [--json]

Plays the bot's samples. For each that fails it tells the line, what was expected and what came.

--json prints { passed, count, samples }; a sample is { name, sample, locale, passed, outcome, faults,
missing, checks }, a check { line, is, expected, actual, passed }.

Exit code: 0 all pass, 1 one fails or the bot has errors, 2 wrong use.`,

  coverage: `clew coverage BOT.json [--least PERCENT] [--propose [--locale L] [--out BOT.json]] [--json]

Tells what the bot's samples come to: which steps, which ways on (options, rows, branches, failures)
and which answers, and names those that no sample comes to.

  --least PERCENT   exit code 1 when fewer of the ways on are taken
  --propose         proposes few samples that together come to the rest, and says what can't be reached
  --locale L        the language of the proposals
  --out BOT.json    writes the bot with the proposed samples

--json prints { steps, exits, entries }, each { reached, count, percent, missed }; with --propose also
{ proposals, unreached, written? }; a proposal is { name, locale, script }.

Exit code: 0 told, 1 less than --least or the bot has errors, 2 wrong use.`,

  compare: `clew compare BEFORE.json AFTER.json [--json]

Tells what changed from one bot to another, by what matters to a client, with before and after.

--json prints { summary, changes }; a change is { id, group, what, where, sentence, before, after, parts }.

Exit code: 0 nothing changed, 1 something changed, 2 wrong use.`,

  import: `clew import FILE... [--kind KIND] --out BOT.json [--force] [--json]

Makes a bot of other files, and says what was kept as it was, what was adapted and what is left to do.

  sheet     questions and answers in CSV or XLSX; where the bot of --out is there already, it is brought
            up to date. So are the texts of a bot that clew export wrote
  typebot   Typebot files; several that link to one another become one bot with skills
  outline   an indented list of questions, options and answers, as text, Markdown or HTML
  mermaid   a Mermaid flowchart
  drawio    a drawing made with draw.io
  clew      a bot that an older Clew wrote, brought to today's format and a stable order, fit for git

  --kind KIND      the kind; found out without it
  --out BOT.json   where the bot is written; a file that is there is only brought up to date (sheet)
  --force          replaces a file that is there

--json prints { kind, counts, items, written }: counts are { exact, adapted, todo }, an item is
{ where, what, why, step? }.

Exit code: 0 imported, 1 something is left to do, 2 wrong use or a file that can't be read; then nothing
is written.`,

  export: `clew export BOT.json | --bot ID [--as FORM] [--out FILE] [--json]

Writes a bot in another form, from its file or out of this server's database, as the editor's export
does. For the database, Clew must not be running.

  --bot ID     the bot's id, or its key
  --as FORM    bot (without it), or texts: all texts as a table with one column a language, to be
               translated or corrected and imported again; or mermaid: the main flow as a flowchart
  --out FILE   the file; for texts .csv or .xlsx, for mermaid .mmd or, with all flows, .md. Without
               it the bot is printed

--json prints { bot }, with --out { written }.

${exits}`,
}
