// Rules of ECMA-262, each with a program that is true: in our engine, and in real Node, which proves the program.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inLoopscope, inNode } from '../two-engines'

const FOLDER = 'test/conformance/clauses'

/** "// sec-typeof-operator – typeof of a name that is nowhere is no error." begins a rule; a function's body follows. */
const HEAD = /^\/\/ (sec-\S+|await) – (.*)$/m

interface Rule {
  readonly title: string
  readonly script: string
}

for (const file of readdirSync(FOLDER)) {
  const rules = rulesOf(readFileSync(`${FOLDER}/${file}`, 'utf8'))
  describe(file.replace('.js', ''), () => {
    const printedByNode = inNode(rules.map(({ script }) => script))
    for (const [i, { title, script }] of rules.entries()) {
      test(title, () => {
        expect(printedByNode[i], 'in Node').toEqual(['true'])
        expect(inLoopscope(script)).toEqual(['true'])
      })
    }
  })
}

function rulesOf(text: string): Rule[] {
  const [, ...parts] = text.split(HEAD)
  return Array.from({ length: parts.length / 3 }, (_, i) => {
    const [clause, sentence, body] = parts.slice(3 * i)
    return { title: `${sentence} https://tc39.es/ecma262/#${clause}`, script: scriptOf(body!) }
  })
}

function scriptOf(body: string): string {
  return `
const print = (value) => console.log(String(value))
try {
  const result = (function () {${body}})()
  if (result instanceof Promise) result.then(print, print)
  else print(result)
} catch (error) {
  print(error)
}`
}
