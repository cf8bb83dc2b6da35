import { expect, it } from 'vitest'
import { aBot } from '../testing/build.ts'
import { formatBot } from './json.ts'
import { parseBot } from './parse.ts'
import { pictureHashesIn, picturesIn, withPictures } from './pictures.ts'

const [one, two] = ['0', 'f'].map((digit) => digit.repeat(64)) as [string, string]
const pictures = { [two]: 'data:image/png;base64,AAAA', [one]: 'data:image/webp;base64,BBB=' }
const bot = aBot()
  .main((flow) => flow.start('e').end('e'))
  .build()

it('a file with pictures is still that bot’s file, and gives them back in a fixed order', () => {
  const file = withPictures(formatBot(bot), pictures)
  expect(parseBot(JSON.parse(file)).bot).toEqual(parseBot(JSON.parse(formatBot(bot))).bot)
  expect(picturesIn(JSON.parse(file))).toEqual(pictures)
  expect(file.indexOf(one)).toBeLessThan(file.indexOf(two))
})

it('without pictures nothing is new', () => {
  expect(withPictures(formatBot(bot), {})).toBe(formatBot(bot))
  expect(picturesIn(JSON.parse(formatBot(bot)))).toEqual({})
})

it.each([
  null,
  7,
  { pictures: 'x' },
  { pictures: { short: 'data:image/png;base64,AAAA' } },
  { pictures: { [one]: 'data:text/html;base64,AAAA' } },
  { pictures: { [one]: 'https://a.fr' } },
  { pictures: { [one]: 7 } },
])('%j holds no picture', (file) => expect(picturesIn(file)).toEqual({}))

it('finds each kept picture once', () => {
  expect(pictureHashesIn(`/i/${one} "/i/${two}" /i/${one} /i/abc`)).toEqual([one, two])
})
