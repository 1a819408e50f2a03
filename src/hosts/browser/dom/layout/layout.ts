// Where elements are, roughly: blocks one below the other, as wide as what they stand in.
// Simplified: inline elements are as wide as their text, and nothing floats, wraps or is positioned.
import { chargeNodes } from '../../../../machine/running/meter'
import { runWalk, type Walk } from '../../../../machine/running/walk'
import type { DocumentObject } from '../tree/document'
import { ElementObject, NODE_TYPES, type NodeObject } from '../tree/node'
import { styleValue } from './style'

export const VIEWPORT = { width: 1280, height: 720 }
const LINE_HEIGHT = 18
const CHARACTER_WIDTH = 8
const BODY_MARGIN = 8

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo button cite code data dfn em i img input kbd label mark meter output progress q s samp select small span strong sub sup textarea time u var'.split(
    ' ',
  ),
)
const UNSEEN: ReadonlySet<string> = new Set('head script style template title meta link noscript'.split(' '))

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const NOWHERE: Rectangle = { x: 0, y: 0, width: 0, height: 0 }

export function boxOf(element: ElementObject): Rectangle {
  if (!hasBox(element)) return NOWHERE
  const { scroll } = element.document
  const box = place(element)
  return { ...box, x: box.x - scroll.left, y: box.y - scroll.top }
}

export const hasBox = (element: ElementObject): boolean => element.isConnected && isRendered(element)

/** Height of the whole document. */
export const pageHeight = ({ documentElement }: DocumentObject): number =>
  documentElement === null ? 0 : heightOf(documentElement) + 2 * BODY_MARGIN

function isRendered(element: ElementObject): boolean {
  let passed = 0
  for (let node: NodeObject | null = element; node instanceof ElementObject; node = node.parent, passed++)
    if (!isShown(node)) return false
  chargeNodes(passed)
  return true
}

/** Whether the element hides itself; what it stands in is not asked. */
const isShown = (element: ElementObject): boolean =>
  !UNSEEN.has(element.localName) &&
  !element.attributes.has('hidden') &&
  styleValue(element, 'display') !== 'none'

/** Position in the document, before scrolling: found from the outside in. */
function place(element: ElementObject): Rectangle {
  const around: ElementObject[] = []
  for (let one: NodeObject | null = element; one instanceof ElementObject; one = one.parent) around.push(one)
  chargeNodes(around.length)
  around.pop()
  let [x, y, width] = [0, 0, VIEWPORT.width]
  for (const inner of around.reverse()) {
    const margin = inner.localName === 'body' ? BODY_MARGIN : 0
    y += margin + heightAbove(inner.parent as ElementObject, inner)
    width = lengthOf(inner, 'width', width) ?? naturalWidth(inner, width - 2 * margin)
    x += margin
  }
  return { x, y, width, height: heightOf(element) }
}

const heightAbove = (parent: ElementObject, until: ElementObject | null): number =>
  runWalk(measureAbove(parent, until))

const heightOf = (element: ElementObject): number => runWalk(measure(element))

function* measureAbove(parent: ElementObject, until: ElementObject | null): Walk<number> {
  let sum = 0
  let line = 0
  let passed = 0
  for (let child = parent.first; child !== until && child !== null; child = child.next, passed++) {
    if (child instanceof ElementObject && !INLINE.has(child.localName)) {
      sum += line + (isShown(child) ? yield measure(child) : 0)
      line = 0
    } else line = Math.max(line, yield inlineHeight(child))
  }
  chargeNodes(passed)
  return until !== null && INLINE.has(until.localName) ? sum : sum + line
}

function* inlineHeight(node: NodeObject): Walk<number> {
  if (node instanceof ElementObject) return isShown(node) ? yield measure(node) : 0
  return node.nodeType === NODE_TYPES.TEXT_NODE && node.text.trim() !== '' ? LINE_HEIGHT : 0
}

/** How high an element is; what was found out is known until the document changes. */
function* measure(element: ElementObject): Walk<number> {
  const { heights } = element.document
  const known = heights.get(element)
  if (known !== undefined) return known
  const given = lengthOf(element, 'height', VIEWPORT.height)
  const isControl = /^(input|button|select|textarea)$/.test(element.localName)
  const least = isControl ? LINE_HEIGHT : 0
  const height = given ?? Math.max(yield measureAbove(element, null), least)
  heights.set(element, height)
  return height
}

const naturalWidth = (element: ElementObject, available: number): number =>
  INLINE.has(element.localName) ? Math.min(available, element.text.length * CHARACTER_WIDTH) : available

function lengthOf(element: ElementObject, property: 'width' | 'height', whole: number): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(px|%|)$/.exec(styleValue(element, property)) ?? []
  if (number === undefined || (unit === '' && Number(number) !== 0)) return undefined
  return unit === '%' ? (Number(number) / 100) * whole : Number(number)
}
