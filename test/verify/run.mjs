// npm run verify -- [--filter TEXT] [--times N] – bundles the comparison with the engine, and runs it.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const folder = fileURLToPath(new URL('.', import.meta.url))
const outDir = fileURLToPath(new URL('../../node_modules/.cache/verify/', import.meta.url))

await build({
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: { outDir, ssr: true, target: 'node20', rolldownOptions: { input: { main: `${folder}main.ts` } } },
})

const { main } = await import(`${outDir}main.js`)
process.exitCode = await main(process.argv.slice(2))
