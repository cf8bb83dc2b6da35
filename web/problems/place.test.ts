import { expect, test } from 'vitest'
import { aBot } from '../../schema/testing/build.ts'
import { placeOf } from './place.ts'

const bot = aBot('fr', 'en')
  .variable('name', { name: 'Customer' })
  .entry('e', 'Opening **hours**', 'x')
  .main((flow) =>
    flow
      .start('m')
      .message('m', `**Hello** there, ${'word '.repeat(20)}`)
      .set('s', {}),
  )
  .skill('k', {}, (flow) => flow.start())
  .build()

test.each([
  [{}, ''],
  [{ field: 'humanStep' }, ''],
  [{ flow: 'main', step: 'm' }, 'Main flow › Hello there, word word word word word word word…'],
  [{ flow: 'main', step: 's' }, 'Main flow › Set variables'],
  [{ flow: 'main', step: 'gone' }, 'Main flow'],
  [{ flow: 'k' }, 'k'],
  [{ entry: 'e' }, 'Opening **hours**'],
  [{ variable: 'name' }, 'Customer'],
])('%j is called %j', (where, place) => expect(placeOf(bot, where)).toBe(place))
