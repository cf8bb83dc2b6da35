/** Prints what a benchmark found, and writes it to a file where one was asked for. */
import { writeFileSync } from 'node:fs'
import { say } from '../../.config/tasks.mjs'
import { machine, type Measured } from './measure.ts'
import { table } from './table.ts'

export type Figure = number | Measured

export interface Row {
  key: string
  label: string
  ours: Figure
  /** By name of the peer. */
  peers?: Record<string, Figure>
  /** The peers that ours is set in relation to, and whether more of this is better. */
  ratios?: { better: 'more' | 'less'; with: readonly string[] }
}

export interface Report {
  name: string
  about: string
  rows: readonly Row[]
  /** What is unequal about the comparison. */
  notes: readonly string[]
}

export function report({ name, about, rows, notes }: Report) {
  const peers = [...new Set(rows.flatMap((row) => Object.keys(row.peers ?? {})))]
  const ratios = Object.assign({}, ...rows.map(ratiosOf)) as Record<string, number>
  const { processor, cores, node, ...rest } = machine()
  console.log(`\n${about}\n${processor}, ${cores} × · Node ${node}\n`)
  console.log(
    table([
      ['', 'Clew', ...peers],
      ...rows.map((row) => [row.label, shown(row.ours), ...peers.map((peer) => shown(row.peers?.[peer]))]),
    ]),
  )
  if (Object.keys(ratios).length > 0) {
    console.log(`\n${say('Rapports (au-dessus de 1 : Clew est meilleur)', 'Ratios (above 1: Clew is better)')}`)
    console.log(table(Object.entries(ratios).map(([key, ratio]) => [key, shown(ratio)])))
  }
  if (notes.length > 0) console.log(`\n${notes.map((note) => `· ${note}`).join('\n')}`)
  const [file] = process.argv.slice(2)
  if (!file) return
  const found = {
    name,
    machine: { processor, cores, node, ...rest },
    ours: figuresOf(rows, (row) => row.ours),
    peers: Object.fromEntries(peers.map((peer) => [peer, figuresOf(rows, (row) => row.peers?.[peer])])),
    ratios,
  }
  writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
}

const valueOf = (figure: Figure) => (typeof figure === 'number' ? figure : figure.median)

function ratiosOf({ key, ours, peers = {}, ratios }: Row): Record<string, number> {
  const found: Record<string, number> = {}
  for (const peer of ratios?.with ?? []) {
    const ratio = valueOf(ours) / valueOf(peers[peer] ?? NaN)
    found[`${key}_vs_${peer}`] = ratios?.better === 'less' ? 1 / ratio : ratio
  }
  return found
}

function figuresOf(rows: readonly Row[], figure: (row: Row) => Figure | undefined): Record<string, number> {
  const known = rows.flatMap((row) => {
    const found = figure(row)
    return found === undefined ? [] : [[row.key, valueOf(found)]]
  })
  return Object.fromEntries(known)
}

const locale = say('fr', 'en')
const exact = new Intl.NumberFormat(locale)
const rounded = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 })
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 })
const write = (value: number) => (value >= 1e5 ? short : Number.isInteger(value) ? exact : rounded).format(value)

/** A median is followed by its spread. */
function shown(figure: Figure | undefined): string {
  if (figure === undefined) return '–'
  if (typeof figure === 'number') return write(figure)
  return `${write(figure.median)} (${write(figure.min)}–${write(figure.max)})`
}
