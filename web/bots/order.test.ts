import { describe, expect, it } from 'vitest'
import { findBots, type Order } from './order.ts'

const bots = [
  { name: 'Élan 10', createdAt: '2026-01-03', updatedAt: '2026-02-01' },
  { name: 'elan 9', createdAt: '2026-01-01', updatedAt: '2026-02-03' },
  { name: 'Colis et retours', createdAt: '2026-01-02', updatedAt: '2026-02-02' },
]
const names = (query: string, order: Order) => findBots(bots, query, order).map(({ name }) => name)

describe('findBots', () => {
  it.each<[string, Order, string[]]>([
    ['', 'changed', ['elan 9', 'Colis et retours', 'Élan 10']],
    ['', 'created', ['Élan 10', 'Colis et retours', 'elan 9']],
    ['', 'name', ['Colis et retours', 'elan 9', 'Élan 10']],
    ['ÉLAN', 'name', ['elan 9', 'Élan 10']],
    ['retour colis', 'name', ['Colis et retours']],
    ['  ', 'name', ['Colis et retours', 'elan 9', 'Élan 10']],
    ['zzz', 'name', []],
  ])('%j by %s', (query, order, expected) => {
    expect(names(query, order)).toEqual(expected)
  })
})
