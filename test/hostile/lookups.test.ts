// A plain object knows `constructor` and `__proto__`, too. So what is looked up by a name stands in a `tableOf`, and objects
// with any names at all are `Entries`, which are only gone through. Types hold the rest: no other object takes any name as its key.
import type * as t from '@babel/types'
import { expect, test } from 'vitest'
import { type SourceText, sourceTexts } from './source'

const ours = sourceTexts.filter(({ file }) => /\.tsx?$/.test(file) && file !== 'src/syntax/table.ts')

const found = (isFound: (node: t.Node, source: SourceText) => boolean): string[] =>
  ours.flatMap((source) =>
    source.nodes
      .filter((node) => isFound(node, source))
      .map((node) => `${source.file}:${node.loc?.start.line}: ${source.text.slice(node.start!, node.end!)}`),
  )

test('no object is a Record of any names', () => {
  const isAnyName = (type: t.Node | undefined) =>
    type?.type === 'TSStringKeyword' || textOf(type) === 'PropertyKey'
  expect(
    found((node) => {
      if (node.type === 'TSIndexSignature')
        return node.parameters.some(({ typeAnnotation }) =>
          isAnyName((typeAnnotation as t.TSTypeAnnotation).typeAnnotation),
        )
      return textOf(node) === 'Record' && isAnyName((node as t.TSTypeReference).typeParameters?.params[0])
    }),
  ).toEqual([])
})

test('no name is declared to be a key', () => {
  expect(
    found((node) => {
      if (node.type !== 'MemberExpression' || node.property.type !== 'TSAsExpression') return false
      return node.property.typeAnnotation.type === 'TSTypeOperator'
    }),
  ).toEqual([])
})

test('only names that are written down are asked for with `in`', () => {
  expect(
    found((node) => {
      if (node.type !== 'BinaryExpression' || node.operator !== 'in') return false
      return node.left.type !== 'StringLiteral' && node.left.type !== 'PrivateName'
    }),
  ).toEqual([])
})

test('nothing is looked up in entries', () => {
  expect(
    found((node, { text }) => {
      if (node.type !== 'MemberExpression' || !node.computed || node.property.type === 'StringLiteral')
        return false
      const { object } = node
      const name = object.type === 'MemberExpression' ? object.property : object
      return name.type === 'Identifier' && new RegExp(`\\b${name.name}\\??: Entries<`).test(text)
    }),
  ).toEqual([])
})

/** The name of a type. */
function textOf(type: t.Node | undefined): string | undefined {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  return type.typeName.name
}
