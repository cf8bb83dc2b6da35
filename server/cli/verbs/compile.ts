/** `clew compile`: writes one spec a locale and the map of their numbers. */
import { join } from 'node:path'
import { compileChecked, readBotFile, writeTo } from '../files.ts'
import { exitCodes, Stop, type Verb } from '../terminal.ts'

export const compileVerb: Verb = async (args, terminal) => {
  if (!args.out) throw new Stop('needsOut')
  const { specs, map } = compileChecked(await readBotFile(args, terminal), terminal)
  const files = [
    ...Object.entries(specs).map(([locale, spec]): [string, object] => [`spec.${locale}.json`, spec]),
    ['map.json', map] as const,
  ]
  const written: { file: string; bytes: number }[] = []
  for (const [name, content] of files) {
    const file = join(args.out, name)
    const text = JSON.stringify(content)
    await writeTo(file, text)
    written.push({ file, bytes: Buffer.byteLength(text) })
    terminal.print(terminal.words('written', { file, size: Buffer.byteLength(text) }))
  }
  terminal.json({ written })
  return exitCodes.fine
}
