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
