// `document.write`: markup that comes in pieces, at the end of what is there so far.
// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document.write()
import type { Callbacks } from '../../../loop/callbacks'
import { doPendingWork } from '../behaviour/pending-work'
import { insert, isText, setData } from './mutations'
import { CommentNode, ElementObject, type NodeObject } from './node'
import { parseFragment } from './parser'

const MARK = 'what is written next goes here'

export class MarkupWriter {
  /** Elements whose end has not been written, outermost first. */
  private open: ElementObject[] = []
  /** Text that ends within a tag, a comment or a script. */
  private unfinished = ''

  constructor(private readonly holder: ElementObject) {}

  *write(text: string): Callbacks {
    this.unfinished += text
    const start = this.open.map(({ localName }) => `<${localName}>`).join('')
    const fragment = parseFragment(this.holder, `${start}${this.unfinished}<!--${MARK}-->`)
    const mark = [...fragment.inclusiveDescendants()].find(
      (node) => node instanceof CommentNode && node.data === MARK,
    )
    if (mark === undefined) return
    this.unfinished = ''
    const stillOpen = [...ancestorsOf(mark)]
    mark.parent!.unlinkChild(mark)
    const around = this.open
    this.open = stillOpen.map((parsed, depth) => (isStandIn(parsed, depth) ? around[depth]! : parsed))
    yield* this.take(fragment, this.holder, around)

    function isStandIn(element: ElementObject, depth: number): boolean {
      return depth < around.length && element.previous === null && ancestorsOf(element).length === depth
    }
  }

  /** While `outer` is given, the first parsed child is that open element again, so only its new children are taken. */
  private *take(parsed: NodeObject, real: NodeObject, [outer, ...inner]: ElementObject[]): Callbacks {
    const children = [...parsed.children]
    if (outer !== undefined) yield* this.take(children.shift()!, outer, inner)
    for (const child of children) yield* append(child, real)
  }
}

const ancestorsOf = (node: NodeObject): ElementObject[] => {
  const ancestors: ElementObject[] = []
  for (let n = node.parent; n instanceof ElementObject; n = n.parent) ancestors.unshift(n)
  return ancestors
}

/** Scripts that are written run at once. */
function* append(node: NodeObject, parent: NodeObject): Callbacks {
  const { last } = parent
  if (last !== null && last.nodeName === '#text' && node.nodeName === '#text' && isText(last)) {
    setData(last, last.data + node.text)
    return
  }
  for (const inner of node.inclusiveDescendants())
    if (inner instanceof ElementObject && inner.localName === 'script') inner.isStarted = false
  insert(node, parent, null)
  yield* doPendingWork(parent.document)
}
