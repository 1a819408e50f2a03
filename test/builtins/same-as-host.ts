// Expressions are evaluated by the engine and by the one that runs the tests; both must give the same text.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'

/** `show` gives a result, or what was thrown, as one line. */
const SHOW = `
  const show = (evaluate) => {
    try {
      const result = evaluate()
      return typeof result === 'object' && result !== null && !Array.isArray(result)
        ? JSON.stringify(result)
        : String(result)
    } catch (error) {
      return error.name + ': ' + error.message
    }
  }
`

/** Each expression is a test; `prelude` are declarations that they share. */
export function sameAsHost(prelude: string, expressions: readonly string[]): void {
  test.for(expressions)('%s', (expression) => {
    const source = `${SHOW}${prelude}\nprint(show(() => ${expression}))`
    expect(simulated(source)).toEqual(hosted(source))
  })
}

function simulated(source: string): string[] {
  const program = `const print = console.log\n${source}`
  return simulate(program, { host: 'node', record: 'output' }).output.map(({ text }) => text)
}

function hosted(source: string): string[] {
  const lines: string[] = []
  new Function('print', source)((line: string) => lines.push(line))
  return lines
}
