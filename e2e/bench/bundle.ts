/** What a visitor would load of a module: bundled with the bundler and the settings of the widget. */
import { build, loadConfigFromFile, type Plugin } from 'vite'
import { brotli } from './measure.ts'

/** A module whose whole source is this; it imports as if it stood in this folder. */
const moduleOf = (source: string): Plugin => ({
  name: 'module',
  resolveId: (id, importer) => (importer ? undefined : 'e2e/bench/bundle.js'),
  load: (id) => (id === 'e2e/bench/bundle.js' ? source : undefined),
})

/** Bytes after brotli of everything that the source exports, minified. */
export const bundledBytes = async (source: string): Promise<number> => brotli(await bundledCode(source))

/** Everything that the source exports, minified. */
export async function bundledCode(source: string): Promise<string> {
  const widget = await loadConfigFromFile({ command: 'build', mode: 'production' }, '.config/vite.embed.ts')
  if (!widget) throw new Error('The settings of the widget are missing.')
  const built = await build({
    ...widget.config,
    configFile: false,
    root: '.',
    logLevel: 'error',
    plugins: [moduleOf(source)],
    build: { ...widget.config.build, write: false, lib: { entry: 'bundle', formats: ['es'] } },
  })
  const outputs = [built].flat().flatMap((part) => ('output' in part ? part.output : []))
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('\n')
}
