// What stands before a dot, as far as the text tells.
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

export type Receiver =
  | { readonly kind: 'global'; readonly name: string }
  /** Made by a class. */
  | { readonly kind: 'instance'; readonly name: string }
  | { readonly kind: 'unknown' }

const LITERALS: ReadonlyMap<string, string> = new Map([
  ['ArrayExpression', 'Array'],
  ['String', 'String'],
  ['TemplateString', 'String'],
  ['RegExp', 'RegExp'],
])

/** In ms: a long text that has just been opened is read no longer than that. */
const MOST_TIME = 50

const treeOf = (state: EditorState) =>
  ensureSyntaxTree(state, state.doc.length, MOST_TIME) ?? syntaxTree(state)

/** `from` is where the name after the dot begins. Undefined where nothing can have members there. */
export function receiverOf(state: EditorState, from: number): Receiver | undefined {
  const dot = state.sliceDoc(0, from).trimEnd().length - 1
  let node: SyntaxNode | null = treeOf(state).resolveInner(dot, -1)
  while (node.parent && node.parent.to <= dot && node.parent.name !== 'Script') node = node.parent
  if (node.name === 'Number') return undefined
  return kindOf(state, node, 0)
}

/** Declarations that a name may be followed through. */
const DEEPEST = 3

function kindOf(state: EditorState, node: SyntaxNode, depth: number): Receiver {
  const literal = LITERALS.get(node.name)
  if (literal) return { kind: 'instance', name: literal }
  if (node.name === 'NewExpression') {
    const made = node.getChild('VariableName')
    if (made) return { kind: 'instance', name: state.sliceDoc(made.from, made.to) }
  }
  if (node.name === 'CallExpression' && /^Promise\.\w+\(|^fetch\(/.test(state.sliceDoc(node.from, node.to)))
    return { kind: 'instance', name: 'Promise' }
  if (node.name !== 'VariableName') return { kind: 'unknown' }
  const name = state.sliceDoc(node.from, node.to)
  const declared = declarationOf(state, name)
  if (!declared) return { kind: 'global', name }
  return declared.value && depth < DEEPEST ? kindOf(state, declared.value, depth + 1) : { kind: 'unknown' }
}

/** The first declaration of a name, with what it is given at once. */
function declarationOf(
  state: EditorState,
  name: string,
): { readonly value: SyntaxNode | undefined } | undefined {
  let found: { readonly value: SyntaxNode | undefined } | undefined
  treeOf(state).iterate({
    enter({ node, name: kind, from, to }) {
      if (found || kind !== 'VariableDefinition' || state.sliceDoc(from, to) !== name) return !found
      const equals = node.nextSibling
      found = { value: equals?.name === 'Equals' ? (equals.nextSibling ?? undefined) : undefined }
      return false
    },
  })
  return found
}
