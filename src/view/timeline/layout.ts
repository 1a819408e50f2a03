// How lanes lie beneath each other. Arithmetic only.
import { LANES, type LaneName, type Timeline } from '../../trace/timeline/lanes'

/** A lane as it is drawn; Node's phases are one of their own. */
export type BandName = LaneName | 'phases'

export interface Band {
  readonly name: BandName
  readonly top: number
  /** Of all its rows. */
  readonly height: number
  /** Of one row. */
  readonly row: number
  readonly rows: number
}

interface Size {
  /** Of a row, in pixels. */
  readonly row: number
  /** Rows that are drawn at most; what is beneath is counted. */
  readonly most: number
}

/** Rows of a lane at most. */
export const MOST_ROWS = 14

const SIZES: { readonly [B in BandName]: Size } = {
  loop: { row: 18, most: 1 },
  phases: { row: 14, most: 1 },
  stack: { row: 15, most: MOST_ROWS },
  ticks: { row: 14, most: 8 },
  jobs: { row: 14, most: 12 },
  tasks: { row: 14, most: 8 },
  timers: { row: 12, most: 8 },
  waiting: { row: 12, most: 6 },
  frames: { row: 14, most: 4 },
  console: { row: 16, most: 1 },
  errors: { row: 16, most: 1 },
}

/** Between lanes. */
export const GAP = 8

const ORDER: readonly BandName[] = ['loop', 'phases', ...LANES.slice(1)]

/** Those in which something is, from the top downwards; rows are higher where there is room. */
export function bandsOf(timeline: Timeline, room: number): readonly Band[] {
  const lanes = ORDER.map((name) => ({ name, rows: Math.min(SIZES[name].most, rowsOf(timeline, name)) }))
  const there = squeezed(
    lanes.filter(({ rows }) => rows > 0),
    room,
  )
  const sum = there.reduce((height, { name, rows }) => height + rows * SIZES[name].row, 0)
  const factor = Math.min(1.6, Math.max(1, (room - (there.length + 1) * GAP) / sum))
  let top = GAP
  return there.map(({ name, rows }) => {
    const row = Math.floor(SIZES[name].row * factor)
    const band = { name, top, height: row * rows, row, rows }
    top += band.height + GAP
    return band
  })
}

/** Rows that no lane has to give. */
const FEW = 4

/** Where there is no room for all lanes, the deepest give rows first. */
function squeezed<Lane extends { readonly name: BandName; rows: number }>(
  lanes: readonly Lane[],
  room: number,
): readonly Lane[] {
  const height = () => lanes.reduce((sum, { name, rows }) => sum + rows * SIZES[name].row + GAP, GAP)
  while (height() > room) {
    const deepest = lanes.reduce<Lane | undefined>((a, b) => (a && a.rows >= b.rows ? a : b), undefined)
    if (deepest === undefined || deepest.rows <= FEW) break
    deepest.rows--
  }
  return lanes
}

export const heightOf = (bands: readonly Band[]): number => {
  const last = bands.at(-1)
  return last ? last.top + last.height + GAP : 0
}

function rowsOf({ lanes, phases }: Timeline, name: BandName): number {
  if (name === 'phases') return phases.rowCount
  const { stays, marks } = lanes[name]
  if (name === 'console' || name === 'errors') return marks.length > 0 ? 1 : 0
  return stays.rowCount
}
