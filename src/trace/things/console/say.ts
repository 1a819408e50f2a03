// The sentence about a line printed.
import { leftOut, printing, uncaught } from '../../explain/loop-rules'
import { code, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { entryDetail } from '../shelves/format'
import { taskDetail } from '../tasks/format'
import { type consoleFormat, lineDetail } from './format'

function linePrinted(at: Scene): Sentence {
  const { level } = lineDetail(at.trace, at.subject)
  if (level === 'uncaught')
    return at.sentence(
      say`the host reports the error on the console, since your program did not handle it.`,
      uncaught[at.trace.host],
    )
  if (level === 'handled')
    return at.sentence(
      say`a listener for uncaught errors takes care of it, so the program goes on.`,
      uncaught[at.trace.host],
    )
  if (level === 'notice')
    return at.sentence(
      say`your program asks for something that is not simulated. No real engine prints this line.`,
      leftOut,
    )
  const { active } = at
  if (active === undefined)
    return at.frame() === undefined
      ? at.sentence(say`the host prints this itself.`, printing)
      : at.sentence(say`printed at once: the line appears while the call is on the stack.`, printing)
  switch (active?.kind) {
    case 'job':
      return at.sentence(
        say`${at.job(active.id)} prints this. It was queued ${at.cause(at.trace.entityEvent(active.id))} and had to wait for an empty stack.`,
        printing,
      )
    case 'entry':
      return at.sentence(byEntry(at, active.id), printing)
    case 'task':
      return at.sentence(byTask(at, active.id), printing)
  }
}

/** A callback of a frame or an idle moment prints. */
function byEntry(at: Scene, id: number): readonly Phrase[] {
  const cause = at.cause(at.trace.entityEvent(id))
  if (entryDetail(at.trace, id).shelf === 'idle')
    return say`${at.entry(id)} prints this, in an idle moment. It was asked for ${cause}.`
  return say`frame callback ${at.entry(id)} prints this; ${code('requestAnimationFrame')} asked for it ${cause}.`
}

function byTask(at: Scene, id: number): readonly Phrase[] {
  const { source, label, timer, entry } = taskDetail(at.trace, id)
  const task = at.task(id)
  const cause = at.cause(at.originOf(id))
  switch (source) {
    case 'script':
      return at.isFirst(id)
        ? say`your script prints this itself, so it comes before anything that jobs or timers print.`
        : say`your script prints this itself, while it runs.`
    case 'timer':
    case 'immediate':
      if (source === 'timer' && timer === 0) return say`${task} (${code(label)}) prints this.`
      return say`${task} prints this. It was set ${cause} and ran when its turn came.`
    case 'user-interaction':
      return say`a listener prints this, in ${task}, which is what the user did: ${label}.`
    case 'io':
      return entry === undefined
        ? say`${task} (${code(label)}) prints this.`
        : say`${task} (${code(label)}, asked for ${cause}) prints this.`
    case 'networking':
      return entry === undefined
        ? say`${task} (${code(label)}) prints this.`
        : say`${task} prints this, with the answer to ${at.entry(entry)}.`
    case 'message':
      return say`${task} prints this: it delivers a message that was posted ${cause}.`
    case 'rendering':
      return say`${task} prints this, while it draws a frame.`
    case 'scheduler':
      return say`${task} prints this. It was asked for ${cause} and ran by its priority.`
    case 'idle':
      return say`${task} prints this. It was asked for ${cause}, and its time was up.`
    case 'dom':
      return say`a listener prints this, in ${task}: ${label}.`
  }
}

export const consoleEvents: Tellings<typeof consoleFormat> = {
  'line-printed': { say: linePrinted, stops: ['line', 'output'] },
}
