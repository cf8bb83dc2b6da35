/** Samples of ten turns, each with the words expected after every answer, played by the bot they belong to. */
import { compileBot } from '../../../schema/compile/compile.ts'
import { runSample } from '../../../schema/samples/samples.ts'
import { alternate, timed, type Measured } from '../measure.ts'
import { naive } from './naive.ts'
import { botOf } from './ours.ts'
import { makeAnswers, TURNS, type Tree } from './tree.ts'

const SAMPLES = 1_000

/** Milliseconds a sample. */
export async function samplesPlayed(tree: Tree): Promise<Measured> {
  const compiled = compileBot(botOf(tree))
  const samples = scripts(tree).map((script, at) => ({ id: `sample${at}`, name: '', locale: 'en', script }))
  const play = () => samples.filter((sample) => !runSample(compiled, sample).passed).length
  if (play() > 0) throw new Error('A sample failed.')
  const { sample } = await alternate(['sample'], () => timed(play) / SAMPLES)
  return sample
}

function scripts(tree: Tree): string[] {
  const player = naive.load(naive.write(tree))
  const answers = makeAnswers()
  return Array.from({ length: SAMPLES }, (_, sample) => {
    let shown = player.start()
    const lines: string[] = []
    for (let turn = 0; turn < TURNS; turn++) {
      const option = (answers[sample * TURNS + turn] ?? 0) % shown.options.length
      lines.push(`# ${shown.options[option]}`)
      shown = player.answer(option)
      lines.push(`< ${shown.text}`)
    }
    return lines.join('\n')
  })
}
