// npm run verify -- [--filter TEXT] [--times N] | --new [FILE …] | --tests [FILE …] – bundles the comparison with the engine, and runs it.
import { fileURLToPath } from 'node:url'
import { runBundle } from '../bundle.mjs'

const input = { main: fileURLToPath(new URL('main.ts', import.meta.url)) }

await runBundle(input, {}, ({ main }) => main(process.argv.slice(2)))
