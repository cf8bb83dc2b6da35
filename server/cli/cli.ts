/** The command line: `clew check | compile | play | test | coverage | compare | import | export`. */
import { runClew } from './clew.ts'

// A reader that closes early (`clew check … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await runClew(process.argv.slice(2), {
  env: process.env,
  input: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
