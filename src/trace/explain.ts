// The sentence for an event: what happened, by which rule, and from where.
import { clockAt } from './clock'
import { english, type Words } from './explain/in-english'
import { Scene } from './explain/scene'
import type { Sentence } from './explain/sentence'
import { tellingOf } from './tellings'
import { beforeTheRun, betweenEvents } from './things/loop/say'
import type { Trace } from './trace'

/** Position -1 is before the program runs. With a virtual time before that of the next event: why nothing happens then. */
export function explain(
  trace: Trace,
  position: number,
  words: Words = english,
  clock: number | undefined = undefined,
): Sentence {
  if (clockAt(trace, position, clock) !== undefined)
    return betweenEvents(new Scene(trace, position + 1, words), clock!)
  const at = new Scene(trace, position, words)
  return position < 0 ? beforeTheRun(at) : tellingOf(at.kind).say(at)
}
