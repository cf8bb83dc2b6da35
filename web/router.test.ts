import { describe, expect, it } from 'vitest'
import { isOpen, isOurs, isPlainClick, routeOf, safeNext, signInAddress, type Route } from './router.ts'

const at = (path: string) => routeOf(new URL(path, 'https://clew.example'))

describe('routeOf', () => {
  it.each<[string, Route]>([
    ['/', { name: 'home' }],
    ['/bin', { name: 'bin' }],
    ['/members', { name: 'members' }],
    ['/members/', { name: 'members' }],
    ['/account', { name: 'account' }],
    ['/welcome?token=abc', { name: 'welcome', token: 'abc' }],
    ['/join', { name: 'join', token: '' }],
    ['/sign-in', { name: 'signIn', next: '/' }],
    ['/sign-in?next=%2Fbots%2Fa1', { name: 'signIn', next: '/bots/a1' }],
    ['/sign-in?next=%2F%2Fevil.example', { name: 'signIn', next: '/' }],
    ['/bots/a1', { name: 'editor', bot: 'a1' }],
    ['/bots/a1/', { name: 'editor', bot: 'a1' }],
    ['/bots/a1/site', { name: 'site', bot: 'a1' }],
    ['/bots/a1/design', { name: 'design', bot: 'a1' }],
    ['/bots/a1/releases', { name: 'releases', bot: 'a1' }],
    ['/bots/a1/constructor', { name: 'unknown', path: '/bots/a1/constructor' }],
    ['/bots/', { name: 'unknown', path: '/bots' }],
    ['/bots/a%2Fb', { name: 'unknown', path: '/bots/a%2Fb' }],
    ['/__proto__', { name: 'unknown', path: '/__proto__' }],
    ['/nowhere', { name: 'unknown', path: '/nowhere' }],
  ])('%s', (path, route) => {
    expect(at(path)).toEqual(route)
  })
})

describe('safeNext', () => {
  it.each([
    ['/bots/a1', '/bots/a1'],
    ['/bots/a1?flow=main#s1', '/bots/a1?flow=main#s1'],
    ['/', '/'],
    [null, '/'],
    ['', '/'],
    ['bots/a1', '/'],
    ['//evil.example', '/'],
    ['///evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\\\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n\\evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/x/..//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    [' javascript:alert(1)', '/'],
    ['java\tscript:alert(1)', '/'],
    ['data:text/html,x', '/'],
    ['https://evil.example/bots', '/'],
    ['https:/evil.example', '/'],
    ['/sign-in?next=/sign-in', '/'],
    ['/welcome?token=x', '/'],
    ['/%2F/evil.example', '/%2F/evil.example'],
  ])('%j → %s', (next, safe) => {
    expect(safeNext(next)).toBe(safe)
  })

  it('never leaves the origin', () => {
    const parts = ['/', '\\', '.', '..', 'a', ':', '@', '\t', '\n', '?', '#', '%2f', 'evil.example', 'javascript:', ' ']
    for (let seed = 1; seed <= 4000; seed++) {
      let rest = seed * 2654435761
      let next = ''
      for (let n = 0; n < 6; n++, rest = Math.floor(rest / parts.length)) next += parts[rest % parts.length]
      const safe = safeNext(next)
      expect(new URL(safe, 'https://clew.example').origin, next).toBe('https://clew.example')
      expect(safe.startsWith('//'), next).toBe(false)
    }
  })
})

describe('signing in', () => {
  it('comes back to where one was', () => {
    expect(signInAddress(new URL('https://clew.example/bots/a1?flow=x'))).toBe('/sign-in?next=%2Fbots%2Fa1%3Fflow%3Dx')
    expect(signInAddress(new URL('https://clew.example/'))).toBe('/sign-in')
  })

  it('is for pages that need it', () => {
    expect(isOpen(at('/join?token=x'))).toBe(true)
    expect(isOpen(at('/members'))).toBe(false)
  })
})

describe('links', () => {
  it.each([
    ['/members', true],
    ['/?x=1', true],
    ['/bots/a1#step', true],
    ['/#content', false],
    ['/try/abc', false],
    ['/api/bots/abc/export', false],
    ['https://elsewhere.example/members', false],
    ['mailto:camille@exemple.fr', false],
    ['javascript:alert(1)', false],
  ])('%s: %s', (href, ours) => {
    const here = new URL('https://clew.example/')
    expect(isOurs(new URL(href, here), here)).toBe(ours)
  })

  it('are followed by plain clicks only', () => {
    const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false }
    expect(isPlainClick(plain)).toBe(true)
    for (const change of [{ button: 1 }, { metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { altKey: true }])
      expect(isPlainClick({ ...plain, ...change })).toBe(false)
  })
})
