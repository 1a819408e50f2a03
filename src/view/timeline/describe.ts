// What is drawn, in words: what something waited for and how long it ran.
import { timeText } from '../../trace/duration'
import { SCHEDULED, whereIs } from '../../trace/timeline/item'
import type { LaneName } from '../../trace/timeline/lanes'
import { NEVER, type Stay } from '../../trace/timeline/stays'
import type { NameOf } from '../words/names'
import { type Scene, titleIn } from './scene'
import type { TimelineWords } from './words'

/** What is said of the timeline: its words, and how things are called. */
export interface Told {
  readonly words: TimelineWords
  readonly nameOf: NameOf
}

export function describeEntity(scene: Scene, id: number, told: Told): string {
  const there = whereIs(scene.timeline, id)
  if (!there) return titleIn(scene.trace, id, told.nameOf)
  return describe(scene, there.lane, scene.timeline.lanes[there.lane].stays.at(there.index), told)
}

function describe(scene: Scene, lane: LaneName, { id, begin, start, end }: Stay, told: Told): string {
  const { trace } = scene
  const { words, nameOf } = told
  const name = titleIn(trace, id, nameOf)
  const last = Math.min(end, trace.length)
  const timeAt = (position: number) => trace.timeAt(Math.min(position, trace.length - 1))
  if (lane === 'stack') return words.stayed(name, last - begin)
  if (lane === 'timers' || lane === 'waiting')
    return words.timer(name, timeText(timeAt(last) - timeAt(begin)))
  const turn = start === NEVER ? last : start
  return words.duration({
    name,
    waited: { events: turn - begin, ms: timeAt(turn) - timeAt(begin) },
    ran: start === NEVER ? undefined : { events: last - start },
  })
}

/** What is listed at most. */
const MOST = 30

/** The same as the picture, for who cannot see it. */
export function listOf(
  scene: Scene,
  told: Told,
): { readonly lines: readonly string[]; readonly more: number } {
  const lines: string[] = []
  let more = 0
  if (scene.coarseness > 8) return { lines, more }
  for (const lane of SCHEDULED)
    scene.visit(lane, 0, (stay) => {
      if (lines.length < MOST) lines.push(describe(scene, lane, stay, told))
      else more++
    })
  return { lines, more }
}
