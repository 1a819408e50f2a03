// The command: finds the tests, has them run, and says how they went.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tableOf, unexpectedFailures, unexpectedPasses } from './report'
import type { Result } from './run-test'
import { runAll } from './workers'

/** The rest of the suite is about ECMA-402 (`intl402`) or not yet part of it (`staging`). */
const BOOKS = ['harness', 'language', 'built-ins', 'annexB']

/** Unexpected failures that are printed; `--report` has them all. */
const SHOWN = 50

/** Gives the exit code: 0 when each test did what was expected of it. */
export async function main(args: string[], workerFile: string): Promise<number> {
  const { suite, filter, jobs, report } = parseArgs({
    args,
    options: {
      suite: { type: 'string' },
      filter: { type: 'string', default: '' },
      jobs: { type: 'string', default: '2' },
      report: { type: 'string' },
    },
  }).values
  if (suite === undefined) {
    console.error('--suite DIR: a checkout of https://github.com/tc39/test262')
    return 64
  }
  const isSelected = (path: string) => path.startsWith(filter.replace(/^test\//, ''))
  const paths = BOOKS.flatMap((book) => testsIn(suite, book)).filter(isSelected)
  const start = performance.now()
  const results = await runAll({ file: workerFile, suite, jobs: Number(jobs) }, paths)
  const seconds = (performance.now() - start) / 1000
  if (report !== undefined) writeFileSync(report, JSON.stringify(Object.fromEntries(results), null, 1))
  return sayResults(results, seconds, isSelected)
}

function testsIn(suite: string, book: string): string[] {
  const files = readdirSync(join(suite, 'test', book), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.js') && !file.includes('_FIXTURE'))
    .map((file) => `${book}/${file.replaceAll('\\', '/')}`)
    .sort()
}

function sayResults(
  results: ReadonlyMap<string, Result>,
  seconds: number,
  isSelected: (path: string) => boolean,
): number {
  const runs = [...results.values()].reduce((sum, result) => sum + result.runs, 0)
  const failures = unexpectedFailures(results)
  const passes = unexpectedPasses(results, isSelected)
  console.log(tableOf(results))
  console.log(`\n${results.size} tests, ${runs} runs in ${seconds.toFixed(1)} s.`)
  say(failures, 'failed unexpectedly')
  say(passes, 'did not fail, but stand in expected-failures.json')
  return failures.length + passes.length === 0 ? 0 : 1
}

function say(lines: readonly string[], what: string): void {
  if (lines.length === 0) return
  console.log(`\n${lines.length} ${what}:`)
  for (const line of lines.slice(0, SHOWN)) console.log(line)
  if (lines.length > SHOWN) console.log(`… and ${lines.length - SHOWN} more`)
}
