// Finding one's way in the simulated document.
import type { UserInput } from '../../hosts/browser/dom/behaviour/user-input'
import type { NodeView } from '../../trace/picture'
import type { DocumentWords } from './document-words'

export function bodyOf(document: NodeView): NodeView | undefined {
  const html = document.children.find(({ name }) => name === 'html')
  return html?.children.find(({ name }) => name === 'body')
}

/** The nodes from the body to one inside of it. */
export function pathTo(body: NodeView, id: number): readonly NodeView[] | undefined {
  if (body.id === id) return [body]
  for (const child of body.children) {
    const path = pathTo(child, id)
    if (path !== undefined) return [body, ...path]
  }
  return undefined
}

/** A selector that finds the last node of a path: by the nearest id, or else from the body. */
export function selectorOf(path: readonly NodeView[]): string {
  const start = path.findLastIndex(({ attributes }) => /^[a-z][\w-]*$/i.test(attributes.id ?? ''))
  const steps = path.slice(start + 1).map((node, i) => stepTo(path[start + i], node))
  return [...(start < 0 ? [] : [`#${path[start]!.attributes.id}`]), ...steps].join(' > ')
}

function stepTo(parent: NodeView | undefined, node: NodeView): string {
  if (parent === undefined) return node.name
  const alike = parent.children.filter(({ name }) => name === node.name)
  return alike.length === 1 && !parent.isCut
    ? node.name
    : `${node.name}:nth-of-type(${alike.indexOf(node) + 1})`
}

export function inputLabel(input: UserInput, words: DocumentWords): string {
  switch (input.kind) {
    case 'click':
      return words.click(input.target)
    case 'input':
      return words.type(input.value, input.target)
    case 'key':
      return words.press(input.key, input.target)
  }
}
