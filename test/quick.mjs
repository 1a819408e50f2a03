// npm run test:quick [-- REF]: types, Biome, and the quick unit tests of what changed since a commit; default: the last one.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Folders of src/ with the tests that are meant for them; the slow ones among these are left out by vite.config.ts. */
const TESTS = new Map([
  ['trace', ['test/trace']],
  ['syntax', ['test/syntax']],
  ['machine', ['test/machine', 'test/language', 'test/conformance']],
  ['language', ['test/language', 'test/conformance', 'test/scenario/steps.test.ts']],
  ['builtins', ['test/builtins']],
  ['hosts', ['test/hosts']],
  ['record', ['test/trace']],
  ['scenario', ['test/scenario']],
  ['learn', ['test/learn']],
  ['view', ['test/view']],
  ['page', ['test/view']],
])

const ALWAYS = ['test/architecture.test.ts']

/** What the page or the command line shows changes nothing of what a program prints. */
const PRINTS_NOTHING = new Set(['view', 'page', 'cli', 'worker', 'learn'])

/** @param {string[]} words */
const git = (...words) => execFileSync('git', words, { encoding: 'utf8' }).split('\n').filter(Boolean)
const changed = [
  ...git('diff', '--name-only', process.argv[2] ?? 'HEAD'),
  ...git('ls-files', '--others', '--exclude-standard'),
].filter((file) => existsSync(file))

const checked = changed.filter((file) => /\.(?:tsx?|mjs|js|css|json)$/.test(file))
const own = changed.filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('test/browser/'))
const folders = changed.flatMap((file) => {
  const [top, folder = ''] = file.split('/')
  const printed = PRINTS_NOTHING.has(folder) ? [] : ['test/scenarios.test.ts']
  return top === 'src' ? [...(TESTS.get(folder) ?? []), ...printed] : []
})
const tests = [...new Set([...ALWAYS, ...own, ...folders])]

const checks = [
  ['tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/tsbuildinfo'],
  ...(checked.length > 0 ? [['biome', 'check', '--no-errors-on-unmatched', ...checked]] : []),
  ['vitest', 'run', '--mode', 'quick', ...tests],
]
const statuses = await Promise.all(checks.map(run))
process.exit(Math.max(...statuses))

/**
 * Starts a tool; what it says is printed in one piece.
 * @param {string[]} words
 * @returns {Promise<number>}
 */
function run(words) {
  const child = spawn('npx', words)
  /** @type {Buffer[]} */
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
  })
}
