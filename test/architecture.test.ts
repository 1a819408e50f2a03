import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import type * as t from '@babel/types'
import { describe, expect, test } from 'vitest'
import { type SourceText, sourceTexts } from './hostile/source'

// A file imports from its own layer or from one to its left.
const layers = ['syntax', 'machine', 'language', 'builtins', 'hosts', 'trace', 'scenario', 'view', 'doors']
const doors = ['page', 'cli', 'worker', 'library.ts']

const importPattern = /\b(?:from|import|new URL)\s*\(?\s*['"](\.[^'"]+)['"]/g

const files = filesOf('src')

describe('the architecture', () => {
  test('every file of src belongs to a layer', () => {
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([])
  })

  test('a file imports from its own layer or from one to its left', () => {
    const arrows = files.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
    expect(arrows.filter(({ file, imported }) => pointsRight(file, imported))).toEqual([])
  })

  test('there is no utils folder and no barrel', () => {
    expect(files.filter((file) => /\/(utils?|helpers|common)\/|\/index\.tsx?$/.test(file))).toEqual([])
  })

  test('the engine and the record import no package but parsers and arithmetic', () => {
    const engine = files.filter((file) => rank(file) <= layers.indexOf('trace'))
    const isAllowed = (name: string) =>
      ['@babel/', '@noble/hashes/', 'punycode/', 'css-what', 'parse5'].some((allowed) =>
        name.startsWith(allowed),
      )
    expect(engine.filter((file) => !packagesOf(file).every(isAllowed))).toEqual([])
  })
})

// A plain object knows `constructor` and `__proto__`, too. So what is looked up by a name stands in a `tableOf`, and objects
// with any names at all are `Entries`, which are only gone through. Types hold the rest: no other object takes any name as its key.
describe('what a program says is never looked up in a plain object', () => {
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
})

const ours = sourceTexts.filter(({ file }) => /\.tsx?$/.test(file) && file !== 'src/syntax/table.ts')

const found = (isFound: (node: t.Node, source: SourceText) => boolean): string[] =>
  ours.flatMap((source) =>
    source.nodes
      .filter((node) => isFound(node, source))
      .map((node) => `${source.file}:${node.loc?.start.line}: ${source.text.slice(node.start!, node.end!)}`),
  )

/** The name of a type. */
function textOf(type: t.Node | undefined): string | undefined {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined
  return type.typeName.name
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => posix(join(folder, name)))
}

function posix(path: string) {
  return path.replaceAll('\\', '/')
}

function layerOf(file: string): string | undefined {
  const [, folder = ''] = file.split('/')
  return doors.includes(folder) ? 'doors' : layers.find((layer) => layer === folder)
}

function rank(file: string) {
  return layers.indexOf(layerOf(file) ?? '')
}

function pointsRight(file: string, imported: string) {
  return rank(imported) > rank(file)
}

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(importPattern)]
  return found.map(([, specifier = '']) => posix(normalize(join(dirname(file), specifier))))
}

function packagesOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^(?:import\b|export\b|\}).*?\bfrom ['"]([^.'"][^'"]*)['"]/gm,
  )
  return [...found].map(([, specifier = '']) => specifier)
}
