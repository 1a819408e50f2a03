// At which moment a run begins to be shown.
import type { MomentLink } from '../scenario/link/link'
import { instantAt } from '../trace/clock'
import { momentOfLink, sameMoment } from './moments'
import type { ShownRun } from './run'
import type { ViewState } from './view-state'
import { momentWords } from './words/moments'

/** Where a run begins to be shown: at its start, where the one before was, at the same moment, or at that of a link. */
export type Beginning = 'start' | 'here' | 'same' | { readonly moment: MomentLink | undefined }

export function beginningOf(
  run: ShownRun,
  from: Beginning,
  before: ShownRun | undefined,
  { position, clock, language }: ViewState,
): Shown {
  const { recording } = run
  const words = momentWords[language]
  const start = { position: -1, clock: undefined, momentNotice: undefined }
  if (from === 'start' || !recording) return start
  if (from === 'here') return { ...start, clock, position: Math.min(position, recording.lastPosition) }
  if (from === 'same') {
    // Between two events one stays at the time, whatever comes before it now.
    if (clock !== undefined && clock <= recording.trace.timeAt(recording.lastPosition))
      return { ...start, ...instantAt(recording.trace, clock) }
    const same = before && sameMoment(before, position, run)
    return same === undefined && position >= 0
      ? { ...start, momentNotice: words.notInRun }
      : { ...start, position: same ?? -1 }
  }
  const linked = from.moment && momentOfLink(recording, from.moment)
  return from.moment && linked === undefined
    ? { ...start, momentNotice: words.linkNotInRun }
    : { ...start, ...linked }
}

type Shown = Pick<ViewState, 'position' | 'clock' | 'momentNotice'>
