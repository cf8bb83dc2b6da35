import { describe, expect, it } from 'vitest'
import { applyTheme, attribute } from './theme.ts'

describe('attributes of the element', () => {
  const themed = (attributes: Record<string, string>) => {
    const host = document.createElement('clew-chat')
    for (const name of Object.keys(attributes)) host.setAttribute(name, attributes[name]!)
    const panel = document.createElement('div')
    applyTheme(host, panel, document.createElement('button'), '#112233')
    return panel.style
  }
  it('are read with and without data-', () => {
    const host = document.createElement('clew-chat')
    host.setAttribute('data-locale', 'fr')
    expect(attribute(host, 'locale')).toBe('fr')
    host.setAttribute('locale', 'en')
    expect(attribute(host, 'locale')).toBe('en')
  })
  it('give a colour or nothing', () => {
    expect(themed({ 'theme-accent': '#ABCDEF' }).getPropertyValue('--a')).toBe('#ABCDEF')
    expect(themed({ 'theme-accent': 'red;position:fixed' }).getPropertyValue('--a')).toBe('#112233')
  })
  it('give a radius within bounds', () => {
    expect(themed({ 'theme-radius': '4' }).getPropertyValue('--r')).toBe('4px')
    expect(themed({ 'theme-radius': '9999' }).getPropertyValue('--r')).toBe('16px')
  })
})
