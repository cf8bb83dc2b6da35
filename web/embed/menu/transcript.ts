/** A conversation as plain words, to be kept by the visitor. */
import { plainText } from '../../../schema/text/plain.ts'
import { parseText } from '../../../schema/text/parse.ts'
import type { Words } from '../panel/words.ts'
import type { Line } from '../talk/conversation.ts'

export const transcriptOf = (lines: readonly Line[], words: Words): string =>
  lines
    .map(({ from, text, ask, contact, media }) => {
      const said = from === 'bot' ? plainText(parseText(text)) : text || words.human
      const shown = [
        media?.image?.join(' '),
        media?.video?.join(' '),
        ...(media?.links ?? []).map((link) => link.join(' ')),
        ...(media?.cards ?? []).map(({ title, text, link }) =>
          [title, text, link?.join(' ')].filter(Boolean).join(' – '),
        ),
        contact?.replace(/^(mailto|tel):/, ''),
        ...(ask?.options ?? []).map((option) => `  [${option}]`),
      ]
      return [`${words[from]} ${said}`, ...shown].filter(Boolean).join('\n')
    })
    .join('\n\n') + '\n'
