// What there may be once only. TypeScript's parser does not look, as types may share the names of values.
import type * as t from '@babel/types'
import { nodesOf } from '../children'
import { type Problem, problemAt } from '../problem'
import { isConstructor } from './parameter-properties'
import { namesInBody } from './references'

/** Looks for them in a tree without types. */
export const duplicateProblems = (program: t.Program): Problem[] => [
  ...duplicateExports(program.body),
  ...duplicateConstructors(program),
]

function duplicateExports(body: readonly t.Statement[]): Problem[] {
  const seen = new Set<string>()
  return body.flatMap((statement) =>
    exportsOf(statement).flatMap(({ name, node }) => {
      if (seen.has(name)) return [problemAt(node, `Duplicate export of '${name}'`)]
      seen.add(name)
      return []
    }),
  )
}

interface Export {
  readonly name: string
  readonly node: t.Node
}

function exportsOf(statement: t.Statement): Export[] {
  if (statement.type === 'ExportDefaultDeclaration') return [{ name: 'default', node: statement }]
  if (statement.type !== 'ExportNamedDeclaration') return []
  const { declaration, specifiers } = statement
  if (declaration)
    return [...new Set(namesInBody([declaration]))].map((name) => ({ name, node: declaration }))
  return specifiers.map(({ exported }) => ({
    name: exported.type === 'StringLiteral' ? exported.value : exported.name,
    node: exported,
  }))
}

function duplicateConstructors(program: t.Program): Problem[] {
  const problems: Problem[] = []
  for (const node of nodesOf(program)) {
    const [, ...others] = node.type === 'ClassBody' ? node.body.filter(isConstructor) : []
    for (const each of others) problems.push(problemAt(each, 'A class may only have one constructor'))
  }
  return problems
}
