// The engine's own text, as trees.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@babel/parser'
import type * as t from '@babel/types'
import { childrenOf } from '../../src/syntax/children'

export interface SourceText {
  readonly file: string
  readonly text: string
  readonly nodes: readonly t.Node[]
}

export const sourceTexts: readonly SourceText[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.[jt]sx?$/.test(name))
  .map((name) => readText(`src/${name.replaceAll('\\', '/')}`))

function readText(file: string): SourceText {
  const text = readFileSync(file, 'utf8')
  const { program } = parse(text, {
    sourceType: 'unambiguous',
    allowReturnOutsideFunction: true,
    plugins: file.endsWith('.js') ? [] : file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'],
  })
  return { file, text, nodes: [...nodesIn(program)] }
}

function* nodesIn(node: t.Node): Generator<t.Node> {
  yield node
  for (const child of childrenOf(node)) yield* nodesIn(child)
}
