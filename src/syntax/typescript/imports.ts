// Imports and exports of names that mean types.
import type * as t from '@babel/types'
import { namesInBody, namesOf, referencesIn } from './references'

/** What is imported and not used as a value may be a type, so TypeScript does not import it. */
export function dropUnusedImports(program: t.Program): void {
  program.body = program.body.flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration' || statement.specifiers.length === 0) return [statement]
    const used = usedNames(program, namesOf(statement.specifiers.map(({ local }) => local)))
    statement.specifiers = statement.specifiers.filter(({ local }) => used.has(local.name))
    return statement.specifiers.length > 0 ? [statement] : []
  })
  dropExportedTypes(program)
}

const usedNames = (tree: t.Node, names: readonly string[]): Set<string> =>
  new Set(namesOf(referencesIn(tree, new Set(names)).map(({ identifier }) => identifier)))

/** The parser lets no export of an undeclared name pass: what is not declared any more was a type. */
function dropExportedTypes({ body }: t.Program): void {
  const values = new Set([...namesInBody(body), ...importedNames(body)])
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source) continue
    statement.specifiers = statement.specifiers.filter(
      (each) => each.type !== 'ExportSpecifier' || values.has(each.local.name),
    )
  }
}

const importedNames = (body: readonly t.Statement[]): string[] =>
  body.flatMap((each) =>
    each.type === 'ImportDeclaration' ? namesOf(each.specifiers.map(({ local }) => local)) : [],
  )
