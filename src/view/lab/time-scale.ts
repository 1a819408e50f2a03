// Where a virtual time is on an axis of the lab. Time is to scale, but for long stretches in which nobody worked: these are drawn
// shorter, with a mark.

export interface Stretch {
  /** Virtual ms. */
  readonly from: number
  readonly to: number
}

/** A stretch that is drawn shorter; its place is a part of the axis, from 0 to 1. */
export interface Break extends Stretch {
  readonly start: number
  readonly width: number
}

export interface TimeScale {
  readonly breaks: readonly Break[]
  /** Virtual ms that are drawn to scale. */
  readonly toScale: number
  /** From 0 to 1. */
  placeOf(time: number): number
  timeAt(place: number): number
}

/** What two lists of stretches have in common, each in order. */
export const inBoth = (one: readonly Stretch[], other: readonly Stretch[]): readonly Stretch[] =>
  one.flatMap(({ from, to }) =>
    other
      .map((stretch) => ({ from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) }))
      .filter((common) => common.to > common.from),
  )

/** Virtual ms that people count in. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000].concat(
  [1, 2, 5, 10, 15, 30, 60].map((minutes) => 60_000 * minutes),
)

/** The largest step of time that is not above another; below a millisecond a power of ten. */
export const stepOfTime = (most: number): number =>
  STEPS.findLast((step) => step <= most) ?? 10 ** Math.floor(Math.log10(Math.max(most, 1e-6)))

/** An idle stretch is long from this part of the whole time on. */
const LONG = 1 / 6

/** How much of the axis it then takes. */
const SHORTENED = 0.09

/** `idle`: in order, none within another. */
export function timeScale(from: number, to: number, idle: readonly Stretch[]): TimeScale {
  const pieces = piecesOf(from, to, idle)
  const pieceAt = (isIn: (piece: Break) => boolean): Break => pieces.find(isIn) ?? pieces.at(-1)!
  const breaks = pieces.filter(({ isShortened }) => isShortened)
  return {
    breaks,
    toScale: breaks.reduce((left, one) => left - (one.to - one.from), to - from),
    placeOf(time) {
      const held = Math.min(Math.max(time, from), to)
      const piece = pieceAt((one) => held <= one.to)
      return piece.start + piece.width * partOf(held, piece)
    },
    timeAt(place) {
      const held = Math.min(Math.max(place, 0), 1)
      const piece = pieceAt(({ start, width }) => held <= start + width)
      const part = piece.width > 0 ? (held - piece.start) / piece.width : 0
      return piece.from + Math.min(part, 1) * (piece.to - piece.from)
    },
  }
}

const partOf = (time: number, { from, to }: Stretch): number => (to > from ? (time - from) / (to - from) : 0)

interface Piece extends Break {
  readonly isShortened: boolean
}

/** The axis from its beginning to its end. Where all would be idle, nothing is shortened: there is nothing to make room for. */
function piecesOf(from: number, to: number, idle: readonly Stretch[]): readonly Piece[] {
  const long = idle.filter((one) => one.to - one.from > (to - from) * LONG)
  const rest = long.reduce((left, one) => left - (one.to - one.from), to - from)
  if (long.length === 0 || rest <= 0) return [{ from, to, start: 0, width: 1, isShortened: false }]
  const scale = (1 - long.length * SHORTENED) / rest
  const pieces: Piece[] = []
  let [time, start] = [from, 0]
  const add = (end: number, isShortened: boolean) => {
    const width = isShortened ? SHORTENED : (end - time) * scale
    if (end > time) pieces.push({ from: time, to: end, start, width, isShortened })
    start += width
    time = end
  }
  for (const one of long) {
    add(one.from, false)
    add(one.to, true)
  }
  add(to, false)
  return pieces
}
