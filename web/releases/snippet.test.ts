import { describe, expect, it } from 'vitest'
import { policyFor, snippetFor } from './snippet.ts'

describe('the snippet', () => {
  it('is one tag for a bubble', () => {
    expect(snippetFor('bubble', 'https://clew.example', 'k1')).toBe(
      '<script type="module" src="https://clew.example/embed.js" data-bot="k1"></script>',
    )
  })

  it('is two tags in the page', () => {
    expect(snippetFor('inline', 'https://clew.example:8443', 'k1')).toBe(
      '<script type="module" src="https://clew.example:8443/embed.js"></script>\n<clew-chat bot="k1"></clew-chat>',
    )
  })

  it.each([
    ['right', 20, ''],
    ['left', 20, ' data-theme-position="left"'],
    ['right', 96, ' data-bubble="96"'],
    ['left', 0, ' data-theme-position="left" data-bubble="0"'],
  ] as const)('says where the bubble is: %s, %d', (side, distance, more) => {
    expect(snippetFor('bubble', 'https://clew.example', 'k1', { side, distance })).toBe(
      `<script type="module" src="https://clew.example/embed.js" data-bot="k1"${more}></script>`,
    )
  })

  it('pins the loader', () => {
    const pin = { path: '/embed-0a1b.js', integrity: 'sha384-xyz' }
    expect(snippetFor('bubble', 'https://clew.example', 'k1', undefined, pin)).toBe(
      '<script type="module" src="https://clew.example/embed-0a1b.js" integrity="sha384-xyz" crossorigin data-bot="k1"></script>',
    )
  })

  it('keeps a strange key inside its attribute', () => {
    expect(snippetFor('bubble', 'https://clew.example', 'a"><b')).toContain('data-bot="a&quot;>&lt;b"')
  })

  it('names the origin in each directive', () => {
    expect(policyFor('https://clew.example').map(({ directive, source }) => `${directive} ${source}`)).toEqual([
      'script-src https://clew.example',
      'connect-src https://clew.example',
    ])
  })
})
