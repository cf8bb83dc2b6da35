import { expect, it } from 'vitest'
import { drawText } from './drawText.ts'

const drawn = (markdown: string) => {
  const root = document.createElement('div')
  root.append(...drawText(markdown, '(new tab)'))
  return root
}

it('draws paragraphs, breaks, bold, italic and lists', () => {
  const root = drawn('One **bold** and *soft*\nline\n\n- a\n- b\n\n1. c')
  expect(Array.from(root.querySelectorAll('*'), ({ tagName }) => tagName)).toEqual([
    'P',
    'STRONG',
    'EM',
    'BR',
    'UL',
    'LI',
    'LI',
    'OL',
    'LI',
  ])
})

it('opens web pages beside the host and tells so; mail and phone stay', () => {
  const [web, mail] = drawn('[site](https://clew.example) [mail](mailto:a@clew.example)').querySelectorAll('a')
  expect([web?.target, web?.rel, web?.textContent]).toEqual(['_blank', 'noopener noreferrer', 'site (new tab)'])
  expect([mail?.target, mail?.textContent]).toEqual(['', 'mail'])
})

it.each([
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '<a href="https://evil.example">x</a>',
])('keeps %s as words', (hostile) => {
  expect(drawn(hostile).querySelector('img, a, script')).toBeNull()
})
