import { describe, expect, it } from 'vitest'
import type { Theme } from '../contract.ts'
import { applyTheme, attribute } from './theme.ts'

describe('attributes of the element', () => {
  const plain: Theme = { mode: 'system', radius: 16, font: 'system' }
  const themed = (attributes: Record<string, string>, theme = plain) => {
    const host = document.createElement('clew-chat')
    for (const name of Object.keys(attributes)) host.setAttribute(name, attributes[name]!)
    const panel = document.createElement('div')
    applyTheme(host, panel, document.createElement('button'), { accent: '#112233', theme })
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
  it.each([
    ['system', 'system-ui,sans-serif'],
    ['serif', 'ui-serif,Georgia,serif'],
    ['monospace', 'ui-monospace,monospace'],
    ['', 'system-ui,sans-serif'],
    ['constructor', 'system-ui,sans-serif'],
    ['x;} * {color:red', 'system-ui,sans-serif'],
  ])('give the font %j from a fixed list', (font, stack) => {
    expect(themed({ 'theme-font': font }).getPropertyValue('--f')).toBe(stack)
  })
  it('win over the tokens of the manifest, one by one', () => {
    const theme: Theme = { mode: 'dark', radius: 4, font: 'serif' }
    const style = themed({ 'theme-radius': '8' }, theme)
    expect(style.getPropertyValue('--r')).toBe('8px')
    expect(style.getPropertyValue('--f')).toBe('ui-serif,Georgia,serif')
    expect(style.colorScheme).toBe('dark')
    expect(themed({ 'theme-mode': 'light' }, theme).colorScheme).toBe('light')
    expect(themed({}, plain).colorScheme).toBe('light dark')
  })
})
