// What elements do when they come into the document, or go. https://html.spec.whatwg.org/multipage/infrastructure.html#html-element-insertion-steps

import { ElementObject, type NodeObject } from '../tree/node'
import { frameRemoved } from './frames'
import { loadLink, loadStyle } from './style-sheets'

export function inserted(element: ElementObject): void {
  switch (element.localName) {
    case 'script':
    case 'iframe':
      element.document.insertedElements.push(element)
      break
    case 'link':
      loadLink(element)
      break
    case 'style':
      loadStyle(element)
  }
}

/** A script that was empty may run now. */
export function childrenChanged(parent: ElementObject): void {
  if (parent.localName === 'script') parent.document.insertedElements.push(parent)
  if (parent.localName === 'style') loadStyle(parent)
}

export function removed(node: NodeObject): void {
  for (const one of node.inclusiveDescendants())
    if (one instanceof ElementObject && one.localName === 'iframe') frameRemoved(one)
}
