// What is under the pointer.
import { NEVER, type Stay } from '../../trace/timeline/stays'
import type { Band } from './layout'
import { itemIn, type Scene } from './scene'

/** As far from a thing one still points at it, in pixels. */
const NEAR = 3

/** The entity whose shape is there; what lies on one row is the last of those that were drawn. */
export function entityAt(scene: Scene, bands: readonly Band[], x: number, y: number): number | undefined {
  const band = bands.find(({ top, height }) => y >= top - NEAR && y < top + height + NEAR)
  if (!band || band.name === 'phases') return undefined
  if (band.name === 'console') return lineAt(scene, x)
  if (band.name === 'errors') return undefined
  const row = Math.min(band.rows - 1, Math.max(0, Math.floor((y - band.top) / band.row)))
  let found: Stay | undefined
  scene.visit(band.name, 0, (stay) => {
    const end = scene.x(Math.min(stay.end, NEVER))
    const isThere = scene.x(stay.begin) - NEAR <= x && end + NEAR >= x
    if (isThere && Math.min(stay.row, band.rows - 1) === row) found = stay
  })
  return found && itemIn(scene.trace, found.id)?.id
}

function lineAt(scene: Scene, x: number): number | undefined {
  const { marks } = scene.timeline.lanes.console
  const index = marks.from(scene.positionAt(x - 8))
  if (index >= marks.length) return undefined
  const position = marks.positions.at(index)
  return scene.x(position) <= x + 8 ? scene.trace.subjectAt(position) : undefined
}
