// To make a realm takes longer than most of what is tried in one.
import { simulate } from '../src/library'

/** What the i-th statement prints: all run together in Node, when the first is asked for; where they do not print a line each, alone. */
export function runTogether(statements: readonly string[]): (i: number) => string {
  let printed: readonly string[] | undefined
  return (i) => {
    printed ??= linesOf(statements)
    return printed.length === statements.length ? printed[i]! : linesOf([statements[i]!]).join('\n')
  }
}

const linesOf = (statements: readonly string[]): string[] =>
  simulate(statements.join(';\n'), { host: 'node', record: 'output' }).output.map(({ text }) => text)
