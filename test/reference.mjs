// Programs as JSON come in, the lines that each of them prints go out. Each has a realm and a job queue of its own.
import { readFileSync, writeFileSync } from 'node:fs'
import vm from 'node:vm'

const TIMEOUT_IN_MS = 1000

process.on('unhandledRejection', () => undefined)
const programs = JSON.parse(readFileSync(0, 'utf8'))
writeFileSync(1, JSON.stringify(programs.map(linesOf)))

/** @type {(program: string) => string[] | null} */
function linesOf(program) {
  /** @type {string[]} */
  const lines = []
  const console = { log: (/** @type {string} */ line) => void lines.push(line) }
  const context = vm.createContext({ console }, { microtaskMode: 'afterEvaluate' })
  try {
    new vm.Script(program).runInContext(context, { timeout: TIMEOUT_IN_MS })
  } catch (error) {
    if (error instanceof SyntaxError) return ['SyntaxError']
    if (error instanceof Error && 'code' in error) return null
    lines.push('Uncaught')
  }
  return lines
}
