// Where elements are, roughly: blocks one below the other, as wide as what they stand in.
// Simplified: inline elements are as wide as their text, and nothing floats, wraps or is positioned.
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

/** How high the page is as a whole. */
export const pageHeight = ({ documentElement }: DocumentObject): number =>
  documentElement === null ? 0 : heightOf(documentElement) + 2 * BODY_MARGIN

function isRendered(element: ElementObject): boolean {
  for (let node: NodeObject | null = element; node instanceof ElementObject; node = node.parent)
    if (UNSEEN.has(node.localName) || node.attributes.has('hidden') || styleValue(node, 'display') === 'none')
      return false
  return true
}

/** In the page, before it is scrolled. */
function place(element: ElementObject): Rectangle {
  const { parent } = element
  if (!(parent instanceof ElementObject))
    return { x: 0, y: 0, width: VIEWPORT.width, height: heightOf(element) }
  const margin = element.localName === 'body' ? BODY_MARGIN : 0
  const around = place(parent)
  const y = around.y + margin + heightAbove(parent, element)
  const width = lengthOf(element, 'width', around.width) ?? naturalWidth(element, around.width - 2 * margin)
  return { x: around.x + margin, y, width, height: heightOf(element) }
}

function heightAbove(parent: ElementObject, until: ElementObject | null): number {
  let sum = 0
  let line = 0
  for (const child of parent.children) {
    if (child === until) break
    if (child instanceof ElementObject && !INLINE.has(child.localName)) {
      sum += line + (isRendered(child) ? heightOf(child) : 0)
      line = 0
    } else line = Math.max(line, inlineHeight(child))
  }
  return until !== null && INLINE.has(until.localName) ? sum : sum + line
}

function inlineHeight(node: NodeObject): number {
  if (node instanceof ElementObject) return isRendered(node) ? heightOf(node) : 0
  return node.nodeType === NODE_TYPES.TEXT_NODE && node.text.trim() !== '' ? LINE_HEIGHT : 0
}

function heightOf(element: ElementObject): number {
  const given = lengthOf(element, 'height', VIEWPORT.height)
  if (given !== undefined) return given
  const inside = heightAbove(element, null)
  const isControl = /^(input|button|select|textarea)$/.test(element.localName)
  return Math.max(inside, isControl ? LINE_HEIGHT : 0)
}

const naturalWidth = (element: ElementObject, available: number): number =>
  INLINE.has(element.localName) ? Math.min(available, element.text.length * CHARACTER_WIDTH) : available

function lengthOf(element: ElementObject, property: 'width' | 'height', whole: number): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(px|%|)$/.exec(styleValue(element, property)) ?? []
  if (number === undefined || (unit === '' && Number(number) !== 0)) return undefined
  return unit === '%' ? (Number(number) / 100) * whole : Number(number)
}
