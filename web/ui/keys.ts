/** The names of keys as they are printed on this person's keyboard. */

const onMac: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Delete: '⌫', Escape: 'esc' }
const elsewhere: Record<string, string> = { Mod: 'Ctrl', Shift: '⇧', Enter: '↵', Escape: 'Esc' }

export function isMac(platform = globalThis.navigator?.platform ?? ''): boolean {
  return /mac|iphone|ipad/i.test(platform)
}

/** `Mod+Shift+K` → the three names. */
export function keyNames(keys: string, mac = isMac()): string[] {
  const names = mac ? onMac : elsewhere
  return keys.split('+').map((key) => names[key] ?? key)
}
