/** The verbs, with the options that each takes besides `--json` and `--help`. Each is loaded when it is wanted: the database is slow to load, and only `export` needs it. */
import type { OptionName } from './arguments.ts'
import type { Verb } from './terminal.ts'

interface KnownVerb {
  options: readonly OptionName[]
  load: () => Promise<Verb>
}

export const verbs = {
  check: { options: [], load: async () => (await import('./verbs/check.ts')).checkVerb },
  compile: { options: ['out'], load: async () => (await import('./verbs/compile.ts')).compileVerb },
  play: { options: ['locale', 'script'], load: async () => (await import('./verbs/play.ts')).playVerb },
  test: { options: [], load: async () => (await import('./verbs/test.ts')).testVerb },
  coverage: {
    options: ['propose', 'out', 'locale', 'least'],
    load: async () => (await import('./verbs/coverage.ts')).coverageVerb,
  },
  compare: { options: [], load: async () => (await import('./verbs/compare.ts')).compareVerb },
  import: { options: ['kind', 'out', 'force'], load: async () => (await import('./verbs/import.ts')).importVerb },
  export: { options: ['bot', 'as', 'out'], load: async () => (await import('./verbs/export.ts')).exportVerb },
} satisfies Record<string, KnownVerb>

export type VerbName = keyof typeof verbs

export const isVerb = (name: string): name is VerbName => Object.hasOwn(verbs, name)

export const optionsOf = (verb: VerbName): readonly OptionName[] => verbs[verb].options
