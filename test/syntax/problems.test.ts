import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'

const problemsOf = (source: string) => {
  const { outcome } = simulate(source)
  return outcome.kind === 'problems' ? outcome.problems : []
}

describe('a problem', () => {
  test('says what Node says, and what is missing', () => {
    const [problem] = problemsOf('const o = { a: 1 b: 2 }')
    expect(problem).toMatchObject({
      message: "Unexpected identifier 'b'",
      explanation: 'A comma is missing before b.',
      span: { line: 1, column: 18 },
    })
  })

  test('before the one at which the parser gave up is what is said', () => {
    const messages = problemsOf('let a\nlet a\n)').map(({ message, span }) => `${span.line} ${message}`)
    expect(messages).toEqual(["2 Identifier 'a' has already been declared"])
  })

  test('of a text that breaks off while it is written has a place', () => {
    const text = String.raw`setTimeout(() => { console.log(\`a\${[1, { b: /[/]/ }]}\`) }, 50)`
    for (let end = 1; end < text.length; end++)
      for (const { span } of problemsOf(text.slice(0, end))) expect(span.start).toBeLessThanOrEqual(end)
  })
})
