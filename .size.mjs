import { build } from 'vite'; import { brotliCompressSync, constants } from 'node:zlib'
const r = await build({ configFile:false, logLevel:'error', root: process.argv[2], build:{ write:false, minify: true, target:'es2022', lib:{entry: process.argv[2]+'/schema/interpreter/step.ts', formats:['es']}, rollupOptions:{output:{format:'es',minify:true,topLevelVar:false,comments:false}}}})
const code = r[0].output[0].code
console.log(code.length, brotliCompressSync(Buffer.from(code),{params:{[constants.BROTLI_PARAM_QUALITY]:11}}).length)
if (process.argv[3]) console.log(code)
