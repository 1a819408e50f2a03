// The sentence about a line printed.
import { leftOut, printing, uncaught } from '../../explain/loop-rules'
import { say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
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
  const { runningJob, runningTask } = at
  if (runningJob !== undefined) {
    const cause = at.where(at.trace.entityEvent(runningJob))
    return at.sentence(
      say`${at.job(runningJob)} prints this. It was queued ${cause} and had to wait for an empty stack.`,
      printing,
    )
  }
  if (runningTask === undefined)
    return at.sentence(say`printed at once: the line appears while the call is on the stack.`, printing)
  const { source, label, timer } = taskDetail(at.trace, runningTask)
  if (source === 'script')
    return at.sentence(
      say`your script prints this itself, so it comes before anything that jobs or timers print.`,
      printing,
    )
  if (source === 'user-interaction')
    return at.sentence(
      say`a listener prints this, in ${at.task(runningTask)}, which is what the user did: ${label}.`,
      printing,
    )
  const cause = at.where(at.trace.entityEvent(timer || runningTask))
  return at.sentence(
    say`${at.task(runningTask)} prints this. It was set ${cause} and ran when no job was left.`,
    printing,
  )
}

export const consoleEvents: Tellings<typeof consoleFormat> = {
  'line-printed': { say: linePrinted, stops: ['line', 'output'] },
}
