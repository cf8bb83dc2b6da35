import { expect, it } from 'vitest'
import { compileBot } from '../../schema/compile/compile.ts'
import { runSample } from '../../schema/samples/samples.ts'
import { aBot } from '../../schema/testing/build.ts'
import { troublesOf } from './troubles.ts'

const bot = aBot('en')
  .variable('city')
  .main((f) =>
    f
      .start('c')
      .choice('c', '**Where** do you want to go?', [['Nice', 'e']], { variable: 'city' })
      .end('e')
      .message('lost', 'Over here', 'e'),
  )
  .build()
const compiled = compileBot(bot)
const troubles = (script: string) =>
  troublesOf(bot, runSample(compiled, { id: 's', name: '', locale: 'en', script })).map(({ line, what, actual }) => [
    line,
    what,
    actual,
  ])

it.each<[string, (string | number | undefined)[][]]>([
  ['@ c\n# Nice\n= resolved\n? city = Nice', []],
  ['@ c\nhello', [[2, 'This line can’t be read: hello', undefined]]],
  ['@ gone', [[1, 'This step is gone: gone', undefined]]],
  ['@ lost', [[1, 'No line leads to this step any more: Over here', undefined]]],
  ['? country = x', [[1, 'This variable is gone: country', undefined]]],
  ['# Rome', [[1, 'The option “Rome” is there', 'Nice']]],
  ['@ e', [[1, 'The bot waits at: Resolved', 'Where do you want to go?']]],
  ['# Nice\n= transferred', [[2, 'The conversation ends as “Transferred to a human”', 'Resolved']]],
  ['# Nice\n? city = Rome', [[2, 'The variable holds “Rome”', 'Nice']]],
])('%j is told', (script, told) => expect(troubles(script)).toEqual(told))
