/** A flow as a picture to keep, paste into a document, or print. */
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import type { Bot } from '../../../schema/bot/bot.ts'
import { kindWords } from '../../i18n/botwords.ts'
import { Drawing } from '../drawing.svelte.ts'
import { fontMeasure } from '../shown/textwidth.ts'
import { svgOf, type Inks, type SvgPicture } from './svg.ts'

const FAMILIES = ['says', 'asks', 'understands', 'decides', 'acts', 'human', 'ends'] as const
const names = [
  ...FAMILIES,
  ...FAMILIES.map((family) => `${family}-soft` as const),
  'text',
  'text-quiet',
  'surface',
  'border',
  'thread',
  'bg',
] as const

/** The page's colours as they are by day: paper is white. */
function inks(): Inks {
  const probe = document.createElement('span')
  probe.style.colorScheme = 'light'
  document.body.append(probe)
  const pairs = names.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(pairs) as Inks
}

/** The font travels in the picture: a picture can't ask the page for it. */
async function fontFace(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(latin)).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`
}

async function pictureOf(bot: Bot, flow: string, locale: string, title: string): Promise<SvgPicture> {
  const drawing = new Drawing()
  drawing.measure = fontMeasure(getComputedStyle(document.documentElement).getPropertyValue('--font'))
  drawing.follow({ bot, flow, locale, dragged: new Map() })
  const { nodes, lines, measure } = drawing
  return svgOf({ nodes, lines, measure, inks: inks(), kindWords, title, fontFace: await fontFace() })
}

const svgFile = ({ svg }: SvgPicture) => new Blob([svg], { type: 'image/svg+xml' })

/** Browsers refuse larger surfaces; a drawing beyond is made smaller. */
const MOST_PIXELS = 80_000_000
const LONGEST_SIDE = 16_000

async function pngFile(picture: SvgPicture): Promise<Blob> {
  const { width, height } = picture
  const scale = Math.min(2, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
  const url = URL.createObjectURL(svgFile(picture))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const surface = document.createElement('canvas')
    surface.width = Math.round(width * scale)
    surface.height = Math.round(height * scale)
    surface.getContext('2d')?.drawImage(image, 0, 0, surface.width, surface.height)
    return await new Promise((done, fail) =>
      surface.toBlob((blob) => (blob ? done(blob) : fail(new Error('The picture is too large.'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

function save(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Letters of any language, digits and hyphens. */
const fileName = (title: string) =>
  title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80) || 'clew'

export interface FlowOnPaper {
  bot: Bot
  flow: string
  locale: string
  /** Of the flow, for people. */
  title: string
}

export async function saveSvg({ bot, flow, locale, title }: FlowOnPaper): Promise<void> {
  save(svgFile(await pictureOf(bot, flow, locale, title)), `${fileName(title)}.svg`)
}

export async function savePng({ bot, flow, locale, title }: FlowOnPaper): Promise<void> {
  save(await pngFile(await pictureOf(bot, flow, locale, title)), `${fileName(title)}.png`)
}

/** Prints the flow on one sheet, across. */
export async function printFlow({ bot, flow, locale, title }: FlowOnPaper): Promise<void> {
  const url = URL.createObjectURL(svgFile(await pictureOf(bot, flow, locale, title)))
  const sheet = document.createElement('div')
  sheet.className = 'print-sheet'
  const image = new Image()
  image.alt = title
  image.src = url
  sheet.append(image)
  document.body.append(sheet)
  await image.decode()
  const done = () => {
    sheet.remove()
    URL.revokeObjectURL(url)
  }
  addEventListener('afterprint', done, { once: true })
  print()
}
