/** What `npm run build` made: the loader, the widget under the hash of its content, and the app. Read once, at start. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kept, type Kept } from '../http/answer.ts'

export interface Files {
  loader: Kept | undefined
  widgetHash: string
  /** `/w/<hash>/widget.js` */
  widgetPath: string
  /** `/w/<hash>/triggers.js` */
  triggersPath: string
  /** `/w/<hash>/trial.js` */
  trialPath: string
  /** The widget and its chunks by file name. */
  widget: ReadonlyMap<string, Kept>
  /** The folder of the built app. */
  appDir: string
  /** The app's one page; undefined when nothing was built. */
  appPage: string | undefined
}

export function readFiles(root: string): Files {
  const embedDir = join(root, 'build/embed')
  const appDir = join(root, 'build/web')
  const read = (file: string) => kept(readFileSync(file, 'utf8'))
  const names = existsSync(embedDir)
    ? readdirSync(embedDir)
        .filter((name) => /^[\w-]+\.js$/.test(name))
        .sort()
    : []
  const widget = new Map(names.filter((name) => name !== 'loader.js').map((name) => [name, read(join(embedDir, name))]))
  const hash = createHash('sha256')
  for (const [name, { body }] of widget) hash.update(`${name}\0${body}\0`)
  const widgetHash = hash.digest('hex').slice(0, 20)
  const page = join(appDir, 'index.html')
  return {
    loader: names.includes('loader.js') ? read(join(embedDir, 'loader.js')) : undefined,
    widgetHash,
    widgetPath: `/w/${widgetHash}/widget.js`,
    triggersPath: `/w/${widgetHash}/triggers.js`,
    trialPath: `/w/${widgetHash}/trial.js`,
    widget,
    appDir,
    appPage: existsSync(page) ? readFileSync(page, 'utf8') : undefined,
  }
}
