// Where the elements of a graph stand, in pixels.
import type { PlacedElement, PromiseGraph } from '../../trace/things/promises/graph/graph'
import type { Link } from '../../trace/things/promises/graph/links'

export const SIZE = {
  square: 88,
  circle: 108,
  height: 40,
  gap: 24,
  row: 52,
  head: 30,
} as const

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface ColumnPlace {
  readonly x: number
  readonly width: number
}

export interface Places {
  readonly columns: readonly ColumnPlace[]
  readonly elements: ReadonlyMap<number, Box>
  readonly width: number
  readonly height: number
}

const isCircle = ({ element }: PlacedElement): boolean => element.kind === 'promise'

/** In a column squares are at the left and circles at the right. */
export function placesOf(graph: PromiseGraph): Places {
  const placed = [...graph.elements.values()]
  const columns: ColumnPlace[] = []
  let x: number = SIZE.gap
  for (const [index] of graph.columns.entries()) {
    const within = placed.filter(({ column }) => column === index)
    const squares = within.some((one) => !isCircle(one)) ? SIZE.square : 0
    const circles = within.some(isCircle) ? SIZE.circle : 0
    const width = squares + circles + (squares > 0 && circles > 0 ? SIZE.gap : 0)
    columns.push({ x, width })
    x += width + SIZE.gap
  }
  const elements = new Map(
    placed.map((one): [number, Box] => {
      const { x: left, width } = columns[one.column]!
      const own = isCircle(one) ? SIZE.circle : SIZE.square
      return [
        one.element.id,
        { x: isCircle(one) ? left + width - own : left, y: SIZE.head + one.row * SIZE.row + 6, width: own },
      ]
    }),
  )
  return { columns, elements, width: x, height: SIZE.head + graph.rows * SIZE.row + 6 }
}

/** A curve from the right of one element to the left of another. */
export function curveOf({ elements }: Places, { from, to }: Link): string {
  const [a, b] = [elements.get(from)!, elements.get(to)!]
  const [x1, y1] = [a.x + a.width, a.y + SIZE.height / 2]
  const [x2, y2] = [b.x, b.y + SIZE.height / 2]
  // In the same column one stands below the other.
  if (x2 < x1) return `M${x1 - 12} ${y1 + SIZE.height / 2}L${x1 - 12} ${y2 - SIZE.height / 2}`
  const bend = Math.max(10, Math.min(60, (x2 - x1) / 2))
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}

/** A point of that curve, from 0 at its beginning to 1 at its end. */
export function pointOf(
  { elements }: Places,
  { from, to }: Link,
  t: number,
): readonly [x: number, y: number] {
  const [a, b] = [elements.get(from)!, elements.get(to)!]
  const [x1, y1, x2, y2] = [a.x + a.width, a.y + SIZE.height / 2, b.x, b.y + SIZE.height / 2]
  if (x2 < x1) return [x1 - 12, y1 + SIZE.height / 2 + t * (y2 - y1 - SIZE.height)]
  const bend = Math.max(10, Math.min(60, (x2 - x1) / 2))
  const [p, q] = [(1 - t) ** 3 + 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2 + t ** 3]
  const x =
    (1 - t) ** 3 * x1 + 3 * (1 - t) ** 2 * t * (x1 + bend) + 3 * (1 - t) * t ** 2 * (x2 - bend) + t ** 3 * x2
  return [x, p * y1 + q * y2]
}
