// The sentence about a line printed.
import { leftOut, printing, uncaught } from '../../explain/loop-rules'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { entryDetail } from '../shelves/format'
import { taskDetail } from '../tasks/format'
import { type consoleFormat, lineDetail } from './format'

function linePrinted(at: Scene): Sentence {
  const { level } = lineDetail(at.trace, at.subject)
  const words = at.words.console
  if (level === 'uncaught') return at.sentence(words.reported(), uncaught[at.trace.host])
  if (level === 'handled') return at.sentence(words.handled(), uncaught[at.trace.host])
  if (level === 'notice') return at.sentence(words.notSimulated(), leftOut)
  const { active } = at
  switch (active?.kind) {
    case undefined:
      return at.sentence(at.frame() === undefined ? words.byHost() : words.atOnce(), printing)
    case 'job': {
      const cause = at.cause(at.trace.entityEvent(active.id))
      return at.sentence(words.byJob({ job: at.job(active.id), cause }), printing)
    }
    case 'entry':
      return at.sentence(byEntry(at, active.id), printing)
    case 'task':
      return at.sentence(byTask(at, active.id), printing)
  }
}

/** A callback of a frame or an idle moment prints. */
function byEntry(at: Scene, id: number): readonly Phrase[] {
  const facts = { entry: at.entry(id), cause: at.cause(at.trace.entityEvent(id)) }
  const { byIdle, byFrameCallback } = at.words.console
  return entryDetail(at.trace, id).shelf === 'idle' ? byIdle(facts) : byFrameCallback(facts)
}

function byTask(at: Scene, id: number): readonly Phrase[] {
  const { source, label: recorded, timer, entry } = taskDetail(at.trace, id)
  const task = at.task(id)
  const cause = at.cause(at.originOf(id))
  const label = at.words.nouns.label(recorded)
  const words = at.words.console
  switch (source) {
    case 'script':
      return at.isFirst(id) ? words.byFirstScript() : words.byScript()
    case 'timer':
      return timer === 0 ? words.byNamedTask({ task, label }) : words.bySetTask({ task, cause })
    case 'immediate':
      return words.bySetTask({ task, cause })
    case 'user-interaction':
      return words.byUser({ task, label })
    case 'io':
      return entry === undefined
        ? words.byNamedTask({ task, label })
        : words.byOperation({ task, label, cause })
    case 'networking':
      return entry === undefined
        ? words.byNamedTask({ task, label })
        : words.byAnswer({ task, entry: at.entry(entry) })
    case 'message':
      return words.byMessage({ task, cause })
    case 'rendering':
      return words.byFrame({ task })
    case 'scheduler':
      return words.byPriority({ task, cause })
    case 'idle':
      return words.byTimeUp({ task, cause })
    case 'dom':
      return words.byDocument({ task, label })
  }
}

export const consoleEvents: Tellings<typeof consoleFormat> = {
  'line-printed': { say: linePrinted, stops: ['line', 'output'] },
}
