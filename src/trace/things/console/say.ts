// The sentence about a line printed.

import { timeText } from '../../duration'
import { leftOut, printing, uncaught } from '../../explain/loop-rules'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { Moment } from '../../moment'
import type { Tellings } from '../../thing'
import { numberOf } from '../../values'
import { entryDetail } from '../shelves/format'
import { contextDetail } from '../stack/format'
import { taskDetail } from '../tasks/format'
import { TIMER_DUE } from '../timers/format'
import { type consoleFormat, lineDetail } from './format'

function linePrinted(at: Scene): Sentence {
  const { level } = lineDetail(at.trace, at.subject)
  const words = at.words.console
  if (level === 'uncaught') return at.sentence(words.reported(), uncaught[at.trace.host])
  if (level === 'handled') return at.sentence(words.handled(), uncaught[at.trace.host])
  if (level === 'notice') return at.sentence(words.notSimulated(), leftOut)
  if (at.trace.rules === 'wrong') return at.sentence(byWrongRule(at), printing)
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

/** By a wrong rule, callbacks may run within a call, timers may interrupt what runs, and a call may wait for jobs and tasks. */
function byWrongRule(at: Scene): readonly Phrase[] {
  const words = at.words.console
  const { active } = at
  const builtin = calledAtOnceBy(at)
  if (builtin !== undefined) return words.byCallOf(builtin)
  const isOfScript = isScriptBelow(at) && !isInterrupting(at)
  if (isOfScript) return words.byScript()
  switch (active?.kind) {
    case undefined:
      return at.frame() === undefined ? words.byHost() : words.atOnce()
    case 'job':
      return words.byQueuedJob({ job: at.job(active.id), cause: at.cause(at.trace.entityEvent(active.id)) })
    case 'entry':
      return byEntry(at, active.id)
    case 'task':
      return byTask(at, active.id)
  }
}

/** Built-ins whose callbacks wait, but for wrong rules. */
const CALLS_LATER: ReadonlySet<string> = new Set(['setTimeout', 'then', 'catch', 'finally'])

/** The built-in in whose call a function of the program runs. */
function calledAtOnceBy(at: Scene): string | undefined {
  let isInFunction = false
  for (const { value: context } of at.list('stack').fromLast()) {
    const { label, isBuiltin } = contextDetail(at.trace, context)
    if (isInFunction && isBuiltin && CALLS_LATER.has(label)) return label
    isInFunction = !isBuiltin
  }
  return undefined
}

/** The script is at the bottom of the stack, whatever ran while it stood still. */
function isScriptBelow(at: Scene): boolean {
  let bottom: number | undefined
  for (const { value } of at.list('stack').fromLast()) bottom = value
  if (bottom === undefined) return false
  const { labelled } = contextDetail(at.trace, bottom)
  return labelled === 'script' || labelled === 'file'
}

/** A task runs that has interrupted the script. */
const isInterrupting = (at: Scene): boolean =>
  at.active?.kind === 'task' && taskDetail(at.trace, at.active.id).source !== 'script'

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
      return timer === 0
        ? words.byNamedTask({ task, label })
        : words.bySetTimer({ task, cause, due: dueTime(at, id, timer) })
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

/** When a timer was due at the time at which its task came: it may be set anew by now. */
const dueTime = (at: Scene, task: number, timer: number): string =>
  timeText(numberOf(at.trace, new Moment(at.trace, at.trace.entityEvent(task)).value(timer, TIMER_DUE)))

export const consoleEvents: Tellings<typeof consoleFormat> = {
  'line-printed': { say: linePrinted, stops: ['line', 'output'] },
}
