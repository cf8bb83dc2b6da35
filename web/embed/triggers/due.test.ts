import { describe, expect, it } from 'vitest'
import type { Trigger } from '../contract.ts'
import { fitsPath, isDue, type Visit } from './due.ts'

const trigger = (more: Partial<Trigger> = {}): Trigger => ({
  id: 't',
  text: { en: 'May I help?' },
  event: 'stay',
  delay: 0,
  depth: 50,
  element: '',
  signal: '',
  pages: [],
  languages: [],
  visit: 'any',
  days: 'any',
  opens: '',
  closes: '',
  every: 'page',
  ...more,
})
// A Saturday.
const SATURDAY = new Date(2026, 10, 28, 14, 30)
const visit = (more: Partial<Visit> = {}): Visit => ({
  path: '/orders/12',
  languages: ['fr-FR', 'en'],
  before: undefined,
  now: SATURDAY,
  spoke: {},
  ...more,
})
const at = (hour: number, day = 28) => ({ now: new Date(2026, 10, day, hour, 30) })
const ago = (hours: number) => ({ spoke: { t: SATURDAY.getTime() - hours * 3_600_000 } })

describe('a trigger', () => {
  it.each<[string, Partial<Trigger>, Partial<Visit>, boolean]>([
    ['with no conditions', {}, {}, true],
    ['on its page', { pages: ['/basket', '/orders/*'] }, {}, true],
    ['on another page', { pages: ['/basket'] }, {}, false],
    ['in a language of its own', { languages: ['fr'] }, {}, true],
    ['in a region of its language', { languages: ['fr-CA'] }, {}, true],
    ['in a language that the visitor knows too', { languages: ['en'] }, {}, false],
    ['on a first visit', { visit: 'first' }, { before: 0 }, true],
    ['on a later visit', { visit: 'first' }, { before: 2 }, false],
    ['on a return', { visit: 'returning' }, { before: 2 }, true],
    ['on a visit of which nothing may be known', { visit: 'first' }, {}, false],
    ['on a return of which nothing may be known', { visit: 'returning' }, {}, false],
    ['at the weekend', { days: 'weekend' }, {}, true],
    ['on weekdays, at the weekend', { days: 'week' }, {}, false],
    ['within hours', { opens: '09:00', closes: '18:00' }, {}, true],
    ['before hours', { opens: '15:00' }, {}, false],
    ['after hours', { closes: '14:30' }, {}, false],
    ['late, over midnight', { opens: '22:00', closes: '06:00' }, at(23), true],
    ['early, over midnight', { opens: '22:00', closes: '06:00' }, at(5), true],
    ['by day, over midnight', { opens: '22:00', closes: '06:00' }, {}, false],
    ['early on Monday, of the weekend’s night', { days: 'weekend', opens: '22:00', closes: '06:00' }, at(5, 30), true],
    ['early on Saturday, of Friday’s night', { days: 'weekend', opens: '22:00', closes: '06:00' }, at(5), false],
    ['that spoke on another page', { every: 'page' }, ago(1), true],
    ['that spoke today', { every: 'day' }, ago(20), false],
    ['that spoke yesterday', { every: 'day' }, ago(25), true],
    ['that spoke this week', { every: 'week' }, ago(100), false],
    ['that spoke last month', { every: 'month' }, ago(24 * 31), true],
    ['that speaks once', { every: 'once' }, ago(1e6), false],
  ])('%s: %j', (_, conditions, seen, due) => {
    expect(isDue(trigger(conditions), visit(seen))).toBe(due)
  })

  it.each<[string, string, boolean]>([
    ['/', '/', true],
    ['/', '/orders', false],
    ['/orders', '/orders', true],
    ['/orders*', '/orders', true],
    ['/orders/*', '/orders', false],
    ['*', '/anything', true],
    ['*/basket', '/fr/basket', true],
    ['*/basket', '/fr/basket/pay', false],
    ['/*/basket/*', '/fr/basket/pay', true],
    ['/a*a', '/a', false],
    ['/a*a', '/aa', true],
    ['/*a*b', '/ab', true],
    ['/x*a*a', '/xa', false],
    ['', '/orders', false],
  ])('on pages %s: %s', (pattern, path, fits) => {
    expect(fitsPath(pattern, path)).toBe(fits)
  })
})
