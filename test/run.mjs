// npm test: everything that has to hold. What a stage says is printed in one piece, with the time that it took.
import { spawn } from 'node:child_process'

/** Stages that stand in one list run one after the other, the lists side by side: they hardly need what the other needs. */
const CHECKS = [['npm run build'], ['tsc', 'biome check', 'knip']]

/** Each of these keeps all processors busy. */
const TESTS = [['vitest run', 'playwright test --config test/browser']]

const isDone = (await run(CHECKS, 'pipe')) && (await run(TESTS, 'inherit'))
process.exit(isDone ? 0 : 1)

/**
 * @param {string[][]} lists
 * @param {'pipe' | 'inherit'} output
 */
async function run(lists, output) {
  const all = lists.map(async (stages) => {
    for (const stage of stages) if (!(await succeeds(stage, output))) return false
    return true
  })
  return (await Promise.all(all)).every(Boolean)
}

/**
 * @param {string} stage
 * @param {'pipe' | 'inherit'} output
 * @returns {Promise<boolean>}
 */
function succeeds(stage, output) {
  const start = performance.now()
  const [command = '', ...words] = stage.startsWith('npm ') ? stage.split(' ') : ['npx', ...stage.split(' ')]
  const child = spawn(command, words, {
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32',
  })
  /** @type {Buffer[]} */
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(0)
      process.stdout.write(Buffer.concat(said))
      console.log(`${code === 0 ? '✓' : '✗'} ${stage}: ${seconds} s\n`)
      resolve(code === 0)
    })
  })
}
