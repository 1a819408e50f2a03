// The text of a program as a tree, so that a program can be made smaller.

/** A list is one thing after the other. */
export type Source = string | Block | Expression | readonly Source[]

/** Statements; any of them may be left out. */
interface Block {
  readonly kind: 'block'
  readonly statements: readonly Source[]
}

/** May be replaced by one of its parts, or by nothing of interest. */
interface Expression {
  readonly kind: 'expression'
  readonly parts: readonly Source[]
}

const PLAIN = '0'

export const block = (statements: readonly Source[]): Block => ({ kind: 'block', statements })

/** A template of what comes one after the other. */
export const source = (texts: TemplateStringsArray, ...parts: readonly Source[]): Source[] =>
  texts.flatMap((text, i) => (i < parts.length ? [text, parts[i]!] : [text]))

/** The same for an expression; it is put in parentheses. */
export const expression = (texts: TemplateStringsArray, ...parts: readonly Source[]): Expression => ({
  kind: 'expression',
  parts: ['(', ...source(texts, ...parts), ')'],
})

export function textOf(tree: Source): string {
  if (typeof tree === 'string') return tree
  if (!('kind' in tree)) return tree.map(textOf).join('')
  if (tree.kind === 'expression') return textOf(tree.parts)
  return tree.statements.map((statement) => `${textOf(statement)}\n`).join('')
}

/** Trees that are smaller by one thing, the greatest things first. */
export function* smaller(tree: Source): Generator<Source> {
  if (typeof tree === 'string') return
  if (!('kind' in tree)) yield* smallerList(tree)
  else if (tree.kind === 'block') yield* smallerBlock(tree)
  else {
    if (textOf(tree) !== PLAIN) yield PLAIN
    yield* tree.parts.filter((part) => typeof part === 'object' && 'kind' in part)
    for (const parts of smallerList(tree.parts)) yield { kind: 'expression', parts }
  }
}

function* smallerBlock({ statements }: Block): Generator<Source> {
  for (let size = statements.length; size >= 1; size = size >> 1)
    for (let i = 0; i + size <= statements.length; i += size) yield block(statements.toSpliced(i, size))
  for (const list of smallerList(statements)) yield block(list)
}

function* smallerList(list: readonly Source[]): Generator<readonly Source[]> {
  for (const [i, part] of list.entries()) for (const less of smaller(part)) yield list.with(i, less)
}
