// npm run verify:queue [-- --filter TEXT --seeds 1-200 --only-fuzz] – bundles the comparison with the engine, and runs it.
import { fileURLToPath } from 'node:url'
import { runBundle } from '../../bundle.mjs'

const input = { main: fileURLToPath(new URL('verify.ts', import.meta.url)) }

await runBundle(input, {}, ({ main }) => main(process.argv.slice(2)))
