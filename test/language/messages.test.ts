// What is thrown says what Node's V8 says. Each line of a file is a program; ⏎ stands for a new line in it.
import { readdirSync, readFileSync } from 'node:fs'
import vm from 'node:vm'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { printedByNode } from '../printed'

const folder = 'test/language/thrown'

describe.runIf(process.version.startsWith('v20.')).for(readdirSync(folder))('%s', (file) => {
  const programs = readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n')
  test.for(programs)('%s', async (line) => {
    const program = line.replaceAll('⏎', '\n')
    expect([thrownByUs(program)]).toEqual(
      await printedByNode(`thrown: ${program}`, () => thrownByNode(program)),
    )
  })
})

/** "TypeError: x is not a function"; a program that does not throw says so. */
function thrownByUs(program: string): string {
  const { outcome } = simulate(program, { host: 'ecmascript', sourceType: 'script', record: 'output' })
  if (outcome.kind === 'problems') return `SyntaxError: ${outcome.problems[0]!.message}`
  return outcome.kind === 'uncaught' ? outcome.message.replace(/^Uncaught (\(in promise\) )?/, '') : 'nothing'
}

async function thrownByNode(program: string): Promise<string[]> {
  try {
    await vm.runInNewContext(program)
    return ['nothing']
  } catch (error) {
    const isError = typeof error === 'object' && error !== null && 'name' in error && 'message' in error
    return [isError ? `${error.name}: ${error.message}` : String(error)]
  }
}
