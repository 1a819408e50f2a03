// Expressions are evaluated by the engine and by the one that runs the tests; both must give the same text.
import { expect, test } from 'vitest'
import { runTogether } from '../one-run'

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
  const bodies = expressions.map((one) => `${SHOW}${prelude}\nprint(show(() => ${one}))`)
  const printed = runTogether(bodies.map((body) => `((print) => {${body}\n})(console.log)`))
  test.for([...expressions.entries()])('%i: %s', ([i]) => {
    expect(printed(i)).toBe(hosted(bodies[i]!))
  })
}

function hosted(body: string): string {
  const lines: string[] = []
  new Function('print', body)((line: string) => lines.push(line))
  return lines.join('\n')
}
