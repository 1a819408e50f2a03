// npm run test262 -- --suite DIR [--filter PATH] [--jobs N] [--report FILE] – bundles the runner with the engine, and runs it.

import { fileURLToPath } from 'node:url'
import { runBundle } from '../bundle.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const input = { main: `${folder}main.ts`, worker: `${folder}worker.ts` }

await runBundle(input, { noExternal: true }, ({ main }, outDir) =>
  main(process.argv.slice(2), `${outDir}/worker.js`),
)
