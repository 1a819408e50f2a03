// What is drawn, in words: what something waited for and how long it ran.
import { ms } from '../../trace/explain/phrases'
import { SCHEDULED, whereIs } from '../../trace/timeline/item'
import type { LaneName } from '../../trace/timeline/lanes'
import { NEVER, type Stay } from '../../trace/timeline/stays'
import { itemIn, type Scene } from './scene'
import type { TimelineWords } from './words'

export function describeEntity(scene: Scene, id: number, words: TimelineWords): string {
  const there = whereIs(scene.timeline, id)
  if (!there) return nameOf(scene, id)
  return describe(scene, there.lane, scene.timeline.lanes[there.lane].stays.at(there.index), words)
}

const nameOf = ({ trace }: Scene, id: number): string => {
  const item = itemIn(trace, id)
  return item ? [item.badge, item.label].filter(Boolean).join(' ') : ''
}

function describe(
  scene: Scene,
  lane: LaneName,
  { id, begin, start, end }: Stay,
  words: TimelineWords,
): string {
  const { trace } = scene
  const name = nameOf(scene, id)
  const last = Math.min(end, trace.length)
  const timeAt = (position: number) => trace.timeAt(Math.min(position, trace.length - 1))
  if (lane === 'stack') return words.stayed(name, last - begin)
  if (lane === 'timers' || lane === 'waiting') return words.timer(name, ms(timeAt(last) - timeAt(begin)))
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
  words: TimelineWords,
): { readonly lines: readonly string[]; readonly more: number } {
  const lines: string[] = []
  let more = 0
  if (scene.coarseness > 8) return { lines, more }
  for (const lane of SCHEDULED)
    scene.visit(lane, 0, (stay) => {
      if (lines.length < MOST) lines.push(describe(scene, lane, stay, words))
      else more++
    })
  return { lines, more }
}
