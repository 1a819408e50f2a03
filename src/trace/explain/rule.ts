// A rule that sentences rest on, with the clause that says so.
import type { rules } from './english-rules'
import type { Sentence } from './sentence'

/** What it says in full stands with the words of each language. */
export type RuleName = keyof typeof rules

export interface Rule {
  readonly id: RuleName
  readonly source: Sentence['source']
}

export function ecma(id: RuleName, clause: string): Rule {
  const fragment = clauseIds.get(clause) ?? `sec-${clause.toLowerCase()}`
  return { id, source: { label: `ECMA-262 ${clause}`, href: `https://tc39.es/ecma262/#${fragment}` } }
}

/** Clauses whose address is not their name. */
const clauseIds = new Map<string, string>([
  ['Await', 'await'],
  ['Jobs', 'sec-jobs'],
  ['ScriptEvaluation', 'sec-runtime-semantics-scriptevaluation'],
  ['Execution Contexts', 'sec-execution-contexts'],
  ['Built-in Function Objects', 'sec-built-in-function-objects'],
  ['Function [[Call]]', 'sec-ecmascript-function-objects-call-thisargument-argumentslist'],
  ['The throw Statement', 'sec-throw-statement'],
  ['The try Statement', 'sec-try-statement'],
  ['Let and Const Declarations', 'sec-let-and-const-declarations'],
  ['Environment Records', 'sec-environment-records'],
  ['Promise Constructor', 'sec-promise-executor'],
  ['Promise Resolve Functions', 'sec-promise-resolve-functions'],
  ['Promise Objects', 'sec-promise-objects'],
  ['Set (O, P, V, Throw)', 'sec-set-o-p-v-throw'],
])

export const html = (id: RuleName, path: string, fragment: string, label: string): Rule => ({
  id,
  source: { label: `HTML ${label}`, href: `https://html.spec.whatwg.org/multipage/${path}.html#${fragment}` },
})

export const node = (id: RuleName, path: string, label: string): Rule => ({
  id,
  source: { label: `Node ${label}`, href: `https://nodejs.org/${path}` },
})
