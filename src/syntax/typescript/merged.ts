// Declarations of one name that TypeScript makes one object: enums and namespaces.
import type * as t from '@babel/types'
import { boundIdentifiers, exported } from '../declarations'
import { exportOf } from './build'
import { namesOf } from './references'

export type EnumValue = number | string

export class Merged {
  /** What its enums declare, with the values of those that are constants. */
  readonly members = new Map<string, EnumValue | undefined>()
  /** What its namespaces export. */
  readonly exports = new Set<string>()
  /** Enums and namespaces that its namespaces export. */
  readonly inner = new Map<string, Merged>()
}

/** What is known of the names around an enum before the program runs. */
export interface KnownNames {
  readonly objectNamed: (name: string) => Merged | undefined
  readonly constantNamed: (name: string) => EnumValue | undefined
}

/** The enums and namespaces of a list of statements, by name; what is known of them already is kept. */
export function mergedIn(body: readonly t.Statement[], known: Map<string, Merged>): Map<string, Merged> {
  for (const each of body) {
    const declaration = exported(each)
    if (declaration.type !== 'TSEnumDeclaration' && declaration.type !== 'TSModuleDeclaration') continue
    const name = (declaration.id as t.Identifier).name
    const merged = known.get(name) ?? new Merged()
    known.set(name, merged)
    if (declaration.type === 'TSModuleDeclaration') addExports(bodyOf(declaration), merged)
    else for (const { id } of declaration.members) merged.members.set(memberName(id), undefined)
  }
  return known
}

export const memberName = (id: t.Identifier | t.StringLiteral): string =>
  id.type === 'Identifier' ? id.name : id.value

/** In `namespace A.B {}`, A exports B. */
export const bodyOf = ({ body }: t.TSModuleDeclaration): t.Statement[] =>
  body.type === 'TSModuleBlock' ? body.body : [exportOf(body, body)]

function addExports(body: readonly t.Statement[], merged: Merged): void {
  const exports = body.filter((each) => exported(each) !== each || isExportedAlias(each))
  for (const each of exports) for (const name of declaredNames(exported(each))) merged.exports.add(name)
  mergedIn(exports, merged.inner)
}

const isExportedAlias = (node: t.Node): boolean => node.type === 'TSImportEqualsDeclaration' && node.isExport

function declaredNames(declaration: t.Node): string[] {
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => namesOf(boundIdentifiers(id)))
  const id = 'id' in declaration ? declaration.id : undefined
  return id?.type === 'Identifier' ? [id.name] : []
}
